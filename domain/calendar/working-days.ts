import { dayNumber, workingDays } from '#engine'
import { dayText, type YearCalendar } from './year-calendar.ts'

const counted = (calendars: readonly YearCalendar[]): ((after: string, through: string) => number) =>
  workingDays({
    holidays: calendars.flatMap(({ holidays }) => holidays),
    working: calendars.flatMap(({ working }) => working),
  })

/** 工作日否 by the calendars in use. */
export function workingDay(calendars: readonly YearCalendar[]): (day: string) => boolean {
  const count = counted(calendars)
  return (day) => count(dayText(dayNumber(day) - 1), day) === 1
}

/** 还剩几个工作日 after `today` up to and with `day`; negative when it is over. */
export const workingDaysLeft = (calendars: readonly YearCalendar[], today: string, day: string): number =>
  counted(calendars)(today, day)

/** The day on which `days` working days after `from` have passed; the day itself does not count. Whole days, 0 or more. */
export function workingDaysAfter(calendars: readonly YearCalendar[], from: string, days: number): string {
  const isWorking = workingDay(calendars)
  let [left, at] = [days, dayNumber(from)]
  while (left > 0) {
    at += 1
    if (isWorking(dayText(at))) left -= 1
  }
  return dayText(at)
}

/** Years among these days whose arrangement nobody has entered: there only weekends count as free. */
export function unknownYears(calendars: readonly YearCalendar[], days: readonly string[]): readonly number[] {
  const years = new Set(calendars.map(({ year }) => year))
  return [...new Set(days.map((day) => Number(day.slice(0, 4))))].filter((year) => !years.has(year))
}
