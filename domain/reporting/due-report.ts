/** 报送期限: the fifth day of the month after the reported one. Days are "YYYY-MM-DD". */
export function dueOn(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const next = number === 12 ? { year: year + 1, month: 1 } : { year, month: number + 1 }
  return `${next.year}-${String(next.month).padStart(2, '0')}-05`
}

/** 已截止的月份 of a year: those whose due day has come, oldest first. */
export const closedMonths = (year: string, today: string): string[] =>
  Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`).filter(
    (month) => dueOn(month) <= today,
  )

export type ReportState = 'due' | 'overdue' | 'handed-in' | 'handed-in-late' | 'restated'

/** 报送状态: computed from what was handed in and when, never stored. */
export function reportState(month: string, handedInOn: readonly string[], today: string): ReportState {
  return stateOfReport(dueOn(month), handedInOn, today)
}

/** The same with a day due that a form, its calendar or an extension set. */
export function stateOfReport(due: string, handedInOn: readonly string[], today: string): ReportState {
  const [first, ...restated] = [...handedInOn].sort()
  if (first === undefined) return today > due ? 'overdue' : 'due'
  if (restated.length > 0) return 'restated'
  return first > due ? 'handed-in-late' : 'handed-in'
}

const dayNumber = (day: string): number => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
}

/** 相差天数: calendar days from one day to another, negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from)
