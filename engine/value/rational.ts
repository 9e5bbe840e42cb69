import { gcd } from './greatest-common-divisor.ts'
import { sharedWithDecimal } from './shared-with-decimal.ts'

/**
 * 精确数: a fraction of two integers in lowest terms, the denominator positive.
 *
 * Every figure and every point is one of these, so no result ever depends on binary floating point.
 */
export interface Rational {
  readonly n: bigint
  readonly d: bigint
}

const SAFE = BigInt(Number.MAX_SAFE_INTEGER)

/** A fraction in lowest terms. A zero denominator is a bug of the caller: ask `divide` instead. */
export function rational(n: bigint, d = 1n): Rational {
  if (d === 1n) return { n, d }
  if (d === 0n) throw new RangeError('a rational with denominator zero')
  const sign = d < 0n ? -1n : 1n
  const below = d * sign
  const g = (below > SAFE && n !== 0n ? sharedWithDecimal(n, below) : undefined) ?? gcd(n, below)
  return g === 1n ? { n: n * sign, d: d * sign } : { n: (n * sign) / g, d: (d * sign) / g }
}

export const ZERO: Rational = { n: 0n, d: 1n }
export const ONE: Rational = { n: 1n, d: 1n }
export const HUNDRED: Rational = { n: 100n, d: 1n }

export const integer = (n: number | bigint): Rational => ({ n: BigInt(n), d: 1n })

export const add = (a: Rational, b: Rational): Rational =>
  a.d === b.d ? rational(a.n + b.n, a.d) : rational(a.n * b.d + b.n * a.d, a.d * b.d)

export const negate = (a: Rational): Rational => ({ n: -a.n, d: a.d })

export const subtract = (a: Rational, b: Rational): Rational => add(a, negate(b))

export const multiply = (a: Rational, b: Rational): Rational => rational(a.n * b.n, a.d * b.d)

/** The quotient, or undefined where the divisor is zero. */
export const divide = (a: Rational, b: Rational): Rational | undefined =>
  b.n === 0n ? undefined : rational(a.n * b.d, a.d * b.n)

/** Negative, zero or positive as a is below, equal to or above b. */
export const compare = (a: Rational, b: Rational): number => {
  const left = a.n * b.d
  const right = b.n * a.d
  return left < right ? -1 : left > right ? 1 : 0
}

export const equal = (a: Rational, b: Rational): boolean => a.n === b.n && a.d === b.d
