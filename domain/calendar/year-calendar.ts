import { type Calendar, dayNumber, isWeekend } from '#engine'

/** 一年的放假安排: days off on weekdays and weekends alike, and weekend days that are worked for them. */
export interface YearCalendar extends Calendar {
  readonly year: number
  /** The notice it was taken from. */
  readonly document: string
}

export type CalendarProblem =
  | 'calendar.not-a-day'
  | 'calendar.other-year'
  | 'calendar.both'
  | 'calendar.not-a-weekend'

/** 查一年的安排: real days, of about that year, none both off and worked, and only weekends made into working days. */
export function checkCalendar(
  year: number,
  { holidays, working }: Calendar,
): { readonly problem: CalendarProblem; readonly day: string } | undefined {
  const off = new Set(holidays)
  for (const day of [...holidays, ...working]) {
    if (dayText(dayNumber(day)) !== day) return { problem: 'calendar.not-a-day', day }
    // New Year’s rest may begin in the last days of December before.
    if (day < `${year - 1}-12-20` || day > `${year}-12-31`) return { problem: 'calendar.other-year', day }
  }
  for (const day of working) {
    if (off.has(day)) return { problem: 'calendar.both', day }
    if (!isWeekend(dayNumber(day))) return { problem: 'calendar.not-a-weekend', day }
  }
  return undefined
}

/** Whole days since 1970-01-01 back into "2017-10-09". */
export function dayText(number: number): string {
  const z = number + 719_468
  const era = Math.floor(z / 146_097)
  const doe = z - era * 146_097
  const yoe = Math.floor(
    (doe - Math.floor(doe / 1460) + Math.floor(doe / 36_524) - Math.floor(doe / 146_096)) / 365,
  )
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100))
  const mp = Math.floor((5 * doy + 2) / 153)
  const day = doy - Math.floor((153 * mp + 2) / 5) + 1
  const month = mp < 10 ? mp + 3 : mp - 9
  const year = yoe + era * 400 + (month <= 2 ? 1 : 0)
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

const span = (from: string, to: string): readonly string[] =>
  Array.from({ length: dayNumber(to) - dayNumber(from) + 1 }, (_, index) => dayText(dayNumber(from) + index))

const yearOf = (
  year: number,
  document: string,
  spans: readonly (readonly [string, string])[],
  working: readonly string[],
): YearCalendar => ({
  year,
  document,
  holidays: spans.flatMap(([from, to]) => span(`${year}-${from}`, `${year}-${to}`)),
  working: working.map((day) => `${year}-${day}`),
})

/**
 * 随附的放假安排: what we bring of the State Council’s yearly notices, so that nobody begins with an empty table. The
 * office holds it against the notice and enters it as its own; from then on its own stands.
 */
export const BROUGHT_CALENDARS: readonly YearCalendar[] = [
  yearOf(
    2016,
    '国务院办公厅关于2016年部分节假日安排的通知',
    [
      ['01-01', '01-03'],
      ['02-07', '02-13'],
      ['04-02', '04-04'],
      ['04-30', '05-02'],
      ['06-09', '06-11'],
      ['09-15', '09-17'],
      ['10-01', '10-07'],
    ],
    ['02-06', '02-14', '06-12', '09-18', '10-08', '10-09'],
  ),
  yearOf(
    2017,
    '国务院办公厅关于2017年部分节假日安排的通知',
    [
      ['01-01', '01-02'],
      ['01-27', '02-02'],
      ['04-02', '04-04'],
      ['04-29', '05-01'],
      ['05-28', '05-30'],
      ['10-01', '10-08'],
    ],
    ['01-22', '02-04', '04-01', '05-27', '09-30'],
  ),
  yearOf(
    2018,
    '国务院办公厅关于2018年部分节假日安排的通知',
    [
      ['01-01', '01-01'],
      ['02-15', '02-21'],
      ['04-05', '04-07'],
      ['04-29', '05-01'],
      ['06-16', '06-18'],
      ['09-22', '09-24'],
      ['10-01', '10-07'],
    ],
    ['02-11', '02-24', '04-08', '04-28', '09-29', '09-30'],
  ),
  yearOf(
    2025,
    '国务院办公厅关于2025年部分节假日安排的通知',
    [
      ['01-01', '01-01'],
      ['01-28', '02-04'],
      ['04-04', '04-06'],
      ['05-01', '05-05'],
      ['05-31', '06-02'],
      ['10-01', '10-08'],
    ],
    ['01-26', '02-08', '04-27', '09-28', '10-11'],
  ),
  yearOf(
    2026,
    '国务院办公厅关于2026年部分节假日安排的通知',
    [
      ['01-01', '01-03'],
      ['02-15', '02-23'],
      ['04-04', '04-06'],
      ['05-01', '05-05'],
      ['06-19', '06-21'],
      ['09-25', '09-27'],
      ['10-01', '10-07'],
    ],
    ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'],
  ),
]

/** 在用的安排: the office’s own of each year before those we bring. */
export const standingCalendars = (entered: readonly YearCalendar[]): readonly YearCalendar[] => {
  const years = new Set(entered.map(({ year }) => year))
  return [...entered, ...BROUGHT_CALENDARS.filter(({ year }) => !years.has(year))].sort(
    (a, b) => a.year - b.year,
  )
}
