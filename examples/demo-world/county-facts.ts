import { MONTHS, QUARTERS } from './calendar.ts'
import { bulletinFigures, COUNTY_COUNTS, countyCount, provinceFigures } from './county-figures.ts'
import { cellOf, letters } from './form-cells.ts'
import type { Making } from './making.ts'
import type { County } from './places.ts'
import { RATIO_MODELS } from './ratio-models.ts'
import type { Series } from './ratio-series.ts'
import { monthlyId } from './submissions.ts'
import type { DemoFact } from './world.ts'

const COUNTY_IDS: readonly string[] = RATIO_MODELS.filter(({ county }) => county).map(({ id }) => id)

/** Four columns for each figure, a count in the first of them. */
const CELLS: readonly string[] = Array.from(
  { length: COUNTY_IDS.length + COUNTY_COUNTS.length },
  (_, index) => cellOf({ sheet: '', columns: [letters(4 + index * 4), letters(5 + index * 4)] }, 0),
)

/** 一个县的全部事实: its own monthly report to the province, and what the province says of it. */
export function countyFacts(
  county: County,
  ratios: ReadonlyMap<string, Series>,
  making: Making,
): readonly DemoFact[] {
  const { area } = county
  const facts: DemoFact[] = []
  for (let month = 0; month < making.months; month++) {
    const handedIn = making.submissions.get(monthlyId(area, month))
    const base = {
      area,
      unit: area,
      period: MONTHS[month] ?? '',
      version: 1,
      recordedAt: handedIn?.recordedAt ?? '',
    } as const
    const reported = {
      ...base,
      kind: 'reported',
      submission: monthlyId(area, month),
      sheet: '县级月报',
    } as const
    COUNTY_IDS.forEach((indicator, index) => {
      const series = ratios.get(indicator)
      const numerator = String(series?.numerator[month] ?? 0)
      const denominator = String(series?.denominator[month] ?? 0)
      facts.push({ ...reported, indicator, numerator, denominator, cell: CELLS[index] ?? '' })
    })
    COUNTY_COUNTS.forEach((indicator, index) => {
      facts.push({
        ...reported,
        indicator,
        value: String(countyCount(county, indicator, month, making.noise)),
        cell: (CELLS[COUNTY_IDS.length + index] ?? '').split(':')[0] ?? '',
      })
    })
    for (const figure of bulletinFigures(county, month, making.noise))
      facts.push({ ...base, kind: 'imported', ...figure })
  }
  for (const figure of provinceFigures(county, making.months, making.noise)) {
    facts.push({ area, ...figure, kind: 'imported', version: 1, recordedAt: provinceMoment(figure.period) })
  }
  return facts
}

const provinceMoment = (period: string): string => {
  const at = QUARTERS.findIndex((quarter) => quarter.period === period)
  const year = Number(period.slice(0, 4))
  const next = at === -1 || at % 4 === 3 ? `${year + 1}-01` : `${year}-${['04', '07', '10'][at % 4] ?? '04'}`
  return `${next}-22T10:00:00+08:00`
}
