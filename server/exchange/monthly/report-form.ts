import type { MissingName, Unit } from '#engine'
import type { Language } from '#words'

/** 填报表: one town, one month, the rows and columns it is asked for. */
export interface ReportForm {
  /** Which form this is, "qinghe-monthly", and the version of its questions. */
  readonly form: string
  readonly version: string
  /** Name printed as the title; the words' own when left out. */
  readonly title?: string
  readonly area: string
  /** The town that answers for the whole sheet. */
  readonly unit: { readonly code: string; readonly name: string }
  /** "2017-09". */
  readonly period: string
  readonly language: Language
  /** Villages of the town, or the town itself. */
  readonly rows: readonly ReportRow[]
  /** Parts of one indicator stand together in the order of the paper form: numerator, then denominator. */
  readonly columns: readonly ReportColumn[]
  /** What stands now, written into the cells and compared with on import. */
  readonly filled?: readonly FilledFigure[]
  /** "2017-10-08". */
  readonly due: string
}

export interface ReportRow {
  readonly unit: string
  readonly name: string
}

export type ReportPart = 'value' | 'numerator' | 'denominator'

export interface ReportColumn {
  readonly indicator: string
  /** The indicator's name over its parts; `name` when left out. */
  readonly title?: string
  /** What is counted here: 签约居民数. */
  readonly name: string
  /** Of the number typed here; "percent" and "per-mille" on a numerator or denominator are read as a count. */
  readonly unit: Unit
  readonly part: ReportPart
  /** How the computed quotient is shown; percent when left out. */
  readonly ratio?: 'percent' | 'per-mille' | 'number'
  readonly better: 'higher' | 'lower' | 'neither'
  /** Last month's number by unit code, shown as a hint at the cell. */
  readonly previous?: Readonly<Record<string, string>>
}

/** 已有数: decimal texts as the store has them. */
export interface FilledFigure {
  readonly unit: string
  readonly indicator: string
  readonly value?: string
  readonly numerator?: string
  readonly denominator?: string
  readonly missing?: MissingName
}

/** The missing names a person may choose; "not-reported" is an empty cell, "undefined" is the engine's own. */
export const CHOOSABLE_REASONS = [
  'nothing-happened',
  'not-applicable',
  'not-sampled',
  'withheld',
] as const satisfies readonly MissingName[]

/** Units that are counted, so whole and never below zero. */
const COUNTED: ReadonlySet<Unit> = new Set(['count', 'persons', 'households'])

export function isCounted(column: ReportColumn): boolean {
  if (column.part === 'value') return COUNTED.has(column.unit)
  return COUNTED.has(column.unit) || column.unit === 'percent' || column.unit === 'per-mille'
}

/** Money and balances may fall below zero; parts of a quotient, shares and days may not. */
export const mayBeNegative = (column: ReportColumn): boolean =>
  column.part === 'value' && ['number', 'yuan', 'percentage-point', 'score'].includes(column.unit)
