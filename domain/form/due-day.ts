import { dayText, unknownYears, workingDay, type YearCalendar } from '#domain/calendar'
import { dayNumber } from '#engine'
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
    return { day: moved, unknownYears: rule.postpone ? unknownYears(calendars, [day, moved]) : [] }
  }
  const first = dayNumber(firstDayOf(following))
  let [left, at] = [rule.day, first]
  for (; at < first + FURTHEST; at += 1) {
    if (isWorking(dayText(at))) left -= 1
    if (left === 0) break
  }
  const day = dayText(at)
  return { day, unknownYears: unknownYears(calendars, [firstDayOf(following), day]) }
}

const firstFrom = (day: string, isWorking: (day: string) => boolean): string => {
  const start = dayNumber(day)
  for (let at = start; at < start + FURTHEST; at += 1) if (isWorking(dayText(at))) return dayText(at)
  return day
}

function nextMonth(month: string): string {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))]
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}
