/** 名次区间 of one unit over many draws. */
export interface RankBand {
  /** Ranks at 2.5 %, 50 % and 97.5 % of the draws. */
  readonly low: number
  readonly middle: number
  readonly high: number
  /** Share of the draws within the first `top` (ties share the better rank). */
  readonly withinTop: number
}

/**
 * 名次区间: the ranks one unit took, one for each draw, folded. Percentiles are of type 1 (the inverse of the empirical
 * distribution): with ranks nothing lies between two of them. Throws RangeError without a draw.
 */
export function rankBand(ranks: ArrayLike<number>, top: number): RankBand {
  const sorted = Float64Array.from(ranks).sort()
  return {
    low: percentile(sorted, 0.025),
    middle: percentile(sorted, 0.5),
    high: percentile(sorted, 0.975),
    withinTop: sorted.filter((rank) => rank <= top).length / sorted.length,
  }
}

/** 分位数 (type 1): the smallest value with at least the share `p` of all at or below it. */
export function percentile(sorted: ArrayLike<number>, p: number): number {
  const found = sorted[Math.max(0, Math.ceil(p * sorted.length - 1e-9) - 1)]
  if (found === undefined) throw new RangeError('a percentile of nothing')
  return found
}
