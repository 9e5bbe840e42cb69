import {
  add,
  compare,
  equal,
  integer,
  multiply,
  type Rational,
  rational,
  subtract,
  ZERO,
} from '../value/rational.ts'

/** 一段: from step `from` to step `to` the gain runs along a straight line; the two are one point where they are equal. */
export interface Stretch {
  readonly from: number
  readonly to: number
  readonly gain: Rational
  /** What each further step adds; zero for a point. */
  readonly slope: Rational
}

/**
 * 逐段描出得分随一个指标的变化: looks at the ends and three points between, and halves what is not straight, until it is or
 * nothing lies between. Points that give no more than an earlier, cheaper one are left out.
 */
export function traceLever(steps: number, gainAt: (step: number) => Rational): readonly Stretch[] {
  const known = new Map<number, Rational>()
  const gain = (step: number): Rational => {
    const found = known.get(step) ?? gainAt(step)
    known.set(step, found)
    return found
  }
  const stretches: Stretch[] = []
  const waiting: (readonly [number, number])[] = [[0, steps]]
  for (let span = waiting.pop(); span !== undefined; span = waiting.pop()) {
    const [from, to] = span
    const slope = multiply(subtract(gain(to), gain(from)), rational(1n, BigInt(Math.max(1, to - from))))
    const straight = between(from, to).every((step) =>
      equal(gain(step), add(gain(from), multiply(slope, integer(step - from)))),
    )
    if (to - from > 1 && straight) {
      stretches.push({ from, to, gain: gain(from), slope })
      continue
    }
    if (to - from <= 1) {
      stretches.push(point(from), point(to))
      continue
    }
    const middle = (from + to) >> 1
    waiting.push([middle, to], [from, middle])
  }
  return worthwhile(stretches.sort((a, b) => a.from - b.from || a.to - b.to))

  function point(step: number): Stretch {
    return { from: step, to: step, gain: gain(step), slope: ZERO }
  }
}

const between = (from: number, to: number): readonly number[] => {
  const quarter = Math.floor((to - from) / 4)
  return [from + quarter, (from + to) >> 1, to - quarter].filter((step) => step > from && step < to)
}

/** Costs only grow along the way: what does not rise above all before it is never chosen. */
function worthwhile(stretches: readonly Stretch[]): readonly Stretch[] {
  const kept: Stretch[] = []
  let best: Rational | undefined
  for (const stretch of stretches) {
    const rising = stretch.slope.n > 0n
    const end = add(stretch.gain, multiply(stretch.slope, integer(stretch.to - stretch.from)))
    const top = rising ? end : stretch.gain
    if (best !== undefined && compare(top, best) <= 0) continue
    kept.push(rising ? stretch : { ...stretch, to: stretch.from, slope: ZERO })
    best = top
  }
  return kept
}
