import type { AssessedUnit, FigureTable } from '../facts/figures.ts'
import type { Program } from '../plan/program.ts'
import type { Value } from '../value/missing.ts'
import type { CellValues } from './values.ts'

/** 考评结果: everything that follows from a scheme and facts. */
export interface Assessment {
  readonly program: Program
  readonly figures: FigureTable
  readonly values: CellValues
  readonly standings: readonly Standing[]
  readonly groups: readonly GroupLine[]
  /** The canonical text of totals, ranks, grades and item points, written when first asked for; its SHA-256 is the
   * hash of the result. */
  readonly canonical: string
}

/** 一个单位的名次: in the order of `figures.units`. */
export interface Standing {
  readonly unit: AssessedUnit
  readonly subtotal: Value
  readonly bonus: Value
  readonly total: Value
  /** Vetoes in effect, by id. */
  readonly vetoes: readonly string[]
  /** How each of them came into effect, in the same order. */
  readonly strikes: readonly Strike[]
  readonly grade?: string
  /** Better grades the total would have earned, from the best down, and what kept the unit out of each. */
  readonly passedGrades: readonly PassedGrade[]
  readonly cards: readonly HeldCard[]
  /** In the order of the scheme; an amount that cannot be known is missing. */
  readonly payments: readonly { readonly payment: string; readonly amount: Value }[]
  /** Absent: not ranked; `unrankedBecause` says why. */
  readonly rank?: number
  readonly unrankedBecause?: 'listed-apart' | 'missing' | 'vetoed' | 'no-total'
  readonly tiedWith: readonly string[]
  readonly commended: boolean
  /** Why a unit within the quota by rank is not commended. */
  readonly notCommendedBecause?:
    | 'veto'
    | 'tie-at-the-cut'
    | 'below-the-minimum-total'
    | 'no-merit'
    | 'not-ranked'
    | 'card'
    | 'requires'
}

/** 否决的由来: struck this year, found out later about last year, or still within the window of an earlier year. */
export interface Strike {
  readonly veto: string
  readonly because: 'struck' | 'found-later' | 'window'
  /** The second time, so the further effect stands too. */
  readonly second: boolean
}

/** 未得的等次. */
export interface PassedGrade {
  readonly grade: string
  readonly because: 'veto' | 'card' | 'requires' | 'full' | 'tie-at-the-cut' | 'not-ranked'
}

/** 持有的牌: entered this period, or kept from the last. */
export interface HeldCard {
  readonly card: string
  readonly because: 'entered' | 'kept'
}

/** 等次名额: of one grade that has places, in one group. */
export interface GradeLine {
  readonly grade: string
  readonly places: number
  readonly units: number
  /** The lowest total that has it; absent when nobody does. */
  readonly line?: Value
}

/** 表彰线: of one class (or of all). */
export interface GroupLine {
  readonly group: string
  readonly units: number
  readonly ranked: number
  /** The number of places the share makes after rounding, minimum and maximum. */
  readonly places: number
  readonly commended: number
  /** The lowest commended total; undefined when nobody is. */
  readonly line?: Value
  /** Grades with places, from the best down. */
  readonly grades: readonly GradeLine[]
}
