/** 耗时分布, in milliseconds. */
export interface Times {
  readonly count: number
  readonly p50: number
  readonly p95: number
  readonly p99: number
  readonly longest: number
}

/** The smallest time that at least this share did not exceed. */
const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN

export function timesOf(given: readonly number[]): Times {
  const sorted = [...given].sort((a, b) => a - b)
  return {
    count: sorted.length,
    p50: at(sorted, 0.5),
    p95: at(sorted, 0.95),
    p99: at(sorted, 0.99),
    longest: sorted.at(-1) ?? Number.NaN,
  }
}

export const timesText = ({ count, p50, p95, p99, longest }: Times): string =>
  `p50 ${p50.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms, longest ${longest.toFixed(0)} ms of ${count}`

/** 直线拟合 by least squares. */
export function lineThrough(points: readonly { readonly x: number; readonly y: number }[]): {
  readonly slope: number
  readonly start: number
} {
  const mean = (of: (point: { x: number; y: number }) => number): number =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length
  const [x, y] = [mean((point) => point.x), mean((point) => point.y)]
  const spread = points.reduce((sum, point) => sum + (point.x - x) ** 2, 0)
  const together = points.reduce((sum, point) => sum + (point.x - x) * (point.y - y), 0)
  const slope = spread === 0 ? 0 : together / spread
  return { slope, start: y - slope * x }
}
