import { around, clamp, keyOf, type Noise } from './noise.ts'
import { type Group, groupSize } from './population.ts'
import type { RatioModel } from './ratio-models.ts'

/** 单位的工作水平: 0 weak … 1 strong per year; a strong town is past every goal in the second. */
export interface Quality {
  readonly year2016: number
  readonly year2017: number
  readonly strong: boolean
}

export interface Counted {
  /** Key of the reporting unit and of the unit whose quality it shares. */
  readonly unit: number
  readonly town: number
  readonly residents: number
  readonly quality: Quality
  /** Groups that do not occur here at all. */
  readonly without?: ReadonlySet<Group>
}

export interface Series {
  readonly numerator: number[]
  readonly denominator: number[]
}

/** Share of the year's work done at the end of each month; the last closed month of 2017 is the measure. */
const RAMP = [0.3, 0.38, 0.47, 0.55, 0.62, 0.7, 0.76, 0.82, 0.89, 0.95, 1, 1.03] as const
/** A strong town is past the goal by this many percentage points, so that chance among its villages cannot undo it. */
const MARGIN = 2.2

/** 分子分母序列: whole numbers for every closed month, never above the denominator. */
export function ratioSeries(
  model: RatioModel,
  counted: Counted,
  months: number,
  noise: Noise,
  known: ReadonlyMap<string, Series>,
): Series {
  const { unit } = counted
  const finals = finalRates(model, counted, noise)
  const key = keyOf(model.id)
  const numerator: number[] = []
  const denominator: number[] = []
  for (let month = 0; month < months; month++) {
    const below = size(model, counted, month, noise, known)
    const rate = rateAt(model, finals, month) + jitter(finals, noise(unit, key, month))
    const exact = (below * clamp(rate, 0, finals[2] >= 100 && month >= 12 ? 100 : 99.9)) / 100
    let above = model.course === 'flow' ? chance(exact, noise(unit, key, 900 + month)) : Math.round(exact)
    if (model.course === 'cumulative' && month % 12 > 0) above = Math.max(above, numerator[month - 1] ?? 0)
    numerator.push(clamp(above, 0, below))
    denominator.push(below)
  }
  return { numerator, denominator }
}

type Finals = readonly [year2015: number, year2016: number, year2017: number]

function finalRates(
  { id, low, high, gain, goal, course }: RatioModel,
  { unit, town, quality }: Counted,
  noise: Noise,
): Finals {
  const key = keyOf(id)
  const townLean = around(noise(town, key, 1)) * 0.16
  const spread = Math.min(3.5, (100 - low) / 4)
  const own = around(noise(unit, key, 2)) * spread
  const rate = (of: number) => low + (high - low) * clamp(of + townLean, 0, 1)
  if (!quality.strong) {
    const year2016 = rate(quality.year2016) - gain + own
    return [year2016 - gain, year2016, rate(quality.year2017) + own]
  }
  const past = goal >= 100 ? 100 : Math.min(goal + Math.min(MARGIN, (100 - goal) * 0.6), 99.6)
  const year2017 = goal >= 100 ? 100 : Math.min(Math.max(rate(quality.year2017), past) + own / 4, 99.8)
  const year2016 = rate(quality.year2016) - gain - (course === 'level' ? 2 : 0) + own / 4
  return [year2016 - gain, Math.min(year2016, year2017), year2017]
}

function rateAt({ course }: RatioModel, [before, first, second]: Finals, month: number): number {
  const part = month % 12
  if (course === 'flow') return month < 12 ? first : second
  if (course === 'cumulative') return (month < 12 ? first : second) * (RAMP[part] ?? 1)
  return month < 12
    ? before + ((first - before) * (part + 1)) / 12
    : first + ((second - first) * (part + 1)) / 11
}

const jitter = (finals: Finals, share: number): number =>
  finals[2] >= 100 ? 0 : around(share) * Math.min(0.5, (100 - finals[2]) / 8)

/** A whole number that is `exact` in the mean. */
const chance = (exact: number, share: number): number => {
  const whole = Math.floor(exact + 1e-9)
  return whole + (share < exact - whole ? 1 : 0)
}

function size(
  { of }: RatioModel,
  { unit, residents, without }: Counted,
  month: number,
  noise: Noise,
  known: ReadonlyMap<string, Series>,
): number {
  if (typeof of !== 'string') return known.get(of.numeratorOf)?.numerator[month] ?? 0
  return without?.has(of) === true ? 0 : groupSize(of, residents, month, noise, unit)
}
