import type { Unit } from '../value/unit.ts'
import type { PastResultName } from './expression.ts'

/** 往年结果的名目: those that stand alone, and those that name a grade, a veto or a card of the scheme. */
export const PAST_PLAIN = ['total', 'rank', 'commended'] as const
export const PAST_NAMED = ['grade', 'veto', 'card'] as const

export const pastUnit = (of: PastResultName): Unit =>
  of === 'total' ? 'score' : of === 'rank' ? 'number' : 'truth'

/** As a formula writes it: `past(total, 1)`, `past(grade(excellent), 2)`. */
export function pastWritten(of: PastResultName, back: number): string {
  const [kind, id] = of.split(':')
  return `past(${id === undefined ? of : `${kind}(${id})`}, ${back})`
}
