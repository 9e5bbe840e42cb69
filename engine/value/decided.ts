import { Decimal } from 'decimal.js'
import type { Rational } from './rational.ts'
import { fromExponential, RANGE } from './significant.ts'

/** 有误差界的近似: the true value is no further than `error` from `value`. */
export interface Bounded {
  readonly value: Decimal
  readonly error: Decimal
}

/** Beyond this many digits decimal.js knows no logarithm of ten. */
const MOST = 1000
const GUARD = 8

const known = new Map<number, typeof Decimal>()

function decimalsOf(precision: number): typeof Decimal {
  const found = known.get(precision) ?? Decimal.clone({ precision, rounding: Decimal.ROUND_HALF_EVEN })
  known.set(precision, found)
  return found
}

/** 定位进位: computed with ever more digits until both ends of what is possible round to the same; undefined out of range. */
export function decided(
  digits: number,
  approximate: (decimals: typeof Decimal) => Bounded | undefined,
): Rational | undefined {
  for (let precision = digits + GUARD; ; precision = Math.min(2 * precision, MOST)) {
    const found = approximate(decimalsOf(precision))
    if (found === undefined || !found.value.isFinite()) return undefined
    const { value, error } = found
    const [low, high] = [value.minus(error), value.plus(error)].map((end) =>
      end.toSignificantDigits(digits, Decimal.ROUND_HALF_EVEN),
    ) as [Decimal, Decimal]
    if (low.eq(high)) return Math.abs(low.e) > RANGE ? undefined : fromExponential(low.toExponential())
    if (precision === MOST) return undefined
  }
}

/** The fraction to the digits of `decimals`. */
export const decimalOf = ({ n, d }: Rational, decimals: typeof Decimal): Decimal =>
  new decimals(n.toString()).div(d.toString())

/** One in the last places of `decimals`, generously. */
export const slack = (decimals: typeof Decimal): Decimal => new decimals(10).pow(3 - decimals.precision)
