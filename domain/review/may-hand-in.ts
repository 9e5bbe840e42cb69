import { accept, type Decision, refuse } from '#domain/decision'
import { AUTHOR, holderOf, type ReviewRun, reviewState } from './review-state.ts'

export type HandInRefusal = 'report.in-review' | 'report.month-closed'

/**
 * 可否(重新)报送: freely before anybody has looked, and again after a return or a recall. While a step above has acted the
 * report is asked back first; once the month is closed only a correction changes it.
 */
export function mayHandIn(
  run: ReviewRun | undefined,
  closed: boolean,
): Decision<'first' | 'anew', HandInRefusal> {
  if (closed) return refuse('report.month-closed')
  if (run === undefined) return accept('first')
  const { position, moved } = reviewState(run)
  if (position === AUTHOR || moved === undefined) return accept('anew')
  return refuse('report.in-review', { holder: holderOf(run, position).split('/').at(-1) ?? '' })
}
