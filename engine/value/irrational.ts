import type { Decimal } from 'decimal.js'
import { type Bounded, decided, decimalOf, slack } from './decided.ts'
import { compare, divide, equal, integer, negate, ONE, type Rational, rational, ZERO } from './rational.ts'
import { inRange, RANGE, roundSignificant, settleExact } from './significant.ts'
import { exactRoot, rootBetween } from './whole-root.ts'

/**
 * 无理数运算: where fractions end. Each result is the true one rounded half-even to `digits` significant digits; an exact
 * result whose two parts have no more digits than that stays the fraction it is. Undefined: there is none (ln 0, the
 * square root of −1, 0⁰), or it lies beyond 10^±500.
 */

/** 有效位数: kept where a scheme does not say `irrational-digits`. */
export const IRRATIONAL_DIGITS = 30

/** 方根: `degree` a whole number, 1–100; of a negative number only where it is odd. */
export function root(value: Rational, degree: Rational, digits: number): Rational | undefined {
  const n = wholeIn(degree, 1, 100)
  if (n === undefined) return undefined
  if (value.n < 0n) {
    const found = n % 2 === 1 ? root(negate(value), degree, digits) : undefined
    return found && negate(found)
  }
  if (value.n === 0n) return ZERO
  const exact = exactRoot(value, n)
  if (exact !== undefined) return settleExact(exact, digits)
  const between = rootBetween(value, n, digits)
  return inRange(between) ? roundSignificant(between, digits) : undefined
}

/** 自然对数. */
export function ln(value: Rational, digits: number): Rational | undefined {
  if (value.n <= 0n) return undefined
  return equal(value, ONE) ? ZERO : decided(digits, (decimals) => lnNear(value, decimals))
}

/** 自然指数. */
export function exp(value: Rational, digits: number): Rational | undefined {
  if (value.n === 0n) return ONE
  return decided(digits, (decimals) =>
    expNear({ value: decimalOf(value, decimals), error: slack(decimals) }, decimals),
  )
}

/** 乘方: of a negative number only whole powers. */
export function power(base: Rational, exponent: Rational, digits: number): Rational | undefined {
  if (base.n === 0n) return exponent.n > 0n ? ZERO : undefined
  if (exponent.d === 1n) return wholePower(base, exponent.n, digits)
  if (base.n < 0n) return undefined
  // Only a perfect q-th power has a fraction for its p/q-th; in size it is not below 2^q.
  const degree = wholeIn(integer(exponent.d), 1, 4 * magnitudes(base))
  const exact = degree === undefined ? undefined : exactRoot(base, degree)
  if (exact !== undefined) return wholePower(exact, exponent.n, digits)
  return decided(digits, (decimals) => powerNear(base, exponent, decimals))
}

/** Bits of an exact power worth writing out; half of a last digit is never met beyond. */
const MOST_BITS = 50_000

function wholePower(base: Rational, exponent: bigint, digits: number): Rational | undefined {
  const size: Rational = { n: base.n < 0n ? -base.n : base.n, d: base.d }
  const odd = exponent % 2n !== 0n
  const found = equal(size, ONE) ? ONE : powerOfSize(size, exponent, digits)
  return found && base.n < 0n && odd ? negate(found) : found
}

function powerOfSize(size: Rational, exponent: bigint, digits: number): Rational | undefined {
  const times = exponent < 0n ? -exponent : exponent
  if (times * BigInt(4 * magnitudes(size)) <= BigInt(MOST_BITS)) {
    const raised = rational(size.n ** times, size.d ** times)
    return settleExact((exponent < 0n && divide(ONE, raised)) || raised, digits)
  }
  return decided(digits, (decimals) => powerNear(size, integer(exponent), decimals))
}

/** Decimal digits of the longer part of a fraction. */
const magnitudes = ({ n, d }: Rational): number => Math.max(n.toString().length, d.toString().length)

function wholeIn(value: Rational, least: number, most: number): number | undefined {
  if (value.d !== 1n || compare(value, integer(least)) < 0 || compare(value, integer(most)) > 0)
    return undefined
  return Number(value.n)
}

function lnNear(value: Rational, decimals: typeof Decimal): Bounded {
  const found = decimalOf(value, decimals).ln()
  return { value: found, error: found.abs().plus(1).times(slack(decimals)) }
}

/** e^x of an x known within its error; undefined where the result is out of range by far. */
function expNear({ value, error }: Bounded, decimals: typeof Decimal): Bounded | undefined {
  if (value.abs().gt(2.31 * RANGE)) return undefined
  const found = value.exp()
  return { value: found, error: found.times(error.plus(slack(decimals)).times(2)) }
}

/** x^y = e^(y ln x). */
function powerNear(base: Rational, exponent: Rational, decimals: typeof Decimal): Bounded | undefined {
  const { value, error } = lnNear(base, decimals)
  const by = decimalOf(exponent, decimals)
  const product = by.times(value)
  const off = by
    .abs()
    .times(error)
    .plus(product.abs().times(slack(decimals)))
  return expNear({ value: product, error: off }, decimals)
}
