import { isMissing, MISSING_NAMES, missing, type Value } from '../../value/missing.ts'
import type { Rational } from '../../value/rational.ts'
import type { Sheet } from './sheet.ts'

/**
 * 一列: one expression's value for every unit, in the cheapest form that is exact.
 *
 * `uniform`: one value per class. `doubles`: whole numbers in doubles, proved below 2^53. `sum`: several of those over
 * denominators too different to be one. `truth`: flags. `exact`: fractions of any size. `looked-up`: doubles still standing in a
 * table.
 */
export type Column = Uniform | Doubles | LookedUp | Truth | Sum | Exact

/** 同类一值: in the order of the sheet's classes. */
export interface Uniform {
  readonly kind: 'uniform'
  readonly values: readonly Value[]
}

/**
 * 整数列: row i is (times × top + plus × divisor) / (below × divisor), where divisor is 1 if there are none. The factors
 * stay apart so that adding, multiplying and dividing by a constant touches no row.
 *
 * Every number here is a whole number, and every product and sum of the numerator stays within SAFE for every row.
 */
export interface Doubles extends Numbers {
  readonly kind: 'doubles'
  /** A missing row's top is finite and means nothing. */
  readonly tops: Float64Array
  /** Denominators of the rows, positive; shared by reference between columns that have the same ones. */
  readonly divisors: Float64Array | undefined
  /** Only its holder knows it: the tops may be written over. */
  readonly spare: boolean
}

/** 待查的列: a row's top is where its figures stand in a table. Looked up when numbers are needed, or while being added. */
export interface LookedUp extends Numbers {
  readonly kind: 'looked-up'
  readonly source: LookUpSource
  readonly divisors: undefined
}

/** 查表之处: the places of the rows in a table. */
export interface LookUpSource {
  readonly numbers: Int32Array
  readonly places: Uint16Array
  /** Of a second figure, `wide` places of which stand for one of the first. */
  readonly second: Uint16Array | undefined
  readonly wide: number
  /** Rows of the table for each class; 0: the same for all. */
  readonly each: number
  readonly classAt: Uint16Array
  /** The tops, once somebody needed them. */
  tops: Float64Array | undefined
}

/** What a column of whole numbers says of its rows beside the tops. */
export interface Numbers {
  readonly times: number
  readonly plus: number
  /** The denominator all rows share, positive. */
  readonly below: number
  /** The greatest divisor (1 without any). */
  readonly deepest: number
  /** No top is larger in size. */
  readonly reach: number
  /** Bounds of the numerators. */
  readonly low: number
  readonly high: number
  /** Per row 0, or 1 + the place of its name in MISSING_NAMES. */
  readonly absent: Uint8Array | undefined
}

/** 真值列: 1 or 0 per row; the flag of a missing row means nothing. */
export interface Truth {
  readonly kind: 'truth'
  readonly flags: Uint8Array
  readonly absent: Uint8Array | undefined
}

/** 公分母: what a sum is over where the rows of its parts have no denominators of their own, or the same ones. */
export interface CommonDenominator {
  /** The row in lowest terms. */
  at(parts: readonly Doubles[], row: number): Rational
}

/** 和列: the parts added up, and a constant; a row is added up when it is asked for. */
export interface Sum {
  readonly kind: 'sum'
  /** Not spare, and no row is missing in them: that is said once for the sum. */
  readonly parts: readonly Doubles[]
  readonly constant: Rational
  readonly absent: Uint8Array | undefined
  /** Undefined where the rows of one part have other denominators than those of the next. */
  readonly common: CommonDenominator | undefined
  /** Rows added up so far. */
  readonly known: (Rational | undefined)[]
}

/** 分数列: one value per row. */
export interface Exact {
  readonly kind: 'exact'
  readonly values: readonly Value[]
}

/** The largest whole number below which doubles hold every whole number. */
export const SAFE = Number.MAX_SAFE_INTEGER

const NAMED = MISSING_NAMES.map(missing)
const CODES = new Map(MISSING_NAMES.map((name, at) => [name, at + 1]))

/** 0 for a value that is there. */
export const absentCode = (value: Value): number => (isMissing(value) ? (CODES.get(value.missing) ?? 0) : 0)

export const absentValue = (code: number): Value => NAMED[code - 1] ?? missing('undefined')

export const UNDEFINED_CODE = absentCode(missing('undefined'))

/** The numerator of one row. */
export const topAt = (column: Doubles, row: number): number =>
  column.times * (column.tops[row] ?? 0) + column.plus * (column.divisors?.[row] ?? 1)

/** The denominator of one row. */
export const belowAt = ({ below, divisors }: Doubles, row: number): number => below * (divisors?.[row] ?? 1)

/** 缺失合并: the first missing name of each row. */
export function firstAbsent(a: Uint8Array | undefined, b: Uint8Array | undefined): Uint8Array | undefined {
  if (a === undefined || a === b) return b
  if (b === undefined) return a
  const merged = new Uint8Array(a.length)
  for (let row = 0; row < merged.length; row++)
    merged[row] = a[row] === 0 ? (b[row] as number) : (a[row] as number)
  return merged
}

/** The codes of a column's missing rows; undefined where none is missing. */
export function absentIn(column: Column, sheet: Sheet): Uint8Array | undefined {
  if (!('values' in column)) return column.absent
  if (!column.values.some(isMissing)) return undefined
  if (column.kind === 'exact') return Uint8Array.from(column.values, absentCode)
  return Uint8Array.from(sheet.classAt, (at) => absentCode(column.values[at] ?? missing('undefined')))
}
