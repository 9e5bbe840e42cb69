import type { FigureWhen } from '../formula/expression.ts'
import { PARTS_IN_YEAR, readPart } from '../formula/part-of-year.ts'
import type { Indicator, Scheme } from '../scheme/scheme.ts'

/** 时段的月份: first and last month of a part of an indicator's year, "2017-03"; nothing for a whole year. */
export function monthsOf(
  when: FigureWhen,
  indicator: Indicator | undefined,
  { period }: Scheme,
): { readonly 'first-month'?: string; readonly 'last-month'?: string } {
  const part = readPart(when)
  if (part === undefined) return {}
  const parts = PARTS_IN_YEAR[part.span]
  const months = 12 / parts
  const yearBegins = Math.floor((part.number - 1) / parts) * 12
  const start = Number(period) * 12 + (indicator?.yearStart ?? 0)
  const last = start + part.number * months - 1
  const first = part.toDate ? start + yearBegins : last - months + 1
  return { 'first-month': monthText(first), 'last-month': monthText(last) }
}

const monthText = (month: number): string =>
  `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
