import { logGamma } from './log-gamma.ts'

const ENOUGH = 10_000
const EPSILON = 1e-16

/**
 * 上侧不完全伽马比 Q(a, x), a > 0, x ≥ 0: a series below a + 1, a continued fraction (Lentz) above, so that small tails
 * keep their digits. Relative error below 1e-12 on the grid of the test, down to 1e-300.
 */
export function gammaTail(a: number, x: number): number {
  if (!(a > 0) || !(x >= 0)) throw new RangeError('gammaTail wants a > 0 and x >= 0')
  if (x === 0) return 1
  return x < a + 1 ? 1 - lower(a, x) : upper(a, x)
}

const front = (a: number, x: number): number => Math.exp(a * Math.log(x) - x - logGamma(a))

function lower(a: number, x: number): number {
  let term = 1 / a
  let sum = term
  for (let n = 1; n < ENOUGH && Math.abs(term) > Math.abs(sum) * EPSILON; n++) {
    term *= x / (a + n)
    sum += term
  }
  return sum * front(a, x)
}

function upper(a: number, x: number): number {
  const tiny = 1e-300
  let b = x + 1 - a
  let c = 1 / tiny
  let d = 1 / b
  let h = d
  for (let n = 1; n < ENOUGH; n++) {
    const an = -n * (n - a)
    b += 2
    d = an * d + b
    if (Math.abs(d) < tiny) d = tiny
    c = b + an / c
    if (Math.abs(c) < tiny) c = tiny
    d = 1 / d
    const step = d * c
    h *= step
    if (Math.abs(step - 1) < EPSILON * 2) break
  }
  return h * front(a, x)
}

/** 卡方上侧概率. */
export const chiSquareTail = (x: number, df: number): number => gammaTail(df / 2, x / 2)

/** 标准正态上侧概率 P(Z > z), with its digits kept far out. */
export const normalTail = (z: number): number =>
  z >= 0 ? gammaTail(0.5, (z * z) / 2) / 2 : 1 - gammaTail(0.5, (z * z) / 2) / 2
