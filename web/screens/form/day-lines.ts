import { dayText } from '#domain/calendar'
import { dayNumber, isDay } from '#engine'

/** 日子清单 as people type it: one day a line, or a span; the line that is not understood is told. */
export function readDays(text: string): { readonly days: readonly string[] } | { readonly wrong: string } {
  const days: string[] = []
  for (const line of text.split(/[\n,，;；]/).map((one) => one.trim())) {
    if (line === '') continue
    const [from = '', to = from] = line.split(/\s*(?:至|到|to|~|—|–)\s*/)
    if (!isDay(from) || !isDay(to) || to < from || dayNumber(to) - dayNumber(from) > 60)
      return { wrong: line }
    for (let day = dayNumber(from); day <= dayNumber(to); day += 1) days.push(dayText(day))
  }
  return { days: [...new Set(days)].sort() }
}

/** Days in a row as one line. */
export function writeDays(days: readonly string[], to: string): string {
  const spans: [string, string][] = []
  for (const day of [...days].sort()) {
    const last = spans.at(-1)
    if (last !== undefined && dayNumber(day) === dayNumber(last[1]) + 1) last[1] = day
    else spans.push([day, day])
  }
  return spans.map(([from, until]) => (from === until ? from : `${from} ${to} ${until}`)).join('\n')
}
