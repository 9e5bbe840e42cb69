import { Link } from '@tanstack/react-router'
import { useSpeech } from '#ui'

/** 两种对比: the same figures under two schemes, or any version on any year. */
export function ComparisonWays() {
  const { say } = useSpeech()
  return (
    <nav className="section-tabs no-print" aria-label={say.replay.ways}>
      <Link to="/comparison" activeProps={{ className: 'chosen', 'aria-current': 'page' }}>
        {say.replay.waySame}
      </Link>
      <Link to="/replay" activeProps={{ className: 'chosen', 'aria-current': 'page' }}>
        {say.replay.wayFree}
      </Link>
    </nav>
  )
}
