import { MONTHS, QUARTERS } from './calendar.ts'
import { around, between, clamp, keyOf, type Noise } from './noise.ts'
import type { OfficeFigure } from './office-figures.ts'
import type { County } from './places.ts'
import { RATIO_MODELS } from './ratio-models.ts'
import { ratioSeries, type Series } from './ratio-series.ts'
import { countError, shareError } from './sampling-error.ts'
import { countyLate } from './submissions.ts'

/** 县级月报的比率: of counties whose towns are not known; the others add up their towns. */
export function countyRatios(
  { area, quality2016, quality2017 }: County,
  noise: Noise,
): ReadonlyMap<string, Series> {
  const unit = keyOf(area)
  const counted = {
    unit,
    town: unit,
    residents: between(noise(unit, 1, 1), 210_000, 780_000),
    quality: { year2016: quality2016, year2017: quality2017, strong: false },
  }
  const ratios = new Map<string, Series>()
  for (const model of RATIO_MODELS) {
    if (model.county) ratios.set(model.id, ratioSeries(model, counted, MONTHS.length, noise, ratios))
  }
  return ratios
}

/** Counts of a county, in the order of the columns after the ratios. */
export const COUNTY_COUNTS = [
  'complaints-upheld',
  'complaints-repeated',
  'inquiries-late',
  'inquiries-missed',
] as const

const MOST = {
  'complaints-upheld': 9,
  'complaints-repeated': 2,
  'inquiries-late': 3,
  'inquiries-missed': 1.2,
} as const

export function countyCount(
  county: County,
  id: (typeof COUNTY_COUNTS)[number],
  month: number,
  noise: Noise,
): number {
  const quality = month < 12 ? county.quality2016 : county.quality2017
  return Math.floor(noise(keyOf(county.area), keyOf(id), month) * (1 - quality) * (MOST[id] + 1))
}

/** 省级掌握的月度数: lateness by the clock, and the mark of the monthly bulletin. */
export function bulletinFigures(county: County, month: number, noise: Noise): readonly OfficeFigure[] {
  const period = MONTHS[month] ?? ''
  const quality = month < 12 ? county.quality2016 : county.quality2017
  const mark = 740 + Math.round(quality * 190 + around(noise(keyOf(county.area), 80, month)) * 30)
  const value = (indicator: string, amount: string): OfficeFigure => ({
    unit: county.area,
    indicator,
    period,
    value: amount,
  })
  return [
    value('late-reports', countyLate(county, month, noise) ? '1' : '0'),
    value('missed-reports', '0'),
    value('monthly-mark', `${Math.floor(mark / 10)}.${mark % 10}`),
  ]
}

const ASKED = 400

/** 省级按季提供的数: surveys, inspections, registers. */
export function provinceFigures(county: County, months: number, noise: Noise): readonly OfficeFigure[] {
  const { area: unit, quality2016, quality2017 } = county
  const literacy = [quality2016, quality2017]
    .slice(0, Math.floor(months / 12))
    .map((quality, year): OfficeFigure => {
      const found = Math.round(900 * (0.09 + quality * 0.08 + noise(keyOf(unit), 90, year) * 0.015))
      return {
        unit,
        indicator: 'health-literacy-rate',
        period: String(2016 + year),
        numerator: String(found),
        denominator: '900',
      }
    })
  return [
    ...QUARTERS.flatMap(({ lastMonth }, quarter) =>
      lastMonth < months ? quarterOf(county, quarter, noise) : [],
    ),
    ...literacy,
  ]
}

function quarterOf(county: County, quarter: number, noise: Noise): readonly OfficeFigure[] {
  const { area: unit } = county
  const period = QUARTERS[quarter]?.period ?? ''
  const quality = quarter < 4 ? county.quality2016 : county.quality2017
  const draw = (which: number) => noise(keyOf(unit), which, quarter)
  const value = (indicator: string, amount: number | string): OfficeFigure => ({
    unit,
    indicator,
    period,
    value: String(amount),
  })
  const share = (indicator: string, of: number, denominator: number): OfficeFigure => ({
    unit,
    indicator,
    period,
    numerator: String(Math.round(denominator * clamp(of, 0, 1))),
    denominator: String(denominator),
  })
  const very = Math.round(ASKED * (0.24 + quality * 0.32 + around(draw(91)) * 0.02))
  const satisfied = Math.round(ASKED * (0.37 + (1 - quality) * 0.03))
  const [unable, dissatisfied] = [between(draw(92), 6, 14), Math.round((1 - quality) * 34)]
  const aware = share('awareness-rate', 0.74 + quality * 0.16 + around(draw(94)) * 0.02, ASKED)
  const asked = (indicator: string, count: number): OfficeFigure => ({
    ...value(indicator, count),
    standardError: countError(count, ASKED),
  })
  const mark = 770 + Math.round(quality * 190 + around(draw(93)) * 12)
  return [
    asked('answers-very-satisfied', very),
    asked('answers-satisfied', satisfied),
    asked('answers-fair', ASKED - very - satisfied - unable - dissatisfied),
    asked('answers-dissatisfied', dissatisfied),
    asked('answers-unable', unable),
    { ...aware, standardError: shareError(Number(aware.numerator), ASKED) },
    value('inspection-own-mark', `${Math.floor(mark / 10)}.${mark % 10}`),
    share('data-accuracy-rate', 0.925 + quality * 0.07 + around(draw(95)) * 0.008, 1000),
    value('healthy-canteens', Math.round(quality * 12 + draw(96) * 3)),
    value('smoke-free-level', quality > 0.65 ? 2 : quality > 0.35 ? 1 : 0),
    value('funds-per-head', Math.round(34 + quality * 9 + noise(keyOf(unit), 97) * 2)),
    value('staff-level', quality > 0.5 ? 2 : 1),
    value('staff-trained', quality > 0.25 ? 1 : 0),
    value('village-doctors-paid', quality > 0.35 ? 1 : 0),
    value('demonstration-national', 0),
    value('demonstration-provincial', (quarter === 2 || quarter === 5) && draw(98) < quality * 0.25 ? 1 : 0),
    value('false-report-cases', 0),
    value('funds-misused-cases', 0),
  ]
}
