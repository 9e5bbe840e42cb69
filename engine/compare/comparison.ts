import type { Shown } from '../explain/explanation.ts'
import type { Names } from '../scheme/scheme.ts'

/** 对比: two results side by side, unit by unit. */
export interface Comparison {
  readonly before: SchemeTitle
  readonly after: SchemeTitle
  /** Units in both, in the order of the second result. */
  readonly units: readonly UnitComparison[]
  /** Codes of units only one of the results knows. */
  readonly onlyBefore: readonly string[]
  readonly onlyAfter: readonly string[]
}

export interface SchemeTitle {
  readonly scheme: string
  readonly version: string
  readonly name: Names
  readonly period: string
}

export interface UnitComparison {
  readonly unit: string
  readonly name: Names
  readonly classBefore: string
  readonly classAfter: string
  readonly totalBefore: Shown
  readonly totalAfter: Shown
  /** After minus before, exact; absent where either is missing. */
  readonly totalChange?: string
  readonly rankBefore?: number
  readonly rankAfter?: number
  /** Places won: 3 is from 5th to 2nd. Places of different groups are compared as they stand. */
  readonly rankMove?: number
  readonly commendedBefore: boolean
  readonly commendedAfter: boolean
  /** Who crosses the commendation line. */
  readonly crosses?: 'into' | 'out-of'
  /** Grade, cards and payments that differ. */
  readonly consequences: readonly ConsequenceChange[]
  /** Items whose points differ or which only one scheme has. */
  readonly items: readonly ItemComparison[]
}

/** 后果的变化; a side is absent where its scheme knows no such thing. A card is held or not: a truth. */
export interface ConsequenceChange {
  readonly what: 'grade' | 'card' | 'payment'
  readonly id: string
  readonly name: Names
  readonly before?: Shown | { readonly name: Names }
  readonly after?: Shown | { readonly name: Names }
}

export interface ItemComparison {
  readonly item: string
  readonly name: Names
  readonly before?: Shown
  readonly after?: Shown
  readonly outOfBefore?: string
  readonly outOfAfter?: string
  readonly change?: string
}
