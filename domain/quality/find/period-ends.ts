import { normalTail, periodEnd, quantile } from '#statistics'
import { seriesOf, type World } from '../report-figures.ts'
import type { Candidate, Found } from '../signal.ts'
import { CATALOGUE } from '../signal-kind.ts'

const YEAR = 12

/**
 * 季末突击: what was counted in the last months of the quarters, out of the year's, against what is usual for the same
 * indicators among peers (benefits paid each quarter fall there for everyone). Spread wider than chance is allowed for.
 */
export function findPeriodEnds(world: World): Found {
  const { figures } = world
  const { units: leastUnits = 0, figures: least = 0, months = YEAR } = CATALOGUE['period-end'].least
  if (figures.months.length < months) return { candidates: [], tests: 0, short: figures.units.length }
  const units = new Map<number, { late: number; all: number; usual: number }>()
  for (const indicator of figures.indicators.filter(({ over }) => over === 'sum')) {
    const part = indicator.ratio === undefined ? 'value' : 'numerator'
    const sums = figures.reporters(indicator).map((unit) => {
      const series = seriesOf(world, indicator.id, part, unit)
      let [late, all] = [0, 0]
      for (let month = figures.at - YEAR + 1; month <= figures.at; month++) {
        const value = series[month] ?? Number.NaN
        if (!Number.isFinite(value)) continue
        all += value
        if (Number(figures.months[month]?.slice(5)) % 3 === 0) late += value
      }
      return { unit, late, all }
    })
    const total = sums.reduce((sum, { all }) => sum + all, 0)
    const share = total === 0 ? 0 : sums.reduce((sum, { late }) => sum + late, 0) / total
    for (const { unit, late, all } of sums) {
      const known = units.get(unit) ?? { late: 0, all: 0, usual: 0 }
      known.late += late
      known.all += all
      known.usual += all * share
      units.set(unit, known)
    }
  }
  const enough = [...units].filter(([, { all, usual }]) => all >= least && usual > 0 && usual < all)
  const short = units.size - enough.length
  if (enough.length < leastUnits) return { candidates: [], tests: 0, short: units.size }
  const z = enough.map(
    ([, { late, all, usual }]) => (late - usual) / Math.sqrt((usual * (all - usual)) / all),
  )
  const [low, high] = [quantile(z, 0.1), quantile(z, 0.9)]
  const phi = z.reduce((sum, one) => sum + Math.min(Math.max(one, low), high) ** 2, 0) / z.length
  const spread = Math.sqrt(Math.max(1, phi))
  const candidates = enough.flatMap(([unit, { late, all, usual }], at): Candidate[] => {
    const off = (z[at] ?? 0) / spread
    if (off <= 0) return []
    const { ratio = 0 } = periodEnd(Math.round(late), Math.round(all), usual / all)
    const facts = {
      late: String(late),
      all: String(all),
      usual: ((usual / all) * 100).toFixed(1),
      share: ((late / all) * 100).toFixed(1),
      ratio: ratio.toFixed(2),
    }
    return [{ unit: figures.units[unit]?.code ?? '', about: '', p: normalTail(off), facts }]
  })
  return { candidates, tests: enough.length, short }
}
