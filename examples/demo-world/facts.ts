import { MONTHS, QUARTERS } from './calendar.ts'
import { bulletinFigures, COUNTY_COUNTS, countyCount, countyRatios, provinceFigures } from './county-figures.ts'
import { cellOf, type FormPlace, formPlaces, TOWN_COUNTS } from './form-cells.ts'
import { between, keyOf, type Noise } from './noise.ts'
import { type OfficeFigure, officeFigures } from './office-figures.ts'
import type { County, Town } from './places.ts'
import { RATIO_MODELS, VILLAGE_COUNTS } from './ratio-models.ts'
import type { Series } from './ratio-series.ts'
import { monthlyId, quarterlyId, RESTATED } from './submissions.ts'
import { townFigures, type UnitFigures } from './town-figures.ts'
import { TIED_TOWNS } from './town-plans.ts'
import type { DemoFact, DemoSubmission } from './world.ts'

/** What a chunk is made with. */
export interface Making {
  readonly noise: Noise
  /** How many months have been handed in. */
  readonly months: number
  readonly submissions: ReadonlyMap<string, DemoSubmission>
}

const PLACES: readonly ReadonlyMap<string, FormPlace>[] = [formPlaces(2016), formPlaces(2017)]
export const RESTATED_INDICATORS = ['hypertension-management-rate', 'elderly-management-rate', 'vaccination-rate'] as const
export const VERIFIED = { town: '开济街道', village: 1, indicator: 'hypertension-management-rate', month: 22 } as const

/** 全部事实 in chunks: each town with its villages and grids, then the counties that have no towns of their own. */
export function* makeFacts(counties: readonly County[], making: Making): Generator<readonly DemoFact[]> {
  for (const county of counties) {
    if (county.towns.length === 0) continue
    const sums = new Map<string, Series>()
    for (const town of county.towns) yield townFacts(town, making, sums)
    yield countyFacts(county, sums, making)
  }
  for (const county of counties) {
    if (county.towns.length === 0) yield countyFacts(county, countyRatios(county, making.noise), making)
  }
}

function townFacts(town: Town, making: Making, sums: Map<string, Series>): readonly DemoFact[] {
  const figures = townFigures(town, making.noise)
  const facts: DemoFact[] = []
  figures.villages.forEach((village, row) => {
    monthlyFacts(village, row, town, making, facts)
    addTo(sums, village)
  })
  figures.grids.forEach((grid, row) => monthlyFacts(grid, row, town, making, facts))
  monthlyFacts(figures.town, 0, town, making, facts)
  addTo(sums, figures.town)
  townCounts(town, making, facts)
  for (const figure of officeFigures(town, making.months, making.noise)) facts.push(officeFact(town.area, figure, making))
  return facts
}

function monthlyFacts({ unit, ratios, counts }: UnitFigures, row: number, town: Town, making: Making, facts: DemoFact[]): void {
  const ids = [...ratios.keys(), ...counts.keys()]
  for (let month = 0; month < making.months; month++) {
    const submission = making.submissions.get(monthlyId(town.unit, month))
    const places = PLACES[month < 12 ? 0 : 1]
    for (const indicator of ids) {
      const place = places?.get(indicator)
      const ratio = ratios.get(indicator)
      const base = {
        area: town.area,
        unit,
        indicator,
        period: MONTHS[month] ?? '',
        kind: 'reported' as const,
        version: 1,
        ...(submission === undefined ? {} : { submission: submission.submission }),
        ...(place === undefined ? {} : { sheet: place.sheet, cell: cellOf(place, row) }),
        recordedAt: submission?.recordedAt ?? '',
      }
      if (ratio === undefined) facts.push({ ...base, value: String(counts.get(indicator)?.[month] ?? 0) })
      else {
        const numerator = ratio.numerator[month] ?? 0
        const denominator = String(ratio.denominator[month] ?? 0)
        if (restates(town, indicator, month)) {
          const again = making.submissions.get(monthlyId(town.unit, month, 2))
          facts.push({ ...base, numerator: String(Math.floor((numerator * 94) / 100)), denominator })
          facts.push({ ...base, version: 2, numerator: String(numerator), denominator, submission: again?.submission ?? '', recordedAt: again?.recordedAt ?? '' })
        } else facts.push({ ...base, numerator: String(numerator), denominator })
        if (verifies(town, indicator, month, row)) {
          const { submission: _reported, sheet: _sheet, cell: _cell, ...rest } = base
          facts.push({ ...rest, kind: 'verified', numerator: String(Math.floor((numerator * 85) / 100)), denominator, recordedAt: '2017-12-06T16:20:00+08:00' })
        }
      }
    }
  }
}

const restates = (town: Town, indicator: string, month: number): boolean =>
  town.told && town.name === RESTATED.town && month === RESTATED.month && RESTATED_INDICATORS.some((id) => id === indicator)

const verifies = (town: Town, indicator: string, month: number, row: number): boolean =>
  town.told && town.name === VERIFIED.town && month === VERIFIED.month && row === VERIFIED.village && indicator === VERIFIED.indicator

