import type { ReviewStep } from './review-chain.ts'
import type { ReviewEvent } from './review-event.ts'

/** 一次报送的审核: the submission, its chain and what happened to it. */
export interface ReviewRun {
  /** Path of the unit that reports. */
  readonly author: string
  /** The account that handed it in. */
  readonly handedInBy: string
  readonly chain: readonly ReviewStep[]
  readonly events: readonly ReviewEvent[]
}

/** -1 the author, 0 … n − 1 the steps of the chain, n accepted by all of them. */
export type Position = number
export const AUTHOR: Position = -1

export interface ReviewState {
  readonly position: Position
  /** Number of the newest event; 0 when nobody has acted. */
  readonly last: number
  /** The event that put it where it lies; absent when that was the handing in. */
  readonly moved?: ReviewEvent
  /** Asked for and not yet answered. */
  readonly asked?: ReviewEvent
}

/** Where a unit stands in a run; undefined for everyone who takes no part. */
export function positionOf(
  { author, chain }: Pick<ReviewRun, 'author' | 'chain'>,
  path: string,
): Position | undefined {
  if (path === author) return AUTHOR
  const step = chain.findIndex((one) => one.path === path)
  return step === -1 ? undefined : step
}

/**
 * 审核现状, computed from the events. A step that has since left the chain (a merger, a department that owns nothing any
 * more) counts as the last one: the county decides.
 */
export function reviewState(run: ReviewRun): ReviewState {
  let state: ReviewState = { position: 0, last: 0 }
  for (const event of run.events) state = after(run, state, event)
  return state
}

function after(run: ReviewRun, { asked, ...state }: ReviewState, event: ReviewEvent): ReviewState {
  const at = (path: string | undefined): Position =>
    positionOf(run, path ?? run.author) ?? Math.max(run.chain.length - 1, AUTHOR)
  const last = event.number
  switch (event.kind) {
    case 'accepted':
      return { position: at(event.by) + 1, last, moved: event, ...(asked !== undefined && { asked }) }
    case 'returned':
      return { position: at(event.to), last, moved: event }
    case 'recalled':
      return { position: at(event.by), last, moved: event }
    case 'asked':
      return { ...state, last, asked: event }
    case 'declined':
      return { ...state, last }
  }
}

/** 持有人: whose turn it is. The last step still holds what it accepted, until the month is closed. */
export const holderOf = ({ chain, author }: ReviewRun, position: Position): string =>
  position === AUTHOR ? author : (chain[Math.min(position, chain.length - 1)]?.path ?? author)
