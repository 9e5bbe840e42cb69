import type { Rational } from '../../value/rational.ts'

/** 最简分数 of two whole numbers in doubles, the denominator positive. */
export function lowestTerms(top: number, below: number): Rational {
  if (below === 1) return { n: BigInt(top), d: 1n }
  const shared = sharedFactor(top, below)
  return { n: BigInt(top / shared), d: BigInt(below / shared) }
}

const SMALL = 2 ** 31

/**
 * 最大公约数 of two whole numbers in doubles, the second positive. Euclid, in whole numbers of the processor as soon as both
 * fit: remainders of doubles are taken step by step.
 */
export function sharedFactor(top: number, below: number): number {
  let [x, y] = [Math.abs(top), below]
  if (x >= SMALL || y >= SMALL) {
    while (y >= SMALL) [x, y] = [y, x % y]
    if (x >= SMALL && y !== 0) [x, y] = [y, x % y]
    if (y === 0) return x
  }
  let [u, v] = [x | 0, y | 0]
  while (v !== 0) {
    const rest = (u % v) | 0
    u = v
    v = rest
  }
  return u
}
