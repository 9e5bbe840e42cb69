/** 演示的今天: December of the second year runs; November is the last month everybody has handed in. */
export const DEMO_DAY = '2017-12-08'
export const FIRST_YEAR = 2016
/** January 2016 … November 2017. */
export const MONTHS: readonly string[] = Array.from({ length: 23 }, (_, index) => monthAt(index))
export const LAST_CLOSED_MONTH = '2017-11'
/** Quarters that have gone by, with the index of their last month. */
export const QUARTERS: readonly { readonly period: string; readonly lastMonth: number }[] = Array.from(
  { length: 7 },
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
