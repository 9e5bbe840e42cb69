import { Link } from '@tanstack/react-router'
import { PageHead, useSpeech } from '#ui'

/** 没有这个页面. */
export function NotFound() {
  const { say } = useSpeech()
  return (
    <div className="page-alone">
      <PageHead title={say.frame.notFoundTitle} lead={say.frame.notFoundNext} />
      <p>
        <Link to="/">{say.frame.home}</Link>
      </p>
    </div>
  )
}
