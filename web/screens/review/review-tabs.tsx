import { Link } from '@tanstack/react-router'
import { useSpeech } from '#ui'

export type ReviewTab = 'queue' | 'board' | 'corrections' | 'verifications'

/** 审核的四页. */
export function ReviewTabs({ here }: { readonly here: ReviewTab }) {
  const { say } = useSpeech()
  const tab = (one: ReviewTab) => ({
    className: here === one ? 'chosen' : '',
    ...(here === one ? { 'aria-current': 'page' as const } : {}),
    children: say.review.tabs[one],
  })
  return (
    <nav className="section-tabs no-print" aria-label={say.review.title}>
      <Link to="/review" activeOptions={{ exact: true }} {...tab('queue')} />
      <Link to="/review/board" {...tab('board')} />
      <Link to="/corrections" {...tab('corrections')} />
      <Link to="/verifications" {...tab('verifications')} />
    </nav>
  )
}