/** What the town counts itself, and what the platform and the dispatch say of its month. */
function townCounts(town: Town, { noise, months, submissions }: Making, facts: DemoFact[]): void {
  const { unit, area, plan } = town
  const key = keyOf(unit)
  for (let month = 0; month < months; month++) {
    const period = MONTHS[month] ?? ''
    const handedIn = submissions.get(monthlyId(unit, month))
    const recordedAt = handedIn?.recordedAt ?? ''
    const calm = (month < 12 ? plan.quality2016 : plan.quality2017) + (month >= 12 && plan.strong === true ? 1 : 0)
    for (const [which, indicator] of TOWN_COUNTS.entries()) {
      const place = PLACES[month < 12 ? 0 : 1]?.get(indicator)
      const value = noise(key, 101 + which, month) < (1 - calm) * (which === 0 ? 0.7 : 0.22) ? '1' : '0'
      const origin = place === undefined ? {} : { sheet: place.sheet, cell: cellOf(place, 0) }
      facts.push({ area, unit, indicator, period, kind: 'reported', version: 1, value, submission: monthlyId(unit, month), ...origin, recordedAt })
    }
    const late = handedIn !== undefined && recordedAt.slice(0, 10) > handedIn.dueOn
    const noted = { area, unit, period, kind: 'imported', version: 1, recordedAt } as const
    facts.push({ ...noted, indicator: 'late-reports', value: late ? '1' : '0' })
    facts.push({ ...noted, indicator: 'missed-reports', value: '0' })
    facts.push({ ...noted, indicator: 'monthly-mark', value: monthlyMark(town, month, noise) })
  }
}

/** The second of the tied towns has the first one's marks with neighbouring months exchanged: the same mean. */
function monthlyMark(town: Town, month: number, noise: Noise): string {
  const { plan, name, told, unit } = town
  const tied = told && TIED_TOWNS.some((one) => one === name)
  const part = month % 12
  const swapped = tied && name === TIED_TOWNS[1] && month >= 12 && part < 10 ? month - part + (part ^ 1) : month
  const share = noise(tied && month >= 12 ? 7 : keyOf(unit), 103, swapped)
  const mean = month < 12 ? 78 + plan.quality2016 * 18 : plan.mark
  const tenths = Math.round(mean * 10) + between(share, 0, 20) - 10
  return `${Math.floor(tenths / 10)}.${tenths % 10}`
}

function officeFact(area: string, { unit, ...figure }: OfficeFigure, { submissions }: Making): DemoFact {
  const quarter = QUARTERS.findIndex(({ period }) => period === figure.period)
  if (figure.indicator === 'funds-per-head' && quarter === -1)
    return { area, unit, ...figure, kind: 'target', version: 1, recordedAt: `${figure.period}-03-01T10:00:00+08:00` }
  const handedIn = submissions.get(quarterlyId(area, quarter === -1 ? Number(figure.period) * 4 - 8061 : quarter))
  return { area, unit, ...figure, kind: 'imported', version: 1, ...(handedIn === undefined ? {} : { submission: handedIn.submission }), recordedAt: handedIn?.recordedAt ?? '' }
}

const COUNTY_IDS: readonly string[] = RATIO_MODELS.filter(({ county }) => county).map(({ id }) => id)

function countyFacts(county: County, ratios: ReadonlyMap<string, Series>, making: Making): readonly DemoFact[] {
  const { area } = county
  const facts: DemoFact[] = []
  const cell = (index: number, ratio: boolean) =>
    cellOf({ sheet: '', columns: ratio ? columnPair(index) : [columnPair(COUNTY_IDS.length + index)[0] ?? ''] }, 0)
  for (let month = 0; month < making.months; month++) {
    const handedIn = making.submissions.get(monthlyId(area, month))
    const base = { area, unit: area, period: MONTHS[month] ?? '', version: 1, recordedAt: handedIn?.recordedAt ?? '' } as const
    const reported = { ...base, kind: 'reported', submission: monthlyId(area, month), sheet: '县级月报' } as const
    COUNTY_IDS.forEach((indicator, index) => {
      const series = ratios.get(indicator)
      const parts = { numerator: String(series?.numerator[month] ?? 0), denominator: String(series?.denominator[month] ?? 0) }
      facts.push({ ...reported, indicator, ...parts, cell: cell(index, true) })
    })
    COUNTY_COUNTS.forEach((indicator, index) => {
      facts.push({ ...reported, indicator, value: String(countyCount(county, indicator, month, making.noise)), cell: cell(index, false) })
    })
    for (const figure of bulletinFigures(county, month, making.noise)) facts.push({ ...base, kind: 'imported', ...figure })
  }
  for (const figure of provinceFigures(county, making.months, making.noise)) {
    facts.push({ area, ...figure, kind: 'imported', version: 1, recordedAt: provinceMoment(figure.period) })
  }
  return facts
}

const columnPair = (index: number): readonly string[] => {
  const letter = (column: number): string =>
    column > 26 ? letter(Math.floor((column - 1) / 26)) + letter(((column - 1) % 26) + 1) : String.fromCharCode(64 + column)
  return [letter(4 + index * 4), letter(5 + index * 4)]
}

const provinceMoment = (period: string): string => {
  const at = QUARTERS.findIndex((quarter) => quarter.period === period)
  const year = Number(period.slice(0, 4))
  const next = at === -1 || at % 4 === 3 ? `${year + 1}-01` : `${year}-${['04', '07', '10'][at % 4] ?? '04'}`
  return `${next}-22T10:00:00+08:00`
}

function addTo(sums: Map<string, Series>, { ratios }: UnitFigures): void {
  for (const [id, series] of ratios) {
    const sum = sums.get(id) ?? { numerator: new Array<number>(MONTHS.length).fill(0), denominator: new Array<number>(MONTHS.length).fill(0) }
    sums.set(id, sum)
    for (const part of ['numerator', 'denominator'] as const)
      for (let month = 0; month < MONTHS.length; month++) sum[part][month] = (sum[part][month] ?? 0) + (series[part][month] ?? 0)
  }
}
