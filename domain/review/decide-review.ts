import { accept, type Decision, refuse } from '#domain/decision'
import type { CellReason, ReviewEvent, ReviewEventKind } from './review-event.ts'
import { AUTHOR, holderOf, type Position, positionOf, type ReviewRun, reviewState } from './review-state.ts'
import { wayBack } from './way-back.ts'

/** 审核动作, as a person asks for it. */
export interface ReviewCommand {
  readonly kind: ReviewEventKind
  /** Number of the newest event the person saw: who decides on an older picture is told so. */
  readonly after: number
  /** A return goes here: the path of the author or of an earlier step; the author unless told. */
  readonly to?: string
  readonly reason?: string
  readonly cells?: readonly CellReason[]
}

export interface Reviewer {
  readonly account: string
  readonly path: string
}

export type ReviewRefusal =
  | 'review.not-yours'
  | 'review.month-closed'
  | 'review.changed-meanwhile'
  | 'review.not-at-your-step'
  | 'review.own-report'
  | 'review.reason-missing'
  | 'review.no-such-step'
  | 'review.recall-too-late'
  | 'review.ask-not-needed'
  | 'review.already-asked'
  | 'review.not-asked'

/** What is recorded; number, time and person are the recorder's. */
export type ReviewAct = Pick<ReviewEvent, 'kind' | 'by' | 'to' | 'reason' | 'cells'>

type Answer = Decision<ReviewAct, ReviewRefusal>

/**
 * 审核决定: one table for every act. A step acts only where the report lies, nobody skips or repeats one, and nobody
 * looks over what they handed in or accepted before: four eyes at every step.
 */
export function decideReview(
  run: ReviewRun,
  command: ReviewCommand,
  actor: Reviewer,
  closed: boolean,
): Answer {
  const own = positionOf(run, actor.path)
  if (own === undefined) return refuse('review.not-yours')
  if (closed) return refuse('review.month-closed')
  const state = reviewState(run)
  if (command.after !== state.last) {
    const newest = run.events.at(-1)
    return refuse('review.changed-meanwhile', { name: newest?.name ?? '', at: newest?.at ?? '' })
  }
  const reason = command.reason?.trim() ?? ''
  if (command.kind !== 'accepted' && command.kind !== 'recalled' && reason === '')
    return refuse('review.reason-missing')
  const by = { kind: command.kind, by: actor.path, ...(reason === '' ? {} : { reason }) }
  switch (command.kind) {
    case 'accepted':
      return mayAccept(run, own, actor) ?? accept(by)
    case 'returned':
      return returned(run, command, actor, own, by)
    case 'recalled':
      return wayBack(run, actor.path, closed) === 'recall'
        ? accept(by)
        : refuse('review.recall-too-late', held(run))
    case 'asked': {
      const way = wayBack(run, actor.path, closed)
      if (way === 'asked') return refuse('review.already-asked', held(run))
      return way === 'ask' ? accept(by) : refuse('review.ask-not-needed', { way })
    }
    case 'declined':
      if (!holds(run, own)) return refuse('review.not-at-your-step', held(run))
      return state.asked === undefined ? refuse('review.not-asked') : accept(by)
  }
}

function mayAccept(run: ReviewRun, own: Position, actor: Reviewer): Answer | undefined {
  const { position } = reviewState(run)
  if (own !== position || own === AUTHOR) return refuse('review.not-at-your-step', held(run))
  return fourEyes(run, actor)
}

function fourEyes(run: ReviewRun, { account, path }: Reviewer): Answer | undefined {
  const before = run.events.some(
    (one) => one.kind === 'accepted' && one.by !== path && one.account === account,
  )
  return run.handedInBy === account || before ? refuse('review.own-report') : undefined
}

function returned(
  run: ReviewRun,
  { to, cells }: ReviewCommand,
  actor: Reviewer,
  own: Position,
  by: ReviewAct,
): Answer {
  if (own === AUTHOR || !holds(run, own)) return refuse('review.not-at-your-step', held(run))
  const target = positionOf(run, to ?? run.author)
  if (target === undefined || target >= own) return refuse('review.no-such-step')
  return (
    fourEyes(run, actor) ??
    accept({
      ...by,
      to: to ?? run.author,
      ...(cells === undefined || cells.length === 0 ? {} : { cells }),
    })
  )
}

const holds = (run: ReviewRun, own: Position): boolean =>
  run.chain[own]?.path === holderOf(run, reviewState(run).position)

const held = (run: ReviewRun): Readonly<Record<string, string>> => ({
  holder: holderOf(run, reviewState(run).position).split('/').at(-1) ?? '',
})
