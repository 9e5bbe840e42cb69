import { dayNumber, workingDays } from '#engine'
import { dayText, type YearCalendar } from './calendar.ts'
import type { DueRule } from './form-header.ts'
import { firstDayOf, lastMonthIn } from './period-days.ts'

/** 截止日, and the years whose working days nobody has entered: there only weekends count as free. */
export interface DueDay {
  readonly day: string
  readonly unknownYears: readonly number[]
}

/** Nobody postpones further than the longest holiday with its made-up days. */
const FURTHEST = 60

/** 期限: by the rule of the form, from the day after the period ends. */
export function dueDay(rule: DueRule, period: string, calendars: readonly YearCalendar[]): DueDay {
  const following = nextMonth(lastMonthIn(period))
  const isWorking = workingDay(calendars)
  if (rule.days === 'calendar') {
    const day = `${following}-${String(rule.day).padStart(2, '0')}`
    const moved = rule.postpone ? firstFrom(day, isWorking) : day
    return { day: moved, unknownYears: rule.postpone ? unknown(calendars, [day, moved]) : [] }
  }
  const first = dayNumber(firstDayOf(following))
  let [left, at] = [rule.day, first]
  for (; at < first + FURTHEST; at += 1) {
    if (isWorking(dayText(at))) left -= 1
    if (left === 0) break
  }
  const day = dayText(at)
  return { day, unknownYears: unknown(calendars, [firstDayOf(following), day]) }
}

/** 工作日否 by the calendars in use. */
export function workingDay(calendars: readonly YearCalendar[]): (day: string) => boolean {
  const count = workingDays({
    holidays: calendars.flatMap(({ holidays }) => holidays),
    working: calendars.flatMap(({ working }) => working),
  })
  return (day) => count(dayText(dayNumber(day) - 1), day) === 1
}

/** 还剩几个工作日 after `today` up to and with `day`; negative when it is over. */
export const workingDaysLeft = (calendars: readonly YearCalendar[], today: string, day: string): number =>
  workingDays({
    holidays: calendars.flatMap(({ holidays }) => holidays),
    working: calendars.flatMap(({ working }) => working),
  })(today, day)

const firstFrom = (day: string, isWorking: (day: string) => boolean): string => {
  const start = dayNumber(day)
  for (let at = start; at < start + FURTHEST; at += 1) if (isWorking(dayText(at))) return dayText(at)
  return day
}

function nextMonth(month: string): string {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))]
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}

function unknown(calendars: readonly YearCalendar[], days: readonly string[]): readonly number[] {
  const years = new Set(calendars.map(({ year }) => year))
  return [...new Set(days.map((day) => Number(day.slice(0, 4))))].filter((year) => !years.has(year))
}
