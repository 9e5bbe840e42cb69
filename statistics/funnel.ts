import { binomialChance, binomialLower, binomialQuantile } from './binomial.ts'
import { quantile } from './median.ts'

const Z95 = 1.959964
const Z998 = 3.090232

export interface FunnelPoint {
  readonly numerator: number
  readonly denominator: number
}

export interface Limits {
  readonly low95: number
  readonly high95: number
  readonly low998: number
  readonly high998: number
}

export interface Funnel {
  /** All numerators over all denominators. */
  readonly target: number
  readonly phi: number
  readonly tau2: number
  /** z before and after the adjustment, in the order given. */
  readonly z: readonly number[]
  readonly adjusted: readonly number[]
}

/**
 * 漏斗图 with overdispersion (Spiegelhalter 2005; formulas of FunnelPlotR): proportions on the arcsine scale, z
 * winsorised at the 10th and 90th percentile, φ and τ² from those, so that what makes all units differ a little does not
 * make many of them outliers. Every denominator above 0. Floating point, held to R to six digits.
 */
export function funnel(points: readonly FunnelPoint[]): Funnel {
  const all = points.reduce((sum, one) => sum + one.denominator, 0)
  const target = points.reduce((sum, one) => sum + one.numerator, 0) / all
  const centre = arc(target)
  const errors = points.map(({ denominator }) => 1 / (2 * Math.sqrt(denominator)))
  const off = points.map(({ numerator, denominator }) => arc(numerator / denominator) - centre)
  const z = off.map((one, at) => one / (errors[at] ?? 1))
  const n = points.length
  if (n === 0) return { target: Number.NaN, phi: 0, tau2: 0, z, adjusted: z }
  const [low, high] = [quantile(z, 0.1), quantile(z, 0.9)]
  const phi = z.reduce((sum, one) => sum + Math.min(Math.max(one, low), high) ** 2, 0) / n
  const weights = errors.map((error) => 1 / (error * error))
  const sum = weights.reduce((total, one) => total + one, 0)
  const squares = weights.reduce((total, one) => total + one * one, 0)
  const tau2 = n * phi < n - 1 || n < 2 ? 0 : Math.max(0, (n * phi - (n - 1)) / (sum - squares / sum))
  const adjusted = off.map((one, at) => one / Math.sqrt((errors[at] ?? 0) ** 2 + tau2))
  return { target, phi, tau2, z, adjusted }
}

/** 控制限 at a denominator, with the overdispersion found. */
export function funnelLimits({ target, tau2 }: Pick<Funnel, 'target' | 'tau2'>, denominator: number): Limits {
  const error = Math.sqrt(1 / (4 * denominator) + tau2)
  const at = (z: number): number => Math.sin(Math.min(Math.PI / 2, Math.max(0, arc(target) + z * error))) ** 2
  return { low95: at(-Z95), high95: at(Z95), low998: at(-Z998), high998: at(Z998) }
}

/** 精确二项控制限, interpolated between whole numbers (Spiegelhalter 2005). `q` 0.025, 0.975 … */
export function exactFunnelLimit(q: number, target: number, denominator: number): number {
  const r = binomialQuantile(q, denominator, target)
  const alpha = (binomialLower(r, denominator, target) - q) / binomialChance(r, denominator, target)
  return (r - alpha) / denominator
}

const arc = (share: number): number => Math.asin(Math.sqrt(share))
