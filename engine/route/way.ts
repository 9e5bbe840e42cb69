import { isMissing } from '../value/missing.ts'
import { add, compare, type Rational, subtract, ZERO } from '../value/rational.ts'
import type { WhatIf } from '../whatif/prepare-what-if.ts'
import type { OpenLever } from './open-levers.ts'
import { type Stretch, traceLever } from './trace-lever.ts'

/** 可选的走法 for indicators that are looked at together: exactly one is taken. */
export interface Way {
  readonly levers: readonly OpenLever[]
  readonly options: readonly WayOption[]
}

/** 一种走法: a point, or for a single lever a straight stretch along which every step may be taken. */
export interface WayOption {
  /** Steps of each lever, in the order of the way's levers. */
  readonly steps: readonly number[]
  readonly gain: Rational
  readonly cost: Rational
  /** Further steps of the (only) lever and what each adds and costs. */
  readonly further?: { readonly steps: number; readonly gain: Rational; readonly cost: Rational }
}

/** Points of a lever that are combined with those of the others in its way, and combinations tried. */
const POINTS_TOGETHER = 40
const MOST_TOGETHER = 1600

/** 描出走法: every gain is the exact change of the unit's total, others held. */
export function waysOf(
  groups: readonly (readonly OpenLever[])[],
  whatIf: WhatIf,
  place: number,
  traced: (done: number) => void = () => undefined,
): readonly Way[] {
  const totalAfter = (levers: readonly OpenLever[], steps: readonly number[]): Rational | undefined => {
    const changes = levers.map((lever, at) => lever.changeTo(steps[at] ?? 0))
    const total = whatIf.ask(changes).values.value('total', place)
    return isMissing(total) ? undefined : total
  }
  return groups.map((levers, done) => {
    traced(done)
    const start =
      totalAfter(
        levers,
        levers.map(() => 0),
      ) ?? ZERO
    const gain = (steps: readonly number[]): Rational => subtract(totalAfter(levers, steps) ?? start, start)
    const [only, ...others] = levers
    if (only !== undefined && others.length === 0)
      return { levers, options: traceLever(only.steps, (step) => gain([step])).map(optionOf(only)) }
    return { levers, options: combined(levers, gain) }
  })
}

const optionOf =
  (lever: OpenLever) =>
  ({ from, to, gain, slope }: Stretch): WayOption => ({
    steps: [from],
    gain,
    cost: lever.costOf(from),
    ...(to > from && { further: { steps: to - from, gain: slope, cost: lever.costOf(1) } }),
  })

/** Marked points of each lever, put together; those no cheaper one equals. */
function combined(
  levers: readonly OpenLever[],
  gain: (steps: readonly number[]) => Rational,
): readonly WayOption[] {
  const each = Math.max(2, Math.min(POINTS_TOGETHER, Math.floor(MOST_TOGETHER ** (1 / levers.length))))
  const marked = levers.map((lever, at) => {
    const alone = (step: number): Rational => gain(levers.map((_, other) => (other === at ? step : 0)))
    const points = traceLever(lever.steps, alone).flatMap(({ from, to }) =>
      from === to ? [from] : [from, to],
    )
    return thinned(
      [...new Set([0, ...points, ...evenly(lever.steps, each), lever.steps])].sort((a, b) => a - b),
      each,
    )
  })
  let combinations: readonly (readonly number[])[] = [[]]
  for (const points of marked)
    combinations = combinations.flatMap((one) => points.map((step) => [...one, step]))
  const options = combinations.map((steps) => ({
    steps,
    gain: gain(steps),
    cost: levers.map((lever, at) => lever.costOf(steps[at] ?? 0)).reduce(add, ZERO),
  }))
  options.sort((a, b) => compare(a.cost, b.cost) || compare(b.gain, a.gain))
  let best: Rational | undefined
  return options.filter((option) => {
    if (best !== undefined && compare(option.gain, best) <= 0) return false
    best = option.gain
    return true
  })
}

const evenly = (steps: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, at) => Math.round((steps * at) / Math.max(1, count - 1)))

function thinned(points: readonly number[], most: number): readonly number[] {
  if (points.length <= most) return points
  return [...new Set(evenly(points.length - 1, most).map((at) => points[at] ?? 0))]
}
