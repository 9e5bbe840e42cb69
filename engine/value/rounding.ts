import { type Rational, rational } from './rational.ts'

/** 进位方式: half-up rounds halves away from zero; half-even to the even neighbour; floor and ceil by value. */
export type RoundingMode = 'half-up' | 'half-even' | 'floor' | 'ceil'

export const ROUNDING_MODES: readonly RoundingMode[] = ['half-up', 'half-even', 'floor', 'ceil']

/** The greatest integer not above n/d (d positive). */
export const floorDivide = (n: bigint, d: bigint): bigint => {
  const q = n / d
  return n % d !== 0n && n < 0n ? q - 1n : q
}

const toInteger = ({ n, d }: Rational, mode: RoundingMode): bigint => {
  if (mode === 'floor') return floorDivide(n, d)
  if (mode === 'ceil') return -floorDivide(-n, d)
  const size = n < 0n ? -n : n
  const whole = size / d
  const twice = (size % d) * 2n
  const up = twice > d || (twice === d && (mode === 'half-up' || whole % 2n === 1n))
  const rounded = up ? whole + 1n : whole
  return n < 0n ? -rounded : rounded
}

/** 按声明的位数和方式进位: rounds to `digits` decimal places (negative digits round to tens, hundreds …). */
export function round(value: Rational, digits: number, mode: RoundingMode): Rational {
  const scale = 10n ** BigInt(Math.abs(digits))
  if (digits >= 0) return rational(toInteger({ n: value.n * scale, d: value.d }, mode), scale)
  return rational(toInteger({ n: value.n, d: value.d * scale }, mode) * scale)
}
