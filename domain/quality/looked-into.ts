import { accept, type Decision, refuse } from '#domain/decision'
import type { Actor } from '#domain/permission'
import { CATALOGUE, type ExplanationCode, type SignalKind } from './signal-kind.ts'

/** 核实结论. `benign`: the figures are right; `corrected`: wrong and mended; `confirmed`: wrong, and how is being dealt with. */
export const OUTCOMES = ['benign', 'corrected', 'confirmed'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** 信号办理记录, append-only: what the unit answered, what whoever looked found. */
export interface SignalEvent {
  readonly signal: string
  /** From 1, within the signal. */
  readonly number: number
  readonly at: string
  readonly account: string
  readonly name: string
  readonly unit: string
  readonly did: 'answered' | 'looked-into' | 'reopened'
  readonly outcome?: Outcome
  readonly explanation?: ExplanationCode
  readonly note?: string
}

export type SignalState = 'open' | 'answered' | Outcome

/** 信号状态: computed from its events, never stored. */
export function signalState(events: readonly SignalEvent[]): SignalState {
  const last = events.toSorted((a, b) => a.number - b.number).at(-1)
  if (last === undefined || last.did === 'reopened') return 'open'
  return last.did === 'answered' ? 'answered' : (last.outcome ?? 'open')
}

export type LookRefusal =
  | 'signal.of-another-unit'
  | 'signal.own-figures'
  | 'signal.already-closed'
  | 'signal.not-closed'
  | 'signal.explanation-wanted'
  | 'signal.note-wanted'

export interface SignalSaid {
  readonly did: SignalEvent['did']
  readonly outcome?: Outcome | undefined
  readonly explanation?: ExplanationCode | undefined
  readonly note?: string | undefined
}

/** Who the signal is about, and how it stands. */
export interface SignalStanding {
  readonly kind: SignalKind
  readonly unitPath: string
  readonly state: SignalState
}

/**
 * 办理信号: a unit answers for its own figures; whoever stands above it says what was found. Nobody closes a signal about
 * the figures of the unit he acts for. A benign outcome names its explanation, anything else says what was wrong.
 */
export function lookInto(
  { kind, unitPath, state }: SignalStanding,
  { did, outcome, explanation, note }: SignalSaid,
  { path }: Pick<Actor, 'path'>,
): Decision<SignalSaid, LookRefusal> {
  const own = unitPath === path
  if (!own && !unitPath.startsWith(`${path}/`)) return refuse('signal.of-another-unit')
  const closed = state !== 'open' && state !== 'answered'
  const said = note?.trim() ?? ''
  const kept = { did, ...(said === '' ? {} : { note: said }) }
  if (did === 'reopened') {
    if (own) return refuse('signal.own-figures')
    if (!closed) return refuse('signal.not-closed')
    return said === '' ? refuse('signal.note-wanted') : accept(kept)
  }
  if (closed) return refuse('signal.already-closed', { state })
  const chosen = CATALOGUE[kind].benign.find((one) => one === explanation)
  const wants = did === 'answered' || outcome === 'benign'
  if (wants && chosen === undefined) return refuse('signal.explanation-wanted')
  if ((!wants || chosen === 'other') && said === '') return refuse('signal.note-wanted')
  if (did === 'answered') return accept({ ...kept, ...(chosen && { explanation: chosen }) })
  if (own) return refuse('signal.own-figures')
  return accept({
    ...kept,
    outcome: outcome ?? 'benign',
    ...(outcome === 'benign' && chosen && { explanation: chosen }),
  })
}
