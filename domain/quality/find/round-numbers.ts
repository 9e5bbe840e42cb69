import { funnel, heaping, normalTail } from '#statistics'
import { seriesOf, type World } from '../report-figures.ts'
import type { Candidate, Found } from '../signal.ts'
import { CATALOGUE } from '../signal-kind.ts'

const MONTHS = 12
/** The last digit of a smaller number is the number. */
const LEAST_NUMBER = 10

/**
 * 末位数偏好: last digits 0 and 5 of a unit's figures of a year, against its peers' in a funnel. Not by χ² alone: all may
 * round where the instrument does, and that is nobody's doing. A figure that stands still counts once.
 */
export function findRoundNumbers(world: World): Found {
  const { figures } = world
  const { figures: least = 0, units: leastUnits = 0 } = CATALOGUE.heaping.least
  const digits = new Map<number, number[]>()
  for (const indicator of figures.indicators) {
    const part = indicator.ratio === undefined ? 'value' : 'numerator'
    for (const unit of figures.reporters(indicator)) {
      const series = seriesOf(world, indicator.id, part, unit)
      const own = digits.get(unit) ?? new Array<number>(10).fill(0)
      for (let month = Math.max(0, figures.at - MONTHS + 1); month <= figures.at; month++) {
        const value = series[month] ?? Number.NaN
        if (!(value >= LEAST_NUMBER) || !Number.isInteger(value) || value === series[month - 1]) continue
        own[value % 10] = (own[value % 10] ?? 0) + 1
      }
      digits.set(unit, own)
    }
  }
  const all = [...digits].map(([unit, own]) => ({ unit, ...heaping(own) }))
  const enough = all.filter(({ n }) => n >= least)
  const short = all.length - enough.length
  if (enough.length < leastUnits) return { candidates: [], tests: 0, short: all.length }
  const points = enough.map(({ n, digits: own }) => ({
    numerator: (own[0] ?? 0) + (own[5] ?? 0),
    denominator: n,
  }))
  const { adjusted, target } = funnel(points)
  const candidates = enough.flatMap(({ unit, n, digits: own, chiSquare, roundShare }, at): Candidate[] => {
    const z = adjusted[at] ?? 0
    if (z <= 0) return []
    const facts = {
      share: (roundShare * 100).toFixed(1),
      usual: (target * 100).toFixed(1),
      n: String(n),
      chi: chiSquare.toFixed(1),
      digits: own.join(' '),
    }
    return [{ unit: figures.units[unit]?.code ?? '', about: '', p: normalTail(z), facts }]
  })
  return { candidates, tests: enough.length, short }
}
