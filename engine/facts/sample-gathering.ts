import type { FigureWhen } from '../formula/expression.ts'
import type { Indicator, Scheme } from '../scheme/scheme.ts'
import { exactText } from '../value/decimal-text.ts'
import { isMissing, type Value } from '../value/missing.ts'
import type { Fact, UnitRecord } from './fact.ts'
import type { Figure } from './figures.ts'
import { type GatherOptions, gatherFigures } from './gather-figures.ts'

/** 试验用的汇集: small schemes, facts and figures for the tests of this folder. */
export const sampleIndicator = (more: Partial<Indicator> = {}): Indicator => ({
  id: 'visits',
  name: { zh: '随访人次' },
  unit: 'count',
  better: 'higher',
  reported: 'month',
  over: 'sum',
  reportedBy: 'town',
  at: { file: 's', line: 1, column: 1 },
  ...more,
})

export const sampleScheme = (indicators: readonly Indicator[], more: Partial<Scheme> = {}): Scheme =>
  ({
    level: 'town',
    period: '2017',
    figures: 'verified-first',
    classes: [
      { id: 'one', name: { zh: '一类' } },
      { id: 'two', name: { zh: '二类' } },
    ],
    grades: [],
    vetoes: [],
    indicators,
    ...more,
  }) as unknown as Scheme

export const town = (code: string, more: Partial<UnitRecord> = {}): UnitRecord => ({
  code,
  name: code,
  level: 'town',
  class: 'one',
  ...more,
})

export const village = (code: string, parent: string, more: Partial<UnitRecord> = {}): UnitRecord => ({
  code,
  name: code,
  level: 'village',
  parent,
  ...more,
})

export const sampleFact = (unit: string, period: string, more: Partial<Fact> | number): Fact => ({
  unit,
  indicator: 'visits',
  period,
  kind: 'reported',
  version: 1,
  ...(typeof more === 'number' ? { value: String(more) } : more),
})

export const monthName = (year: number, month: number): string => `${year}-${String(month).padStart(2, '0')}`

/** Twelve months of one unit. */
export const twelve = (unit: string, year: number, value: (month: number) => number): readonly Fact[] =>
  Array.from({ length: 12 }, (_, at) => sampleFact(unit, monthName(year, at + 1), value(at + 1)))

export const written = (value: Value | undefined): string | undefined =>
  value === undefined ? undefined : isMissing(value) ? value.missing : exactText(value)

/** Asks for figures of the first unit (or another), as exact text. */
export function asking(
  scheme: Scheme,
  units: readonly UnitRecord[],
  facts: readonly Fact[],
  options: GatherOptions = {},
) {
  const { figures, findings } = gatherFigures(scheme, units, facts, options)
  if (figures === undefined) throw new Error(JSON.stringify(findings))
  const figure = (when: FigureWhen = 'current', id = 'visits', unit = 0): Figure =>
    figures.figure(id, when, unit)
  return {
    figures,
    figure,
    value: (when?: FigureWhen, id?: string, unit?: number) => written(figure(when, id, unit).value),
  }
}
