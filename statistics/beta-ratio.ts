import { logGamma } from './log-gamma.ts'

const ENOUGH = 10_000

/** 不完全贝塔比 I_x(a, b), by its continued fraction (Lentz). Relative error below 1e-12 on the grid of the test. */
export function betaRatio(x: number, a: number, b: number): number {
  if (!(x >= 0 && x <= 1 && a > 0 && b > 0)) throw new RangeError('betaRatio wants 0 <= x <= 1, a > 0, b > 0')
  if (x === 0 || x === 1) return x
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x))
  return x < (a + 1) / (a + b + 2) ? (front * fraction(x, a, b)) / a : 1 - (front * fraction(1 - x, b, a)) / b
}

function fraction(x: number, a: number, b: number): number {
  const kept = (value: number): number => (Math.abs(value) < 1e-300 ? 1e-300 : value)
  let c = 1
  let d = 1 / kept(1 - ((a + b) * x) / (a + 1))
  let h = d
  for (let m = 1; m < ENOUGH; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / kept(1 + even * d)
    c = kept(1 + even / c)
    h *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / kept(1 + odd * d)
    c = kept(1 + odd / c)
    const step = d * c
    h *= step
    if (Math.abs(step - 1) < 1e-16 * 2) break
  }
  return h
}

/** 学生 t 上侧概率 P(T > t) with `df` degrees of freedom (need not be whole). */
export function studentTail(t: number, df: number): number {
  const half = betaRatio(df / (df + t * t), df / 2, 0.5) / 2
  return t >= 0 ? half : 1 - half
}
