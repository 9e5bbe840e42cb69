import type { Indicator, Scheme, UnitRecord } from '#engine'
import { writeCsv, writeUnitsCsv } from '#formats'
import { rollUpFacts } from './roll-up-facts.ts'
import type { DemoFact, DemoMembership, DemoUnit, DemoWorld } from './world.ts'

export interface DemoFolder {
  readonly unitsCsv: string
  readonly factsCsv: string
}

export interface FolderWish {
  /** Years to hold, e.g. ["2016", "2017"]. */
  readonly years: readonly string[]
  /** `every`: all parts of the year; `counted`: of figures that stand at their last part, only that part. */
  readonly parts: 'every' | 'counted'
}

/**
 * 示例文件夹: units.csv and facts.csv of the units a scheme weighs, already rolled up to them, so that a folder stays
 * small enough to be read by eye. Figures that are a mean of sampled villages stay with their villages.
 *
 * Throws RangeError when the world has no such scheme.
 */
export function demoFolder(world: DemoWorld, scheme: Scheme, wish: FolderWish): DemoFolder {
  const place = world.schemes.find((one) => one.scheme === scheme.id)
  if (place === undefined) throw new RangeError(`no scheme ${scheme.id} in this world`)
  const sampled = scheme.indicators.filter(({ rollUp }) => rollUp === 'mean-of-sampled')
  const levels = new Set([scheme.level, ...sampled.map(({ reportedBy }) => reportedBy)])
  const units = world.units.filter(({ area, level }) => area.startsWith(place.reach) && levels.has(level))
  const facts = rollUpFacts(world, scheme, units, wish.years).filter(
    (fact) => wish.parts === 'every' || isCounted(fact, scheme, wish.years),
  )
  return {
    unitsCsv: writeUnitsCsv(units.flatMap((unit) => datedRows(unit, scheme, world))),
    factsCsv: factsText(facts),
  }
}

const COLUMNS = [
  'unit',
  'indicator',
  'period',
  'kind',
  'value',
  'numerator',
  'denominator',
  'missing',
] as const

const factsText = (facts: readonly DemoFact[]): string =>
  writeCsv([COLUMNS, ...facts.map((fact) => COLUMNS.map((column) => fact[column]))])

const LAST_PART = { month: '-12', quarter: 'Q4', year: '' } as const

function isCounted(
  { indicator: id, period, kind }: DemoFact,
  scheme: Scheme,
  years: readonly string[],
): boolean {
  const indicator: Indicator | undefined = scheme.indicators.find((one) => one.id === id)
  if (indicator === undefined) return false
  if (kind === 'target' || indicator.over !== 'last')
    return years.some((year) => period.startsWith(year) && year === scheme.period)
  return period.endsWith(LAST_PART[indicator.reported])
}

type DatedUnit = UnitRecord & { readonly from?: string; readonly to?: string }

/** One row per class the unit has had; a unit that is not weighed has one row. */
function datedRows(
  { unit, name, nameEn, level, parent }: DemoUnit,
  scheme: Scheme,
  { memberships }: DemoWorld,
): readonly DatedUnit[] {
  const weighed = level === scheme.level
  const plain = { code: unit, name, nameEn, level, ...(weighed || parent === undefined ? {} : { parent }) }
  const stretches = memberships.filter((one) => one.unit === unit)
  return weighed ? stretches.map((stretch) => ({ ...plain, ...dated(stretch) })) : [plain]
}

/** The world says the first day a class no longer stands, a units file the last on which it does. */
const dated = ({
  class: id,
  validFrom,
  validTo,
}: DemoMembership): Pick<DatedUnit, 'class' | 'from' | 'to'> => ({
  class: id,
  from: validFrom,
  ...(validTo === undefined ? {} : { to: `${Number(validTo.slice(0, 4)) - 1}-12-31` }),
})
