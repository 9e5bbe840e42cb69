import { equal, type Rational, rational, ZERO } from './rational.ts'
import { round } from './rounding.ts'

/** Results beyond 10^±500 are refused: nothing an assessment weighs is out there, and a formula cannot run away. */
export const RANGE = 500

const size = (n: bigint): bigint => (n < 0n ? -n : n)
const length = (n: bigint): number => size(n).toString().length

/** 十进制数量级: the whole number e with 10^e ≤ |value| < 10^(e+1); the value is not zero. */
export function magnitude({ n, d }: Rational): number {
  const guess = length(n) - length(d)
  const below = guess >= 0 ? size(n) < d * 10n ** BigInt(guess) : size(n) * 10n ** BigInt(-guess) < d
  return below ? guess - 1 : guess
}

/** 按有效数字进位, halves to the even neighbour. */
export const roundSignificant = (value: Rational, digits: number): Rational =>
  equal(value, ZERO) ? ZERO : round(value, digits - 1 - magnitude(value), 'half-even')

/** Whether a fraction can be kept as it is: neither part has more digits than are kept anyway. */
export const hasFewDigits = ({ n, d }: Rational, digits: number): boolean =>
  length(n) <= digits && length(d) <= digits

/** Zero, or between 10^-500 and 10^500 in size. */
export const inRange = (value: Rational): boolean => equal(value, ZERO) || Math.abs(magnitude(value)) <= RANGE

/** The fraction if its exact value may stand, else rounded; undefined out of range. */
export function settleExact(value: Rational, digits: number): Rational | undefined {
  if (!inRange(value)) return undefined
  return hasFewDigits(value, digits) ? value : roundSignificant(value, digits)
}

/** A decimal text with exponent ("-1.5e-7") → the fraction. */
export function fromExponential(text: string): Rational {
  const [, sign, whole = '0', fraction = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?e([+-]?\d+)$/.exec(text) ?? []
  const top = BigInt(whole + fraction) * (sign === '-' ? -1n : 1n)
  const places = fraction.length - Number(exponent)
  return places > 0 ? rational(top, 10n ** BigInt(places)) : rational(top * 10n ** BigInt(-places))
}
