import { MEASURED_MONTH } from './calendar.ts'
import type { UnitFigures } from './unit-figures.ts'

/** 恰好达标: towns whose rate at the last closed month is the target to the last digit. */
export const ON_THE_THRESHOLD = [
  { town: '官渡镇', indicator: 'elderly-management-rate', percent: 65 },
  { town: '丰塘镇', indicator: 'hypertension-management-rate', percent: 62 },
] as const

/**
 * Moves the last months of a town's villages so that the numerators add up to exactly the target share: denominators to
 * a multiple of 100, then numerators village by village. Earlier months of the year stay at or below the last.
 */
export function plantThreshold(town: string, villages: readonly UnitFigures[]): void {
  const planted = ON_THE_THRESHOLD.find((one) => one.town === town)
  if (planted === undefined) return
  const series = villages.flatMap(({ ratios }) => ratios.get(planted.indicator) ?? [])
  const [first] = series
  const last = MEASURED_MONTH
  if (first === undefined) return
  const sum = (part: 'numerator' | 'denominator') =>
    series.reduce((all, one) => all + (one[part][last] ?? 0), 0)
  for (let short = (100 - (sum('denominator') % 100)) % 100, at = 0; short > 0; short--, at++) {
    const denominator = series[at % series.length]?.denominator
    if (denominator !== undefined)
      for (let month = 12; month < denominator.length; month++)
        denominator[month] = (denominator[month] ?? 0) + 1
  }
  const wanted = (sum('denominator') / 100) * planted.percent
  const step = Math.sign(wanted - sum('numerator'))
  for (let at = 0; sum('numerator') !== wanted; at++) {
    const one = series[at % series.length]
    const now = one?.numerator[last] ?? 0
    if (one !== undefined && now + step >= 0 && now + step <= (one.denominator[last] ?? 0))
      one.numerator[last] = now + step
  }
  for (const { numerator } of series) {
    const mark = numerator[last] ?? 0
    for (let month = 12; month < last; month++) numerator[month] = Math.min(numerator[month] ?? 0, mark)
    for (let month = last + 1; month < numerator.length; month++)
      numerator[month] = Math.max(numerator[month] ?? 0, mark)
  }
}
