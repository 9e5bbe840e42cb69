import type { Names } from '../scheme/scheme.ts'
import type { SourcePlace } from '../scheme/source-node.ts'

/** 两份方案的一处不同: a code with facts; the sentence stands in `words`. */
export interface SchemeDifference {
  readonly code: SchemeDifferenceCode
  /** Id of what differs: an item, an indicator, a class …; "rank", "commendation", "scheme" for the rules themselves. */
  readonly subject: string
  readonly name: Names
  /** `before` and `after` as written; more where the sentence needs it. */
  readonly facts: Readonly<Record<string, string>>
  readonly before?: SourcePlace
  readonly after?: SourcePlace
}

export const SCHEME_DIFFERENCE_CODES = [
  'class-added',
  'class-removed',
  'item-added',
  'item-removed',
  'item-points',
  'item-kind',
  'item-fact',
  'item-missing',
  'item-multiplier',
  'item-clamp',
  'item-evidence',
  'item-classes',
  'indicator-added',
  'indicator-removed',
  'indicator-changed',
  'veto-added',
  'veto-removed',
  'veto-effect',
  'veto-grade',
  'veto-steps',
  'veto-window',
  'veto-retroactive',
  'veto-second',
  'veto-second-years',
  'grade-added',
  'grade-removed',
  'grade-line',
  'grade-requires',
  'grade-quota',
  'grade-quota-changed',
  'card-added',
  'card-removed',
  'card-enters',
  'card-leaves',
  'card-each',
  'card-steps',
  'card-moves',
  'card-effects',
  'card-grade',
  'honour-added',
  'honour-removed',
  'honour-by',
  'honour-quota',
  'honour-requires',
  'honour-changed',
  'payment-added',
  'payment-removed',
  'payment-formula',
  'payment-round',
  'bonus-added',
  'bonus-removed',
  'bonus-changed',
  'rank-within',
  'rank-ties',
  'rank-vetoed',
  'rank-order',
  'commendation-added',
  'commendation-removed',
  'commendation-quota',
  'commendation-changed',
  'commendation-requires',
  'provision-added',
  'provision-removed',
  'provision-changed',
  'dropped',
  'irrational-digits',
  'figures',
] as const

export type SchemeDifferenceCode = (typeof SCHEME_DIFFERENCE_CODES)[number]
