import { partsOf, type World } from '../report-figures.ts'
import type { Candidate, Found } from '../signal.ts'
import { CATALOGUE } from '../signal-kind.ts'

/** 雷同报表: every field of two units' reports the same, enough of them not zero that chance does not do it. */
export function findDuplicates({ figures }: World): Found {
  const least = CATALOGUE.duplicate.least.figures ?? 0
  const reports = new Map<number, { readonly numbers: number[]; filled: number }>()
  for (const indicator of figures.indicators)
    for (const unit of figures.reporters(indicator)) {
      const report = reports.get(unit) ?? { numbers: [], filled: 0 }
      const cell = unit * figures.months.length + figures.at
      const numbers = partsOf(indicator).map((part) => figures.column(indicator.id, part)[cell] ?? Number.NaN)
      report.numbers.push(...numbers)
      // A numerator and its denominator are not two witnesses.
      if ((numbers[0] ?? 0) > 0) report.filled += 1
      reports.set(unit, report)
    }
  const alike = new Map<string, number[]>()
  let [tests, short] = [0, 0]
  for (const [unit, { numbers, filled }] of reports) {
    if (filled < least) {
      short += 1
      continue
    }
    tests += 1
    const key = `${figures.units[unit]?.level} ${numbers.join()}`
    alike.set(key, [...(alike.get(key) ?? []), unit])
  }
  const candidates = [...alike.values()].flatMap((units): Candidate[] =>
    units.length < 2
      ? []
      : units.map((unit) => ({
          unit: figures.units[unit]?.code ?? '',
          about: '',
          facts: {
            others: units
              .filter((one) => one !== unit)
              .map((one) => figures.units[one]?.code ?? '')
              .join(', '),
            fields: String(reports.get(unit)?.numbers.length ?? 0),
            filled: String(reports.get(unit)?.filled ?? 0),
          },
        })),
  )
  return { candidates, tests, short }
}
