import { ratioToForecast, ratioToMean } from '#statistics'
import { partsOf, seriesOf, type World } from '../report-figures.ts'
import type { Candidate, Found } from '../signal.ts'
import { CATALOGUE } from '../signal-kind.ts'

/** 历年对照: the same month, or the year so far, against the mean of the three years before (WHO DQR, domain 2). */
export function findOverTime(world: World): Found {
  const { figures, source } = world
  const { overTime, leastPeople } = source.settings
  const years = CATALOGUE['over-time'].least.years ?? 0
  const candidates: Candidate[] = []
  let [tests, short] = [0, 0]
  const month = Number(source.month.slice(5))
  for (const indicator of figures.indicators)
    for (const part of partsOf(indicator))
      for (const unit of figures.reporters(indicator)) {
        const series = seriesOf(world, indicator.id, part, unit)
        const from = (back: number): number => {
          const at = figures.at - back * 12
          const first = indicator.over === 'last' ? at : at - month + 1
          if (first < 0) return Number.NaN
          return series.subarray(first, at + 1).reduce((sum, one) => sum + one, 0)
        }
        const now = from(0)
        const before = Array.from({ length: years }, (_, back) => from(years - back))
        if (!Number.isFinite(now) || before.some((one) => !Number.isFinite(one))) {
          short += 1
          continue
        }
        tests += 1
        const ratio = ratioToMean(before, now)
        const mean = before.reduce((sum, one) => sum + one, 0) / years
        if (ratio === undefined || Math.abs(now - mean) < leastPeople) continue
        if (Math.abs(ratio - 1) * 100 <= overTime) continue
        const forecast = ratioToForecast(before, now)
        const facts = {
          now: String(now),
          mean: mean.toFixed(1),
          ratio: ratio.toFixed(2),
          ...(forecast === undefined ? {} : { forecast: forecast.toFixed(2) }),
        }
        candidates.push({
          unit: figures.units[unit]?.code ?? '',
          about: `${indicator.id}:${part}`,
          indicator: indicator.id,
          part,
          facts,
        })
      }
  return { candidates, tests, short }
}
