/** 控制图的报警: rules of NHS Making Data Count. */
export type XmrRule = 'outside' | 'shift' | 'trend' | 'two-of-three'
export const XMR_RULES: readonly XmrRule[] = ['outside', 'shift', 'trend', 'two-of-three']

/** 重定基线: from this point on the limits are computed anew; never without the reason somebody wrote. */
export interface Rebase {
  readonly at: number
  readonly reason: string
}

export interface XmrLimits {
  readonly mean: number
  readonly movingRange: number
  readonly upper: number
  readonly lower: number
  readonly nearUpper: number
  readonly nearLower: number
}

export interface XmrPoint {
  readonly value: number
  readonly limits: XmrLimits
  readonly rules: readonly XmrRule[]
}

export interface Xmr {
  readonly points: readonly XmrPoint[]
  /** Fewer than this many points in the last segment: limits are provisional. */
  readonly few: boolean
}

export interface XmrOptions {
  /** Moving ranges of 3.267 means and more are left out once, so that one jump does not widen its own limits. */
  readonly screened?: boolean
  /** The limits are those of the first so many points of a segment. */
  readonly baseline?: number
  readonly rebase?: readonly Rebase[]
}

const FEW = 12
const RUN = 7
const LIMIT = 2.66

/**
 * 个体移动极差控制图 XmR: mean ± 2.66 mean moving ranges; a unit against its own past. Flags: outside the limits; seven
 * in a row on one side of the mean; six rises or falls in a row; two of three beyond two thirds of the limit, all three
 * on one side. A point on the mean breaks a run. Runs do not cross a new base. Throws RangeError for a new base without
 * a reason: limits that may be moved silently prove nothing.
 */
export function xmr(values: readonly number[], options: XmrOptions = {}): Xmr {
  const cuts = [0, ...rebases(options.rebase ?? [], values.length), values.length]
  const segments = cuts.slice(0, -1).map((from, at) => values.slice(from, cuts[at + 1]))
  const points = segments.flatMap((segment) => segmentPoints(segment, options))
  return { points, few: (segments.at(-1)?.length ?? 0) < FEW }
}

function rebases(wanted: readonly Rebase[], length: number): number[] {
  for (const { at, reason } of wanted) {
    if (reason.trim() === '') throw new RangeError('a new base needs a written reason')
    if (!Number.isInteger(at) || at <= 0 || at >= length)
      throw new RangeError('a new base begins inside the series')
  }
  return [...new Set(wanted.map(({ at }) => at))].sort((a, b) => a - b)
}

function segmentPoints(values: readonly number[], { baseline, screened }: XmrOptions): XmrPoint[] {
  if (values.length === 0) return []
  const limits = xmrLimits(values.slice(0, baseline ?? values.length), screened !== false)
  const side = values.map((value) => Math.sign(value - limits.mean))
  const outside = values.map((value) => value > limits.upper || value < limits.lower)
  const near = values.map(
    (value, at) => outside[at] === false && (value > limits.nearUpper || value < limits.nearLower),
  )
  const shift = inRuns(values.length, RUN, (from) => allSame(side.slice(from, from + RUN)))
  const steps = values.slice(1).map((value, at) => Math.sign(value - (values[at] ?? value)))
  const trend = inRuns(values.length, RUN, (from) => allSame(steps.slice(from, from + RUN - 1)))
  const twoOfThree = inRuns(
    values.length,
    3,
    (from) =>
      near.slice(from, from + 3).filter((one) => one).length >= 2 && allSame(side.slice(from, from + 3)),
  )
  return values.map((value, at) => ({
    value,
    limits,
    rules: [
      ...(outside[at] === true ? (['outside'] as const) : []),
      ...(shift.has(at) ? (['shift'] as const) : []),
      ...(trend.has(at) ? (['trend'] as const) : []),
      ...(twoOfThree.has(at) && near[at] === true ? (['two-of-three'] as const) : []),
    ],
  }))
}

/** 控制限 of a series; a single value has no range and limits on itself. */
export function xmrLimits(values: readonly number[], screened: boolean): XmrLimits {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const ranges = values.slice(1).map((value, at) => Math.abs(value - (values[at] ?? value)))
  const first = average(ranges)
  const kept = screened ? ranges.filter((range) => range < 3.267 * first) : ranges
  const movingRange = kept.length === 0 ? first : average(kept)
  const reach = LIMIT * movingRange
  return {
    mean,
    movingRange,
    upper: mean + reach,
    lower: mean - reach,
    nearUpper: mean + (2 * reach) / 3,
    nearLower: mean - (2 * reach) / 3,
  }
}

const average = (numbers: readonly number[]): number =>
  numbers.length === 0 ? 0 : numbers.reduce((sum, one) => sum + one, 0) / numbers.length

/** All of one sign, and none 0. */
const allSame = (signs: readonly number[]): boolean =>
  signs[0] !== 0 && signs.every((sign) => sign === signs[0])

function inRuns(length: number, run: number, holds: (from: number) => boolean): Set<number> {
  const members = new Set<number>()
  for (let from = 0; from + run <= length; from++)
    if (holds(from)) for (let at = from; at < from + run; at++) members.add(at)
  return members
}
