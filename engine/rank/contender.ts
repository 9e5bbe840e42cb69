import type { VetoEffect } from '../scheme/scheme.ts'
import type { Value } from '../value/missing.ts'
import type { Rational } from '../value/rational.ts'

/** 参评单位: all that ranking and commendation look at. */
export interface Contender {
  /** Place in `figures.units`. */
  readonly at: number
  readonly code: string
  readonly class: string
  readonly total: Value
  /** Values of the tie-break chain, in its order. */
  readonly ties: readonly Value[]
  /** Effects of the vetoes that struck. */
  readonly effects: ReadonlySet<VetoEffect>
  /** 单列: a missing value lists it apart. */
  readonly apart: boolean
  /** 不参加评优: a missing value keeps it from commendation. */
  readonly withoutMerit: boolean
}

/** 已排名的单位. */
export interface Placed {
  readonly contender: Contender
  readonly total: Rational
  readonly rank: number
  /** 靠后: under a veto that sends it behind all others. */
  readonly fallen: boolean
  /** Everyone who shares the rank, itself included. */
  readonly sharing: readonly Placed[]
}
