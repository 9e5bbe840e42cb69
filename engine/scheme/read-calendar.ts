import { dayNumber, isWeekend } from '../facts/day-number.ts'
import { isDay } from '../value/iso-day.ts'
import { MapReader } from './map-reader.ts'
import { textsOf } from './read-list.ts'
import type { Calendar } from './register.ts'
import type { SourcePlace } from './source-node.ts'

/** Longer than any holiday; a wrong year must not fill the memory. */
const LONGEST_HOLIDAY = 40

/**
 * 读工作日历: weekdays that are free and weekend days that are worked, each a day or `2017-01-27 .. 2017-02-02`.
 * One day on both lists, or a weekday called made up for, is a finding.
 */
export function readCalendar(reader: MapReader): Calendar | undefined {
  const map = reader.findMap('calendar')
  if (map === undefined) return undefined
  const inner = new MapReader(map, reader.findings, 'calendar')
  const holidays = daysUnder(inner, 'holidays')
  const working = daysUnder(inner, 'working')
  inner.noMore()
  for (const [day, at] of working) {
    if (holidays.has(day)) inner.report('calendar.both', { day }, at)
    else if (!isWeekend(dayNumber(day))) inner.report('calendar.weekday-worked', { day }, at)
  }
  return { holidays: [...holidays.keys()].sort(), working: [...working.keys()].sort() }
}

function daysUnder(reader: MapReader, key: 'holidays' | 'working'): ReadonlyMap<string, SourcePlace> {
  const days = new Map<string, SourcePlace>()
  for (const { text, at } of textsOf(reader, key)) {
    const [from = '', to = from, ...more] = text.split('..').map((part) => part.trim())
    if (!isDay(from) || !isDay(to) || more.length > 0 || to < from) {
      reader.report('calendar.day-malformed', { key, text: text.slice(0, 40) }, at)
      continue
    }
    const length = dayNumber(to) - dayNumber(from) + 1
    if (length > LONGEST_HOLIDAY)
      reader.report('calendar.too-long', { text, limit: String(LONGEST_HOLIDAY) }, at)
    else for (let step = 0; step < length; step++) days.set(dayText(dayNumber(from) + step), at)
  }
  return days
}

/** The ISO day of a day number. */
function dayText(number: number): string {
  const shifted = number + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const part = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * part + 2) / 5) + 1
  const month = part < 10 ? part + 3 : part - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join(
    '-',
  )
}
