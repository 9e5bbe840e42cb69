import type { Indicator } from '#engine'
import { median } from '#statistics'
import type { World } from './report-figures.ts'

/** Fewer peers than this tell no common movement. */
const LEAST_PEERS = 8

/**
 * 同类变动: the median, over all units that report it, of how a series moved in each month, so that what moves everyone
 * (January, a campaign, a year's work filling up) is nobody's outlier. `series` gives one unit's values as they are compared.
 */
export function peerMedians(
  { figures }: World,
  indicator: Indicator,
  series: (unit: number) => ArrayLike<number>,
): readonly number[] {
  const all = figures.reporters(indicator).map(series)
  return figures.months.map((_, month) => {
    const known = all.map((one) => one[month] ?? Number.NaN).filter((value) => Number.isFinite(value))
    return known.length < LEAST_PEERS ? Number.NaN : median(known)
  })
}
