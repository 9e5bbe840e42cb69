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
  /** Vetoes that struck, by id. */
  readonly vetoes: readonly string[]
  readonly grade?: string
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
}
