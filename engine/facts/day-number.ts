import type { Calendar } from '../scheme/register.ts'

/** 日序: days since 1970-01-01 of an ISO day that exists; plain arithmetic, no clock and no time zone. */
export function dayNumber(day: string): number {
  const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))]
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + date - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/** 1970-01-01 was a Thursday. */
export const isWeekend = (day: number): boolean => ((((day + 4) % 7) + 7) % 7) % 6 === 0

/** 日历日: whole days from one day to another; 0 on the same day, negative backwards. */
export const calendarDays = (from: string, to: string): number => dayNumber(to) - dayNumber(from)

/** 工作日计数: how many working days lie after `from` up to and with `to`; negative backwards. */
export type WorkingDays = (from: string, to: string) => number

/**
 * 工作日历: weekends are free unless made up for, weekdays are worked unless a holiday. The calendar is the scheme's own
 * data; a year it says nothing of has weekends only, which `checkCases` does not let pass.
 */
export function workingDays({ holidays, working }: Calendar): WorkingDays {
  const free = sortedDays(holidays, (day) => !isWeekend(day))
  const made = sortedDays(working, isWeekend)
  const upTo = (day: number): number => weekdaysUpTo(day) - countUpTo(free, day) + countUpTo(made, day)
  return (from, to) => upTo(dayNumber(to)) - upTo(dayNumber(from))
}

const sortedDays = (days: readonly string[], test: (day: number) => boolean): readonly number[] =>
  days
    .map(dayNumber)
    .filter(test)
    .sort((a, b) => a - b)

/** Weekdays from Monday 1969-12-29 (day −3) up to and with a day. */
function weekdaysUpTo(day: number): number {
  const gone = day + 4
  const weeks = Math.floor(gone / 7)
  return weeks * 5 + Math.min(gone - weeks * 7, 5)
}

const countUpTo = (days: readonly number[], day: number): number => {
  let [low, high] = [0, days.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((days[middle] ?? 0) <= day) low = middle + 1
    else high = middle
  }
  return low
}
