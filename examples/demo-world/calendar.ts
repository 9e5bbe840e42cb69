/**
 * 演示的日历: two years of months. The demo lives in December of the second, when November is the last month everybody
 * has handed in; the example folders show the same year closed.
 */
export const CALENDARS = {
  running: { day: '2017-12-08', months: 23 },
  closed: { day: '2018-01-08', months: 24 },
} as const
export type YearState = keyof typeof CALENDARS
export const FIRST_YEAR = 2016
/** January 2016 … December 2017. */
export const MONTHS: readonly string[] = Array.from({ length: 24 }, (_, index) => monthAt(index))
/** November 2017: the measure of every rate's course. */
export const MEASURED_MONTH = 22
/** Quarters with the index of their last month. */
export const QUARTERS: readonly { readonly period: string; readonly lastMonth: number }[] = Array.from(
  { length: 8 },
  (_, index) => ({
    period: `${FIRST_YEAR + Math.floor(index / 4)}Q${(index % 4) + 1}`,
    lastMonth: index * 3 + 2,
  }),
)

function monthAt(index: number): string {
  return `${FIRST_YEAR + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
}

/** "2017-12-04T09:31:00+08:00": a day of the month after, `day` counted from 1. */
export function momentAfter(month: number, day: number, minuteOfDay: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${monthAt(month + 1)}-${two(day)}T${two(Math.floor(minuteOfDay / 60))}:${two(minuteOfDay % 60)}:00+08:00`
}
