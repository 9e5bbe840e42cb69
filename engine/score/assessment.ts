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
  /** 单项表彰, in the order of the scheme, of each group. */
  readonly honours: readonly HonourLine[]
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
  /** 单项表彰 it has, with its place in that order, and those it stood in line for and why it has them not. */
  readonly honours: readonly HonourStanding[]
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

/** 一个单位的一项单项表彰. */
export interface HonourStanding {
  readonly honour: string
  readonly commended: boolean
  /** Its place by the honour's own order; absent where it is not in it. */
  readonly place?: number
  readonly because?: NonNullable<Standing['notCommendedBecause']>
}

/** 单项表彰线 of one group. */
export interface HonourLine {
  readonly honour: string
  readonly group: string
  readonly units: number
  readonly ranked: number
  readonly places: number
  readonly commended: number
  /** What the last who has it stands at. */
  readonly line?: Value
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
  readonly because: 'veto' | 'card' | 'requires' | 'lowered' | 'full' | 'tie-at-the-cut' | 'not-ranked'
}

/** 持有的牌: entered this period, or kept from the last. */
export interface HeldCard {
  readonly card: string
  readonly because: 'entered' | 'kept'
}

/** 等次名额: of one grade that has places, in one group. */
export interface GradeLine {
  readonly grade: string
  /** Where each class has places of its own: whose these are. */
  readonly class?: string
  readonly places: number
  readonly units: number
  /** The lowest total that has it; absent when nobody does. */
  readonly line?: Value
}

/** 一个类别的表彰线, where several classes in one ranking each have places of their own. */
export interface CommendationShare {
  readonly class: string
  readonly places: number
  readonly commended: number
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
  /** Where the places are by class and the classes are ranked together: the line of each. */
  readonly shares?: readonly CommendationShare[]
  /** Grades with places, from the best down. */
  readonly grades: readonly GradeLine[]
}
