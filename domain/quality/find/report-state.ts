import { isBelow } from '#statistics'
import type { World } from '../report-figures.ts'
import type { Candidate, Found } from '../signal.ts'

/** 完整性: fields of a report that are there, out of those the form asks for. A named absence is an answer; a blank is none. */
export function findIncomplete({ source, figures }: World): Found {
  if (!source.isDue) return { candidates: [], tests: 0, short: 0 }
  const fields = new Map<number, { had: number; of: number }>()
  for (const indicator of figures.indicators) {
    // What others enter (an office's marks, another system's figures) is no field of these units' report.
    if (!figures.isReported(indicator)) continue
    for (const unit of figures.reporters(indicator)) {
      const count = fields.get(unit) ?? { had: 0, of: 0 }
      const fact = figures.fact(indicator.id, unit, figures.at)
      count.of += 1
      if (fact !== undefined && fact.missing !== 'not-reported') count.had += 1
      fields.set(unit, count)
    }
  }
  const candidates = [...fields].flatMap(([unit, count]): Candidate[] => {
    const code = figures.units[unit]?.code
    if (code === undefined || !isBelow(count, source.settings.leastFields, 100)) return []
    return [{ unit: code, about: '', facts: { had: String(count.had), of: String(count.of) } }]
  })
  return { candidates, tests: fields.size, short: 0 }
}

/** 及时性: the first report of the month came after its day, or none came. */
export function findLate({ source }: World): Found {
  const senders = new Set(source.handedIn.map(({ unit }) => unit))
  const months = new Map<string, Map<string, { on: string; due: string }>>()
  for (const { unit, month, on, due } of source.handedIn) {
    const own = months.get(unit) ?? new Map()
    const first = own.get(month)
    if (first === undefined || on < first.on) own.set(month, { on, due })
    months.set(unit, own)
  }
  const candidates = [...senders].flatMap((unit): Candidate[] => {
    const own = months.get(unit)
    const first = own?.get(source.month)
    if (first === undefined) return source.isDue ? [{ unit, about: '', facts: { missing: 'yes' } }] : []
    if (first.on <= first.due) return []
    const year = [...(own ?? [])]
      .filter(([month]) => month <= source.month)
      .sort()
      .slice(-12)
    const late = year.filter(([, { on, due }]) => on > due)
    return [
      {
        unit,
        about: '',
        facts: { on: first.on, due: first.due, late: String(late.length), of: String(year.length) },
      },
    ]
  })
  return { candidates, tests: senders.size, short: 0 }
}
