import type { Rational } from '../../value/rational.ts'
import type { Doubles, LookedUp } from './column.ts'
import { gcd, lcm, safe, small } from './whole-numbers.ts'

/**
 * 乘一个数再加一个数: touches no row. Undefined where the numbers would no longer be exact in doubles.
 */
export function affine<Kind extends Doubles | LookedUp>(
  column: Kind,
  factor: Rational,
  shift: Rational,
): Kind | undefined {
  const [by, add] = [small(factor), small(shift)]
  if (by === undefined || add === undefined) return undefined
  const scaled = column.below * by.d
  const wide = lcm(scaled, add.d)
  const [grow, lift] = [by.n * (wide / scaled), add.n * (wide / add.d)]
  const [wideTimes, widePlus] = [column.times * grow, column.plus * grow + lift]
  if (!safe(scaled, wide, grow, lift, wideTimes, column.plus * grow, widePlus)) return undefined
  const common = gcd(gcd(wideTimes, widePlus), wide)
  const [times, plus, below] = [wideTimes / common, widePlus / common, wide / common]
  const { reach, deepest } = column
  if (!safe(Math.abs(times) * reach + Math.abs(plus) * deepest, below * deepest)) return undefined
  const ends = [column.low * grow, column.high * grow]
  const lifts = [lift, lift * deepest]
  const low = Math.floor((Math.min(...ends) + Math.min(...lifts)) / common)
  const high = Math.ceil((Math.max(...ends) + Math.max(...lifts)) / common)
  return { ...column, times, plus, below, low, high }
}
