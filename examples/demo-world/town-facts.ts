import { FIRST_YEAR, MONTHS, QUARTERS } from './calendar.ts'
import { dispatchFacts } from './dispatch-facts.ts'
import { cellOf, FORM_PLACES } from './form-cells.ts'
import type { Making } from './making.ts'
import { type OfficeFigure, officeFigures } from './office-figures.ts'
import type { Town } from './places.ts'
import { plantVersions } from './plant-versions.ts'
import type { Series } from './ratio-series.ts'
import { monthlyId, quarterlyId } from './submissions.ts'
import { townFigures } from './town-figures.ts'
import type { UnitFigures } from './unit-figures.ts'
import type { DemoFact } from './world.ts'

/** 一个乡镇的全部事实: its villages, grids, itself, and what the office says of it; its counts go into `sums`. */
export function townFacts(town: Town, making: Making, sums: Map<string, Series>): readonly DemoFact[] {
  const figures = townFigures(town, making.noise)
  const facts: DemoFact[] = []
  figures.villages.forEach((village, row) => {
    monthlyFacts(village, row, town, making, facts)
    addTo(sums, village)
  })
  for (const [row, grid] of figures.grids.entries()) monthlyFacts(grid, row, town, making, facts)
  monthlyFacts(figures.town, 0, town, making, facts)
  addTo(sums, figures.town)
  dispatchFacts(town, making, facts)
  for (const figure of officeFigures(town, making.months, making.noise))
    facts.push(officeFact(town.area, figure, making))
  return plantVersions(town, making, facts)
}

/** One row of the workbook for every month. */
function monthlyFacts(
  { unit, ratios, counts }: UnitFigures,
  row: number,
  town: Town,
  { months, submissions }: Making,
  facts: DemoFact[],
): void {
  const { area } = town
  const handedIn = MONTHS.slice(0, months).map((period, month) => {
    const one = submissions.get(monthlyId(town.unit, month))
    return { period, submission: one?.submission ?? '', recordedAt: one?.recordedAt ?? '' }
  })
  // Written out in full: a third of a million of these are made, and spreading parts together takes three times as long.
  for (const [indicator, ratio] of ratios) {
    const places = placesOf(indicator, row)
    for (const [index, { period, submission, recordedAt }] of handedIn.entries()) {
      const { sheet = '', cell = '' } = places[index < 12 ? 0 : 1] ?? {}
      const numerator = String(ratio.numerator[index] ?? 0)
      const denominator = String(ratio.denominator[index] ?? 0)
      facts.push({
        area,
        unit,
        indicator,
        period,
        kind: 'reported',
        version: 1,
        numerator,
        denominator,
        submission,
        sheet,
        cell,
        recordedAt,
      })
    }
  }
  for (const [indicator, count] of counts) {
    const places = placesOf(indicator, row)
    for (const [index, { period, submission, recordedAt }] of handedIn.entries()) {
      const { sheet = '', cell = '' } = places[index < 12 ? 0 : 1] ?? {}
      const value = String(count[index] ?? 0)
      facts.push({
        area,
        unit,
        indicator,
        period,
        kind: 'reported',
        version: 1,
        value,
        submission,
        sheet,
        cell,
        recordedAt,
      })
    }
  }
}

const placesOf = (
  indicator: string,
  row: number,
): readonly { readonly sheet?: string; readonly cell?: string }[] =>
  FORM_PLACES.map((places) => {
    const place = places.get(indicator)
    return place === undefined ? {} : { sheet: place.sheet, cell: cellOf(place, row) }
  })

function officeFact(area: string, { unit, ...figure }: OfficeFigure, { submissions }: Making): DemoFact {
  const quarter = QUARTERS.findIndex(({ period }) => period === figure.period)
  if (figure.indicator === 'funds-per-head' && quarter === -1)
    return {
      area,
      unit,
      ...figure,
      kind: 'target',
      version: 1,
      recordedAt: `${figure.period}-03-01T10:00:00+08:00`,
    }
  const handedIn = submissions.get(
    quarterlyId(area, quarter === -1 ? (Number(figure.period) - FIRST_YEAR) * 4 + 3 : quarter),
  )
  return {
    area,
    unit,
    ...figure,
    kind: 'imported',
    version: 1,
    ...(handedIn === undefined ? {} : { submission: handedIn.submission }),
    recordedAt: handedIn?.recordedAt ?? '',
  }
}

function addTo(sums: Map<string, Series>, { ratios }: UnitFigures): void {
  for (const [id, series] of ratios) {
    const sum = sums.get(id) ?? {
      numerator: new Array<number>(MONTHS.length).fill(0),
      denominator: new Array<number>(MONTHS.length).fill(0),
    }
    sums.set(id, sum)
    for (const part of ['numerator', 'denominator'] as const)
      for (let month = 0; month < MONTHS.length; month++)
        sum[part][month] = (sum[part][month] ?? 0) + (series[part][month] ?? 0)
  }
}
