import { QUARTERS } from './calendar.ts'
import { around, between, clamp, keyOf, type Noise } from './noise.ts'
import type { Town } from './places.ts'
import { countError, shareError } from './sampling-error.ts'
import { TIED_TOWNS, type TownPlan } from './town-plans.ts'

/** 考评办提供的数: what inspections, surveys and registers say of a town, by quarter (or year), as the facts carry it. */
export interface OfficeFigure {
  readonly unit: string
  readonly indicator: string
  readonly period: string
  readonly value?: string
  readonly numerator?: string
  readonly denominator?: string
  readonly missing?: 'not-sampled'
  readonly standardError?: string
}

const QUESTIONED = 120
const RECOUNTED = 200
const SAMPLED_VILLAGES = 4
/** Yuan per head in the responsibility letter. */
export const FUNDS_TARGET = { one: '12', two: '9' } as const

/** Tenths as decimal text: 945 → "94.5". */
const tenths = (value: number): string => {
  const whole = Math.round(value)
  return whole % 10 === 0 ? String(whole / 10) : `${Math.floor(whole / 10)}.${whole % 10}`
}

export function officeFigures(town: Town, months: number, noise: Noise): readonly OfficeFigure[] {
  return [
    ...QUARTERS.flatMap(({ lastMonth }, quarter) =>
      lastMonth < months ? quarterFigures(town, quarter, noise) : [],
    ),
    ...(['2016', '2017'] as const)
      .slice(0, Math.floor(months / 12))
      .map((year) => literacy(town, year, noise)),
    ...(['2016', '2017'] as const).map((period) => ({
      unit: town.unit,
      indicator: 'funds-per-head',
      period,
      value: FUNDS_TARGET[town.plan.class],
    })),
  ]
}

function quarterFigures(town: Town, quarter: number, noise: Noise): readonly OfficeFigure[] {
  const { unit, plan } = town
  const period = QUARTERS[quarter]?.period ?? ''
  const key = keyOf(unit)
  const second = quarter >= 4
  const strong = second && plan.strong === true
  const quality = second ? plan.quality2017 : plan.quality2016
  const draw = (which: number) => noise(key, which, quarter)
  const value = (indicator: string, amount: number | string): OfficeFigure => ({
    unit,
    indicator,
    period,
    value: String(amount),
  })
  const ratio = (indicator: string, numerator: number, denominator: number): OfficeFigure => ({
    unit,
    indicator,
    period,
    numerator: String(numerator),
    denominator: String(denominator),
  })
  const skipped = town.told && second && plan.notSampled === true
  const last = quarter % 4 >= 2
  const aware = strong
    ? between(draw(41), 107, 114)
    : Math.round(QUESTIONED * clamp(0.72 + quality * 0.18 + around(draw(41)) * 0.03, 0, 1))
  const agreed = strong
    ? between(draw(42), 196, 200)
    : Math.round(RECOUNTED * clamp(0.92 + quality * 0.07 + around(draw(42)) * 0.012, 0, 1))
  const strike = town.told && quarter === 5 ? plan.strike : undefined
  const struck = (indicator: string) =>
    value(indicator, strike === indicator ? (indicator === 'serious-complaints' ? 2 : 1) : 0)
  const awarded = quarter === 5 ? plan.awards : undefined
  return [
    skipped
      ? { unit, indicator: 'awareness-rate', period, missing: 'not-sampled' }
      : { ...ratio('awareness-rate', aware, QUESTIONED), standardError: shareError(aware, QUESTIONED) },
    ...answers(strong ? 0.95 : quality, draw(43)).map(([answer, count]) => ({
      ...value(`answers-${answer}`, count),
      standardError: countError(count, QUESTIONED),
    })),
    value('inspection-own-mark', tenths(ownMark(town, quarter, noise))),
    value('villages-sampled', SAMPLED_VILLAGES),
    ...villageMarks(town, quarter, noise),
    ratio('data-accuracy-rate', agreed, RECOUNTED),
    value('healthy-village-built', strong || quality > 0.55 ? 1 : 0),
    value('healthy-canteens', strong ? 2 + (quarter % 2) : between(draw(44), 0, Math.round(quality * 3))),
    value('smoke-free-level', strong || quality > 0.7 ? 2 : quality > 0.45 ? 1 : 0),
    value('self-check-points', strong || quality > 0.5 ? 1 : 0),
    value('funds-per-head', tenths(funds(plan, second, quality, noise(key, 45, second ? 1 : 0)))),
    ratio('city-funds-rate', second ? 480000 : 400000, second ? 480000 : 400000),
    value('staff-level', strong || quality > 0.6 ? 2 : 1),
    value('staff-trained', strong || last || quality > 0.5 ? 1 : 0),
    value('village-doctors-paid', strong || quality > 0.42 ? 1 : 0),
    value('demonstration-national', 0),
    value('demonstration-provincial', awarded?.provincial ?? 0),
    value('demonstration-city', awarded?.city ?? 0),
    value('experience-adopted', awarded?.adopted ?? 0),
    struck('false-report-cases'),
    struck('vaccine-incidents'),
    struck('funds-misused-cases'),
    struck('serious-complaints'),
  ]
}

