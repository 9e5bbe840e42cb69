import { type Fact, type Indicator, nearestName, type Scheme, type UnitRecord } from '#engine'
import type { FilledFigure, ReportForm } from '#server/exchange'
import { reportFormOf as reportForm } from '#server/tables'
import type { Language } from '#words'
import { EXIT, Trouble } from '../trouble.ts'

export interface ReportWish {
  readonly scheme: Scheme
  readonly units: readonly UnitRecord[]
  readonly facts: readonly Fact[]
  /** The assessed unit that hands the sheet in. */
  readonly unit: string
  /** "2017-09". */
  readonly month: string
  readonly language: Language
  /** Which registry the sheet belongs to; a folder has none but the scheme. */
  readonly area?: string
}

/**
 * 月报表: the rows and columns one unit is asked for in one month, filled with what stands.
 *
 * The rows are the units below it at the level that reports most monthly indicators; the columns are those indicators.
 */
export function reportFormOf({ scheme, units, facts, unit, month, language, area }: ReportWish): ReportForm {
  const town = units.find(({ code }) => code === unit)
  if (town === undefined) {
    const near =
      nearestName(
        unit,
        units.map(({ code }) => code),
      ) ?? ''
    throw new Trouble(EXIT.usage, ({ trouble }) => trouble['unit-unknown'](unit, near))
  }
  const indicators = monthlyIndicators(scheme)
  const [{ reportedBy = scheme.level } = {}] = indicators
  const rows = reportedBy === town.level ? [town] : below(town.code, reportedBy, units)
  const known = new Set(rows.map(({ code }) => code))
  const ids = new Set(indicators.map(({ id }) => id))
  return reportForm({
    scheme,
    area: area ?? scheme.id,
    unit: { code: town.code, name: town.name },
    month,
    rows: rows.map(({ code, name }) => ({ unit: code, name })),
    indicators,
    filled: standing(
      facts.filter((fact) => fact.period === month && known.has(fact.unit) && ids.has(fact.indicator)),
    ),
    language,
  })
}

/** Monthly indicators of the one level that reports most of them. */
function monthlyIndicators({ indicators }: Scheme): readonly Indicator[] {
  const monthly = indicators.filter(({ reported }) => reported === 'month')
  return [...byLevel(monthly).values()].reduce<readonly Indicator[]>(
    (most, one) => (one.length > most.length ? one : most),
    [],
  )
}

function byLevel(indicators: readonly Indicator[]): Map<string, Indicator[]> {
  const levels = new Map<string, Indicator[]>()
  for (const indicator of indicators)
    levels.set(indicator.reportedBy, [...(levels.get(indicator.reportedBy) ?? []), indicator])
  return levels
}

const below = (code: string, level: string, units: readonly UnitRecord[]): readonly UnitRecord[] => {
  const parents = new Map(units.map((unit) => [unit.code, unit.parent]))
  const isBelow = (unit: UnitRecord): boolean => {
    for (let above = unit.parent; above !== undefined; above = parents.get(above))
      if (above === code) return true
    return false
  }
  return units.filter((unit) => unit.level === level && isBelow(unit))
}

/** The latest reported version of each fact. */
function standing(facts: readonly Fact[]): readonly FilledFigure[] {
  const latest = new Map<string, Fact>()
  for (const fact of facts) {
    if (fact.kind !== 'reported') continue
    const key = `${fact.unit} ${fact.indicator}`
    const known = latest.get(key)
    if (known === undefined || known.version < fact.version) latest.set(key, fact)
  }
  return [...latest.values()].map(({ unit, indicator, value, numerator, denominator, missing }) => ({
    unit,
    indicator,
    ...(value !== undefined && { value }),
    ...(numerator !== undefined && { numerator }),
    ...(denominator !== undefined && { denominator }),
    ...(missing !== undefined && { missing }),
  }))
}
