import type { Indicator } from '#engine'
import { studentTail, xmrLimits } from '#statistics'
import { peerMedians } from '../peer-change.ts'
import { seriesOf, type World } from '../report-figures.ts'
import type { Candidate, Found } from '../signal.ts'
import { CATALOGUE } from '../signal-kind.ts'

/** A mean moving range knows its scale as well as this share of as many deviations would; a limit is 2.66 of it. */
const EFFICIENCY = 0.6
const DEVIATION = 1.128

/**
 * 走势 as a control chart draws it: how a rate changed in the month less the median change of its peers, so that a running
 * total that rises for everyone, or a step every January, is nobody's alarm. NaN where a month is missing.
 */
export function changesAgainstPeers(world: World, indicator: Indicator): (unit: number) => Float64Array {
  const changes = (unit: number): Float64Array => {
    const own = rateSeries(world, indicator, unit)
    return own.map((rate, month) => (month === 0 ? Number.NaN : rate - (own[month - 1] ?? Number.NaN)))
  }
  const peers = peerMedians(world, indicator, changes)
  return (unit) =>
    changes(unit).map((change, month) => {
      const usual = peers[month] ?? Number.NaN
      return change - (Number.isFinite(usual) ? usual : 0)
    })
}

/** Percent of a ratio, else the amount. */
export function rateSeries(world: World, { id, ratio }: Indicator, unit: number): Float64Array {
  if (ratio === undefined) return seriesOf(world, id, 'value', unit)
  const below = seriesOf(world, id, 'denominator', unit)
  return seriesOf(world, id, 'numerator', unit).map((above, month) => {
    const of = below[month] ?? Number.NaN
    return of > 0 ? (above / of) * 100 : Number.NaN
  })
}

/** A rate of a handful of people jumps by itself. */
const LEAST_DENOMINATOR = 20

/** 自身走势警示: the newest month outside the control limits of the months before it. */
export function findOwnTrend(world: World): Found {
  const { figures, source } = world
  const least = (CATALOGUE.trend.least.months ?? 2) - 1
  const candidates: Candidate[] = []
  let [tests, short] = [0, 0]
  for (const indicator of figures.indicators) {
    if (indicator.ratio === undefined) continue
    const series = changesAgainstPeers(world, indicator)
    for (const unit of figures.reporters(indicator)) {
      const own = series(unit)
      const now = own[figures.at] ?? Number.NaN
      const before = [...own.subarray(0, figures.at)].filter((one) => Number.isFinite(one))
      const people = seriesOf(world, indicator.id, 'denominator', unit)[figures.at] ?? 0
      if (!Number.isFinite(now) || before.length < least || people < LEAST_DENOMINATOR) {
        short += 1
        continue
      }
      tests += 1
      const limits = xmrLimits(before, true)
      if (Math.abs(now - limits.mean) < source.settings.leastPoints) continue
      if (now <= limits.upper && now >= limits.lower) continue
      const deviation = limits.movingRange / DEVIATION
      const t = deviation === 0 ? Number.POSITIVE_INFINITY : Math.abs(now - limits.mean) / deviation
      candidates.push({
        unit: figures.units[unit]?.code ?? '',
        about: indicator.id,
        indicator: indicator.id,
        p: Number.isFinite(t) ? 2 * studentTail(t, EFFICIENCY * (before.length - 1)) : 0,
        facts: {
          value: now.toFixed(1),
          mean: limits.mean.toFixed(1),
          lower: limits.lower.toFixed(1),
          upper: limits.upper.toFixed(1),
          months: String(before.length),
        },
      })
    }
  }
  return { candidates, tests, short }
}
