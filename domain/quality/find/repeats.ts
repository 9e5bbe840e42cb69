import type { Indicator } from '#engine'
import { chanceOfAtLeast, chanceOfRepeat } from '#statistics'
import { seriesOf, type World } from '../report-figures.ts'
import type { Candidate, FieldPart, Found } from '../signal.ts'
import { CATALOGUE } from '../signal-kind.ts'

/** No field is thought less likely than this to repeat: fields of one village are not independent of each other. */
const LEAST_CHANCE = 0.05
/** A field that hardly ever changes says nothing when it does not. */
const ALWAYS = 0.9

/**
 * 照抄上期: how many fields of the report are those of the month before, against how many would be. A count of the month
 * repeats as Poisson counts of its size do; a running total as often as it did in its own past and does this month among
 * its peers. Small numbers repeat by themselves and are expected to.
 */
export function findRepeats(world: World): Found {
  const { figures } = world
  const { months = 0, figures: fields = 0 } = CATALOGUE.repeated.least
  const chances = new Map<number, { readonly chances: number[]; repeated: number; asked: number }>()
  const told = (unit: number) => {
    const known = chances.get(unit) ?? { chances: [], repeated: 0, asked: 0 }
    chances.set(unit, known)
    return known
  }
  for (const indicator of figures.indicators) {
    const part: FieldPart = indicator.ratio === undefined ? 'value' : 'numerator'
    const units = figures.reporters(indicator)
    const peers = shareRepeating(world, indicator, part, units)
    for (const unit of units) {
      const series = seriesOf(world, indicator.id, part, unit)
      const [now, before] = [series[figures.at], series[figures.at - 1]]
      if (now === undefined || before === undefined || Number.isNaN(now + before)) continue
      const history = [...series.subarray(0, figures.at)].filter((one) => Number.isFinite(one))
      if (history.length < months - 1) continue
      const chance = indicator.over === 'sum' ? flowChance(history) : stockChance(history, peers)
      const own = told(unit)
      own.asked += 1
      if (chance > ALWAYS) continue
      own.chances.push(Math.max(LEAST_CHANCE, chance))
      if (now === before) own.repeated += 1
    }
  }
  const candidates: Candidate[] = []
  let [tests, short] = [0, 0]
  for (const [unit, own] of chances) {
    if (own.chances.length < fields) {
      short += 1
      continue
    }
    tests += 1
    if (own.repeated === 0) continue
    const expected = own.chances.reduce((sum, one) => sum + one, 0)
    if (own.repeated <= expected) continue
    candidates.push({
      unit: figures.units[unit]?.code ?? '',
      about: '',
      p: chanceOfAtLeast(own.repeated, own.chances),
      facts: {
        repeated: String(own.repeated),
        of: String(own.chances.length),
        expected: expected.toFixed(1),
        before: figures.months[figures.at - 1] ?? '',
      },
    })
  }
  return { candidates, tests, short }
}

const flowChance = (history: readonly number[]): number =>
  chanceOfRepeat(history.slice(-12).reduce((sum, one) => sum + one, 0) / Math.min(12, history.length))

function stockChance(history: readonly number[], peers: number): number {
  const repeats = history.filter((value, at) => at > 0 && value === history[at - 1]).length
  return (repeats + 2 * peers) / (history.length - 1 + 2)
}

function shareRepeating(
  world: World,
  indicator: Indicator,
  part: FieldPart,
  units: readonly number[],
): number {
  const { at } = world.figures
  let [same, all] = [1, 2]
  for (const unit of units) {
    const series = seriesOf(world, indicator.id, part, unit)
    if (Number.isNaN((series[at] ?? Number.NaN) + (series[at - 1] ?? Number.NaN))) continue
    all += 1
    if (series[at] === series[at - 1]) same += 1
  }
  return same / all
}
