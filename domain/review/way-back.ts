import { AUTHOR, positionOf, type ReviewRun, type ReviewState, reviewState } from './review-state.ts'

/**
 * 怎样要回来: what a unit can do to change a report it sent on. `yours` it lies here; `recall` nobody has acted since;
 * `ask` the holder must give it back; `asked` that was done; `correct` the month is closed; `none` it takes no part, or
 * the report has not come this far.
 */
export type WayBack = 'yours' | 'recall' | 'ask' | 'asked' | 'correct' | 'none'

export function wayBack(run: ReviewRun, path: string, closed: boolean): WayBack {
  const own = positionOf(run, path)
  if (own === undefined) return 'none'
  if (closed) return 'correct'
  const state = reviewState(run)
  const { position, asked } = state
  if (own === position || (position === run.chain.length && own === position - 1)) return 'yours'
  if (own > position) return 'none'
  if (sentLast(state, own)) return 'recall'
  return asked === undefined ? 'ask' : 'asked'
}

/** Whether a unit was the last to move the report, and moved it on by one step. */
export const sentLast = ({ position, moved }: ReviewState, own: number): boolean =>
  position === own + 1 && (own === AUTHOR ? moved === undefined : moved?.kind === 'accepted')
