import type { Fact, Indicator, ReportCheck } from '#engine'
import type { QualitySettings } from './settings.ts'
import type { FieldPart } from './signal.ts'

export interface QualityUnit {
  readonly code: string
  readonly name: string
  readonly nameEn?: string
  readonly level: string
  readonly parent?: string
  readonly class?: string
}

/** 一次报送: whose report of which month came in on which day. */
export interface HandedIn {
  readonly unit: string
  readonly month: string
  readonly on: string
  readonly due: string
}

/** 指标的目标, in the indicator's unit; by class where they differ, '' for all. */
export type Targets = ReadonlyMap<string, Readonly<Record<string, number>>>

export interface QualitySource {
  readonly indicators: readonly Indicator[]
  readonly checks: readonly ReportCheck[]
  readonly targets: Targets
  readonly units: readonly QualityUnit[]
  /** Facts of these units, any kind, any year; the greatest version of each counts. */
  readonly facts: readonly Fact[]
  readonly handedIn: readonly HandedIn[]
  readonly month: string
  /** The month's reports are due: whoever has none is missing, not merely not yet there. */
  readonly isDue: boolean
  readonly settings: QualitySettings
}

/** 报表数表: every unit's reported figures month by month, ending with the month looked at. */
export interface ReportFigures {
  readonly months: readonly string[]
  /** Place of the month looked at, the last. */
  readonly at: number
  readonly units: readonly QualityUnit[]
  readonly places: ReadonlyMap<string, number>
  /** Monthly indicators, each with the places of the units that report it. */
  readonly indicators: readonly Indicator[]
  reporters(indicator: Indicator): readonly number[]
  /** Whether any unit of its level has ever reported it. */
  isReported(indicator: Indicator): boolean
  fact(indicator: string, unit: number, month: number): Fact | undefined
  /** One series for all units: number `unit * months.length + month`; NaN where nothing was reported. */
  column(indicator: string, part: FieldPart): Float64Array
}

export interface World {
  readonly source: QualitySource
  readonly figures: ReportFigures
}

export const partsOf = (indicator: Indicator): readonly FieldPart[] =>
  indicator.ratio === undefined ? ['value'] : ['numerator', 'denominator']

/** Counted months, not measured ones: what is multiplied out below. */
const monthNumber = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1
const monthAt = (number: number): string =>
  `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`

const LONGEST = 48

export function makeWorld(source: QualitySource): World {
  return { source, figures: reportFigures(source) }
}

function reportFigures(source: QualitySource): ReportFigures {
  const { units, month } = source
  const indicators = source.indicators.filter(({ reported }) => reported === 'month')
  const asked = new Set(indicators.map(({ id }) => id))
  const last = monthNumber(month)
  const mine = source.facts.filter(
    ({ kind, indicator, period }) =>
      kind === 'reported' &&
      asked.has(indicator) &&
      period.length === 7 &&
      period[4] === '-' &&
      period <= month &&
      last - monthNumber(period) < LONGEST,
  )
  const first = mine.reduce((least, { period }) => Math.min(least, monthNumber(period)), last)
  const months = Array.from({ length: last - first + 1 }, (_, at) => monthAt(first + at))
  const places = new Map(units.map(({ code }, place) => [code, place]))
  const byIndicator = new Map<string, (Fact | undefined)[]>(
    indicators.map(({ id }) => [id, new Array<Fact | undefined>(units.length * months.length)]),
  )
  for (const fact of mine) {
    const place = places.get(fact.unit)
    const cells = byIndicator.get(fact.indicator)
    if (place === undefined || cells === undefined) continue
    const cell = place * months.length + monthNumber(fact.period) - first
    if ((cells[cell]?.version ?? -1) < fact.version) cells[cell] = fact
  }
  const columns = new Map<string, Float64Array>()
  const levels = new Map<string, number[]>()
  units.forEach(({ level }, place) => {
    levels.set(level, [...(levels.get(level) ?? []), place])
  })
  return {
    months,
    at: months.length - 1,
    units,
    places,
    indicators,
    reporters: ({ reportedBy }) => levels.get(reportedBy) ?? [],
    isReported: ({ id, reportedBy }) =>
      (levels.get(reportedBy) ?? []).some((unit) =>
        months.some((_, at) => byIndicator.get(id)?.[unit * months.length + at] !== undefined),
      ),
    fact: (indicator, unit, at) =>
      at < 0 ? undefined : byIndicator.get(indicator)?.[unit * months.length + at],
    column(indicator, part) {
      const key = `${indicator}.${part}`
      const known = columns.get(key)
      if (known !== undefined) return known
      const made = new Float64Array(units.length * months.length).fill(Number.NaN)
      byIndicator.get(indicator)?.forEach((fact, cell) => {
        const text = fact?.[part]
        if (text !== undefined) made[cell] = Number(text)
      })
      columns.set(key, made)
      return made
    },
  }
}

/** The series of one unit, oldest first, ending with the month looked at. */
export const seriesOf = (
  { figures }: World,
  indicator: string,
  part: FieldPart,
  unit: number,
): Float64Array => {
  const { length } = figures.months
  return figures.column(indicator, part).subarray(unit * length, (unit + 1) * length)
}
