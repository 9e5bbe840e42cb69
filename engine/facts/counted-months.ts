import type { Finding } from '../scheme/finding.ts'
import type { Indicator, Scheme } from '../scheme/scheme.ts'
import { yearStart } from './fact-index.ts'
import { lastDayOf, monthNumber, monthOf, monthText } from './month-number.ts'
import { dueParts } from './window.ts'

/** 计算到哪一月. */
export interface CountedMonths {
  readonly year: number
  /** The last month counted, a month number. */
  readonly through: number
  /**
   * The day on which classes, parents and mergers are read: the last one counted. Another year's facts are weighed with
   * the units of the scheme's own year.
   */
  readonly classDay: string
}

/** The year and last month asked for; a month outside every year of the scheme is refused. */
export function countedMonths(
  scheme: Scheme,
  period: string,
  through: string | undefined,
  findings: Finding[],
): CountedMonths | undefined {
  const refuse = (
    code: 'figures.period-malformed' | 'figures.through-malformed' | 'figures.through-outside',
  ) => {
    const facts = { subject: 'figures', period, through: through ?? '' }
    findings.push({ code, severity: 'error', facts })
    return undefined
  }
  if (!/^[12]\d{3}$/.test(period)) return refuse('figures.period-malformed')
  const year = Number(period)
  const last = monthOf(lastMonthOf(scheme, period))
  const first = monthNumber(year, 1) + Math.min(0, ...scheme.indicators.map((one) => one.yearStart ?? 0))
  if (through !== undefined && !/^\d{4}-(0[1-9]|1[0-2])$/.test(through))
    return refuse('figures.through-malformed')
  const month = through === undefined ? last : monthOf(through)
  if (month < first || month > last) return refuse('figures.through-outside')
  const own = period === scheme.period
  return { year, through: month, classDay: own ? classDay(month, year) : `${scheme.period}-12-31` }
}

/** A statistical year may end after December; its units are still those of the assessed year. */
const classDay = (month: number, year: number): string =>
  lastDayOf(Math.min(Math.max(month, monthNumber(year, 1)), monthNumber(year, 12)))

/** 方案年度的最后一月, "2017-12", or later where a statistical year ends later. */
export function lastMonthOf(scheme: Scheme, period: string = scheme.period): string {
  const shift = Math.max(0, ...scheme.indicators.map((one) => one.yearStart ?? 0))
  return monthText(monthNumber(Number(period), 12) + shift)
}

/** 应报期数 of an indicator: how many parts of its year have gone by. */
export const duePartsOf = (indicator: Indicator, { year, through }: CountedMonths): number =>
  dueParts(indicator.reported, Math.min(Math.max(through - yearStart(indicator, year) + 1, 0), 12))
