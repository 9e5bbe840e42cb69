import { type Doubles, firstAbsent } from './column.ts'
import type { Sheet } from './sheet.ts'
import { lcm } from './whole-numbers.ts'

/**
 * 通分的两列: the numerator of a over the shared denominator is fa × its own, likewise b. Where the rows' divisors
 * are not the same ones (`crossed`), a's must further be multiplied by b's divisor and b's by a's.
 */
export interface Pair {
  readonly a: Doubles
  readonly b: Doubles
  readonly fa: number
  readonly fb: number
  readonly below: number
  readonly crossed: boolean
  /** Divisors of a and b, all ones where a column has none. */
  readonly da: Float64Array
  readonly db: Float64Array
  readonly absent: Uint8Array | undefined
}

export function pairOf(left: Doubles, right: Doubles, sheet: Sheet): Pair {
  const a = left.times === 0 ? adopt(left, right) : left
  const b = right.times === 0 ? adopt(right, left) : right
  const below = lcm(a.below, b.below)
  return {
    a,
    b,
    fa: below / a.below,
    fb: below / b.below,
    below,
    crossed: a.divisors !== b.divisors,
    da: a.divisors ?? sheet.ones,
    db: b.divisors ?? sheet.ones,
    absent: firstAbsent(a.absent, b.absent),
  }
}

/** A constant has whatever divisors the other column has. */
function adopt(constant: Doubles, other: Doubles): Doubles {
  const { divisors, deepest } = other
  const ends = [constant.plus, constant.plus * deepest]
  return { ...constant, divisors, deepest, low: Math.min(...ends), high: Math.max(...ends) }
}

/** The size no numerator computed from the column passes on the way. */
export const size = ({ times, reach, plus, deepest }: Doubles): number =>
  Math.abs(times) * reach + Math.abs(plus) * deepest

/** A buffer to write a result into: that of a spare operand where there is one. */
export function target(a: Doubles, b: Doubles, sheet: Sheet): Float64Array {
  if (!a.spare) return b.spare ? b.tops : sheet.take()
  if (b.spare && b.tops !== a.tops) sheet.give(b.tops)
  return a.tops
}

/** A new column of tops as written, of which nobody else knows. */
export function fresh(
  tops: Float64Array,
  below: number,
  low: number,
  high: number,
  rest: Pick<Doubles, 'divisors' | 'deepest' | 'absent'>,
): Doubles {
  const reach = Math.max(Math.abs(low), Math.abs(high))
  return { kind: 'doubles', tops, times: 1, plus: 0, below, reach, low, high, ...rest, spare: true }
}
