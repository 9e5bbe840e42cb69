import type { Approval } from '#domain/guard'
import type { DraftEvent } from './draft-event.ts'

export type DraftStage = 'writing' | 'signing' | 'published' | 'discarded'

/** 草稿现状, computed from its events. */
export interface DraftState {
  readonly stage: DraftStage
  /** Number of the newest event; the next one is this + 1. */
  readonly last: number
  /** Number of the event that carries the draft's text. */
  readonly text: number
  readonly sha256: string
  /** Everyone who wrote a text that became the draft's. */
  readonly writers: readonly string[]
  readonly writtenBy: { readonly account: string; readonly name: string; readonly at: string }
  readonly approvals: readonly Approval[]
  readonly submitted?: DraftEvent
}

const STAGES: Partial<Readonly<Record<DraftEvent['kind'], DraftStage>>> = {
  submitted: 'signing',
  returned: 'writing',
  signed: 'published',
  discarded: 'discarded',
}

/** 由记录得现状. Throws RangeError when there is no event with a text: such a draft was never opened. */
export function draftState(events: readonly DraftEvent[]): DraftState {
  const texts = events.filter(({ kind }) => kind === 'opened' || kind === 'saved')
  const [newest, last] = [texts.at(-1), events.at(-1)]
  if (newest === undefined || last === undefined) throw new RangeError('a draft begins with a text')
  const staged = events.findLast(({ kind }) => STAGES[kind] !== undefined)
  const submitted = events.findLast(({ kind }) => kind === 'submitted')
  const stage = (staged && STAGES[staged.kind]) ?? 'writing'
  const approvals = new Map(
    events.flatMap(({ approval }) => (approval ? [[approval.finding, approval]] : [])),
  )
  return {
    stage,
    last: last.number,
    text: newest.number,
    sha256: newest.sha256 ?? '',
    writers: [...new Set(texts.map(({ account }) => account))],
    writtenBy: { account: newest.account, name: newest.name, at: newest.at },
    approvals: [...approvals.values()],
    ...(submitted === undefined ? {} : { submitted }),
  }
}
