import type { Period } from './period.ts'

/** 月序: months counted from the year 0, so that years, quarters and statistical years are plain differences. */
export const monthNumber = (year: number, month: number): number => year * 12 + month - 1

/** The month of an ISO day or month. */
export const monthOf = (day: string): number => monthNumber(Number(day.slice(0, 4)), Number(day.slice(5, 7)))

/** First month of a period. */
export const firstMonth = ({ year, shape, part }: Period): number =>
  monthNumber(year, shape === 'year' ? 1 : shape === 'quarter' ? part * 3 - 2 : part)

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** The last day of a month, an ISO day. */
export function lastDayOf(month: number): string {
  const text = monthText(month)
  const year = Math.floor(month / 12)
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return `${text}-${leap && text.endsWith('-02') ? 29 : (DAYS[month - year * 12] ?? 31)}`
}

/** "2017-09". */
export function monthText(month: number): string {
  const year = Math.floor(month / 12)
  return `${String(year).padStart(4, '0')}-${String(month - year * 12 + 1).padStart(2, '0')}`
}
