import { mean, median } from './median.ts'

/** What all deviations are measured by. */
export interface RobustScale {
  readonly middle: number
  /** What one z is worth; 0 when every value is the same. */
  readonly scale: number
  /** The median deviation was 0, so the mean deviation stands in. */
  readonly fallback: boolean
}

/** Least number of values a judgement rests on. */
export const LEAST_FOR_MODIFIED_Z = 12

/**
 * 修正 z 分数 (Iglewicz & Hoaglin 1993): 0.6745(x − median)/MAD. An outlier does not hide itself as it does in its own
 * mean and deviation. Where more than half the values are the same (MAD = 0) the mean absolute deviation stands in:
 * (x − median)/(1.253314·meanAD). Floating point: a signal is judged by it, never a score.
 */
export function robustScale(values: readonly number[]): RobustScale {
  const middle = median(values)
  const deviations = values.map((value) => Math.abs(value - middle))
  const mad = median(deviations)
  if (mad > 0) return { middle, scale: mad / 0.6745, fallback: false }
  return { middle, scale: 1.253314 * mean(deviations), fallback: true }
}

/** Infinite when every other value is the same and this one is not. */
export function modifiedZ(value: number, { middle, scale }: RobustScale): number {
  const off = value - middle
  return off === 0 ? 0 : off / scale
}
