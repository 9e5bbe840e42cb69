import { formsOf, lastMonthIn } from '#domain/form'
import type { Indicator } from '#engine'
import { readStoredScheme } from '../assessing/read-stored-scheme.ts'
import type { Closing, StoredCorrection, StoredFact, StoredUnit, StoreTransaction } from '../store/index.ts'
import type { FigureParts } from './report-figures.ts'

export interface FigurePlace {
  readonly unit: string
  readonly indicator: string
  readonly at: string
}

/** 一个数: the record in force, every version, what was verified, whether its month is closed. */
export interface FoundFigure {
  readonly unit: StoredUnit
  readonly indicator: Indicator
  readonly period: string
  /** Newest first; the first stands. */
  readonly reported: readonly StoredFact[]
  readonly verified: readonly StoredFact[]
  readonly closing?: Closing
  readonly waiting?: StoredCorrection
}

/** Indicators people report in this area, of the schemes of a year or any, newest year first. */
export async function reportedIndicators(
  tx: StoreTransaction,
  area: string,
): Promise<readonly { readonly indicator: Indicator; readonly year: string; readonly level: string }[]> {
  const schemes = (await tx.schemes.listSchemes()).filter(({ reach }) => area.startsWith(reach))
  return schemes.flatMap((stored) => {
    const { scheme } = readStoredScheme(stored).program
    return formsOf(scheme).flatMap(({ indicators, level }) =>
      indicators.map((indicator) => ({ indicator, year: scheme.period, level })),
    )
  })
}

/** Undefined when the unit is not there or is not asked for such a figure. */
export async function findFigure(
  tx: StoreTransaction,
  area: string,
  { unit: code, indicator: id, at: period }: FigurePlace,
  today: string,
): Promise<FoundFigure | undefined> {
  const unit = await tx.units.findUnit(code, today)
  if (unit === undefined || unit.area !== area) return undefined
  const asked = (await reportedIndicators(tx, area)).filter(
    ({ indicator, level }) => indicator.id === id && level === unit.level,
  )
  const known = asked.find(({ year }) => year === period.slice(0, 4)) ?? asked[0]
  if (known === undefined) return undefined
  const key = { area, unit: code, indicator: id, period }
  const closing = await tx.review.findClosing(area, lastMonthIn(period))
  const waiting = (await tx.corrections.listCorrections({ area, unit: code, indicator: id, period })).find(
    ({ settled }) => settled === undefined,
  )
  return {
    unit,
    indicator: known.indicator,
    period,
    reported: await tx.facts.factHistory({ ...key, kind: 'reported' }),
    verified: await tx.facts.factHistory({ ...key, kind: 'verified' }),
    ...(closing === undefined ? {} : { closing }),
    ...(waiting === undefined ? {} : { waiting }),
  }
}

/** 写法是否成立: a quotient has both parts with the first not above the second; an amount one number; or a reason. */
export function wellWritten(indicator: Indicator, parts: FigureParts): boolean {
  const { value, numerator, denominator, missing } = parts
  const given = [value, numerator, denominator].filter((one) => one !== undefined)
  if (given.some((text) => text.startsWith('-'))) return false
  if (missing !== undefined) return given.length === 0
  if (indicator.ratio === undefined) return value !== undefined && given.length === 1
  if (value !== undefined || given.length === 0) return false
  const share = indicator.unit === 'percent' || indicator.unit === 'per-mille'
  if (numerator === undefined || denominator === undefined)
    return indicator.ratio[numerator === undefined ? 'numeratorFormula' : 'denominatorFormula'] !== undefined
  return !share || compareDecimals(numerator, denominator) <= 0
}

function compareDecimals(one: string, other: string): number {
  const [[a = '', x = ''], [b = '', y = '']] = [one.split('.'), other.split('.')]
  const digits = Math.max(x.length, y.length)
  const [left, right] = [BigInt(a + x.padEnd(digits, '0')), BigInt(b + y.padEnd(digits, '0'))]
  return left < right ? -1 : left > right ? 1 : 0
}

export const indicatorName = ({ id, name, unit, ratio }: Indicator) => ({
  indicator: id,
  name,
  unit,
  ...(ratio === undefined ? {} : { ratio: { numerator: ratio.numerator, denominator: ratio.denominator } }),
})
