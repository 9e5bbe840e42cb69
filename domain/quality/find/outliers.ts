import { modifiedZ, robustScale, studentTail } from '#statistics'
import { peerMedians } from '../peer-change.ts'
import { partsOf, seriesOf, type World } from '../report-figures.ts'
import type { Candidate, Found } from '../signal.ts'
import { CATALOGUE } from '../signal-kind.ts'

/** A median deviation knows its scale as well as this share of as many normal deviations would. */
const EFFICIENCY = 0.37
/** A series that stands still has no scale of its own; a change of one in twenty is then one z. */
const LEAST_SCALE = 0.05

/**
 * 离群值: how a field moved this month (on a logarithmic scale, less what its peers moved), by modified z against its own
 * earlier months. The chance is Student's with the degrees a median deviation is worth, so that short series do not
 * raise alarms; what is rare but small in people is passed over.
 */
export function findOutliers(world: World): Found {
  const { figures, source } = world
  const { leastPeople, overTime } = source.settings
  const least = (CATALOGUE.outlier.least.months ?? 2) - 1
  const candidates: Candidate[] = []
  let [tests, short] = [0, 0]
  for (const indicator of figures.indicators)
    for (const part of partsOf(indicator)) {
      const moved = (unit: number): Float64Array => changes(seriesOf(world, indicator.id, part, unit))
      const peers = peerMedians(world, indicator, moved)
      const usual = peers.at(-1) ?? Number.NaN
      for (const unit of figures.reporters(indicator)) {
        const own = moved(unit).map((change, month) => change - (peers[month] ?? 0))
        const now = own[figures.at] ?? Number.NaN
        const before = [...own.subarray(0, figures.at)].filter((one) => Number.isFinite(one))
        if (!Number.isFinite(now) || before.length < least) {
          short += 1
          continue
        }
        tests += 1
        const series = seriesOf(world, indicator.id, part, unit)
        const [value = 0, previous = 0] = [series[figures.at], series[figures.at - 1]]
        const expected = Math.max(0, (previous + 0.5) * Math.exp(usual) - 0.5)
        if (Math.abs(value - expected) < leastPeople) continue
        if (Math.abs(now) < Math.log(1 + overTime / 100)) continue
        const scale = robustScale(before)
        const z = modifiedZ(now, { ...scale, scale: Math.max(scale.scale, LEAST_SCALE) })
        const p = 2 * studentTail(Math.abs(z), EFFICIENCY * (before.length - 1))
        candidates.push({
          unit: figures.units[unit]?.code ?? '',
          about: `${indicator.id}:${part}`,
          indicator: indicator.id,
          part,
          p,
          facts: {
            value: String(value),
            previous: String(previous),
            expected: expected.toFixed(0),
            z: z.toFixed(1),
            months: String(before.length),
          },
        })
      }
    }
  return { candidates, tests, short }
}

const changes = (series: Float64Array): Float64Array =>
  series.map((value, month) =>
    month === 0 ? Number.NaN : Math.log(value + 0.5) - Math.log((series[month - 1] ?? Number.NaN) + 0.5),
  )