const funds = (plan: TownPlan, second: boolean, quality: number, share: number): number => {
  const target = Number(FUNDS_TARGET[plan.class]) * 10
  return second && plan.strong === true
    ? target + between(share, 1, 8)
    : Math.round(target * (0.72 + quality * 0.3 + share * 0.06))
}

type Answer = 'very-satisfied' | 'satisfied' | 'fair' | 'dissatisfied' | 'unable'

/** How the people asked by telephone answered; the five counts make the whole sample. */
function answers(quality: number, share: number): readonly (readonly [Answer, number])[] {
  const very = Math.round(QUESTIONED * clamp(0.24 + quality * 0.34 + around(share) * 0.03, 0, 1))
  const satisfied = Math.round(QUESTIONED * (0.36 + (1 - quality) * 0.04))
  const unable = between(share, 2, 5)
  const dissatisfied = Math.round((1 - quality) * 10)
  return [
    ['very-satisfied', very],
    ['satisfied', satisfied],
    ['fair', QUESTIONED - very - satisfied - unable - dissatisfied],
    ['dissatisfied', dissatisfied],
    ['unable', unable],
  ]
}

const isTied = ({ name, told }: Town): boolean => told && TIED_TOWNS.some((one) => one === name)

/** In tenths. The tied towns have the same three marks in another order. */
function ownMark(town: Town, quarter: number, noise: Noise): number {
  const { plan, name, unit } = town
  if (quarter < 4)
    return clamp(
      760 + plan.quality2016 * 180 + Math.round(around(noise(keyOf(unit), 46, quarter)) * 15),
      0,
      1000,
    )
  if (isTied(town))
    return plan.inspected * 10 + ((name === TIED_TOWNS[0] ? [-5, 0, 5, 0] : [0, 5, -5, 0])[quarter - 4] ?? 0)
  return plan.inspected * 10 + between(noise(keyOf(unit), 46, quarter), 0, 6) - 3
}

/** Four villages a quarter, going round them; the others are not sampled. */
function villageMarks(town: Town, quarter: number, noise: Noise): readonly OfficeFigure[] {
  const { plan, villages } = town
  const period = QUARTERS[quarter]?.period ?? ''
  const mean = quarter < 4 ? 740 + plan.quality2016 * 190 : plan.inspected * 10 - 20
  return villages.map(({ unit }, index) => {
    const turn =
      (index + villages.length - ((quarter * SAMPLED_VILLAGES) % villages.length)) % villages.length
    if (turn >= SAMPLED_VILLAGES)
      return { unit, indicator: 'inspection-village-mark', period, missing: 'not-sampled' }
    const mark =
      isTied(town) && quarter >= 4
        ? mean + ([-20, 15, -5, 10][turn] ?? 0)
        : mean + Math.round(around(noise(keyOf(unit), 47, quarter)) * 40)
    return { unit, indicator: 'inspection-village-mark', period, value: tenths(clamp(mark, 0, 1000)) }
  })
}

/** Surveyed once, at the end of each year. */
function literacy({ unit, plan }: Town, period: '2016' | '2017', noise: Noise): OfficeFigure {
  const strong = period === '2017' && plan.strong === true
  const quality = period === '2016' ? plan.quality2016 : plan.quality2017
  const share = noise(keyOf(unit), 48, Number(period))
  const found = strong ? between(share, 49, 56) : Math.round(300 * (0.08 + quality * 0.08 + share * 0.02))
  return { unit, indicator: 'health-literacy-rate', period, numerator: String(found), denominator: '300' }
}
