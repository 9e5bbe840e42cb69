import { MONTHS, QUARTERS } from './calendar.ts'
import { dispatchFacts } from './dispatch-facts.ts'
import { cellOf, FORM_PLACES } from './form-cells.ts'
import type { Making } from './making.ts'
import { type OfficeFigure, officeFigures } from './office-figures.ts'
import type { Town } from './places.ts'
import type { Series } from './ratio-series.ts'
import { monthlyId, quarterlyId, RESTATED } from './submissions.ts'
import { townFigures, type UnitFigures } from './town-figures.ts'
import type { DemoFact } from './world.ts'

export const RESTATED_INDICATORS = [
  'hypertension-management-rate',
  'elderly-management-rate',
  'vaccination-rate',
] as const
export const VERIFIED = {
  town: '开济街道',
  village: 1,
  indicator: 'hypertension-management-rate',
  month: 22,
} as const

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
  return facts
}

function monthlyFacts(
  { unit, ratios, counts }: UnitFigures,
  row: number,
  town: Town,
  making: Making,
  facts: DemoFact[],
): void {
  const ids = [...ratios.keys(), ...counts.keys()]
  for (let month = 0; month < making.months; month++) {
    const submission = making.submissions.get(monthlyId(town.unit, month))
    const places = FORM_PLACES[month < 12 ? 0 : 1]
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
          facts.push({
            ...base,
            version: 2,
            numerator: String(numerator),
            denominator,
            submission: again?.submission ?? '',
            recordedAt: again?.recordedAt ?? '',
          })
        } else facts.push({ ...base, numerator: String(numerator), denominator })
        if (verifies(town, indicator, month, row)) {
          const { submission: _reported, sheet: _sheet, cell: _cell, ...rest } = base
          facts.push({
            ...rest,
            kind: 'verified',
            numerator: String(Math.floor((numerator * 85) / 100)),
            denominator,
            recordedAt: '2017-12-06T16:20:00+08:00',
          })
        }
      }
    }
  }
}

const restates = (town: Town, indicator: string, month: number): boolean =>
  town.told &&
  town.name === RESTATED.town &&
  month === RESTATED.month &&
  RESTATED_INDICATORS.some((id) => id === indicator)

const verifies = (town: Town, indicator: string, month: number, row: number): boolean =>
  town.told &&
  town.name === VERIFIED.town &&
  month === VERIFIED.month &&
  row === VERIFIED.village &&
  indicator === VERIFIED.indicator

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
    quarterlyId(area, quarter === -1 ? Number(figure.period) * 4 - 8061 : quarter),
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
