import { poissonChance } from './binomial.ts'

/**
 * 相邻两期相同的机会 when counts are Poisson with this mean: Σ p². Small counts repeat by themselves, so a repeat is
 * judged by this, never by its number alone. `times` 3: three in a row. Terms beyond 1e-18 are left out.
 */
export function chanceOfRepeat(poissonMean: number, times = 2): number {
  if (!(poissonMean >= 0)) throw new RangeError('a mean is not below 0')
  const most = poissonMean + 12 * Math.sqrt(poissonMean) + 30
  let sum = 0
  for (let k = Math.max(0, Math.floor(poissonMean - 12 * Math.sqrt(poissonMean) - 5)); k <= most; k++)
    sum += poissonChance(k, poissonMean) ** times
  return sum
}

/**
 * P(at least `least` of these events), each with its own chance, independent: by adding one event after another, which
 * is exact but for rounding.
 */
export function chanceOfAtLeast(least: number, chances: readonly number[]): number {
  if (least <= 0) return 1
  if (least > chances.length) return 0
  let spread = new Float64Array([1])
  for (const chance of chances) {
    const next = new Float64Array(spread.length + 1)
    for (let k = 0; k < spread.length; k++) {
      const now = spread[k] ?? 0
      next[k] = (next[k] ?? 0) + now * (1 - chance)
      next[k + 1] = (next[k + 1] ?? 0) + now * chance
    }
    spread = next
  }
  return Math.min(
    1,
    spread.subarray(least).reduce((sum, one) => sum + one, 0),
  )
}
