import { type Rational, rational } from './rational.ts'
import { type RoundingMode, round } from './rounding.ts'

const DECIMAL = /^([+-]?)(\d+)(?:\.(\d+))?$/
const LONGEST = 60

/**
 * 十进制数字串 → 精确数. Takes plain decimals only ("12", "-0.5"); no exponent, no grouping comma, no full-width
 * digits, at most 60 characters. Anything else is undefined, and the door that read it says why.
 */
export function parseDecimal(text: string): Rational | undefined {
  if (text.length > LONGEST) return undefined
  const match = DECIMAL.exec(text)
  if (match === null) return undefined
  const [, sign, whole = '0', fraction = ''] = match
  const n = BigInt(whole + fraction)
  return rational(sign === '-' ? -n : n, 10n ** BigInt(fraction.length))
}

const SMALL = BigInt(Number.MAX_SAFE_INTEGER)

/** Places the shortest decimal of a fraction over d needs; undefined where no decimal ends. */
const decimals = (d: bigint): number | undefined => {
  if (d > SMALL) return manyDecimals(d)
  let rest = Number(d)
  let [twos, fives] = [0, 0]
  for (; rest % 2 === 0; rest /= 2) twos++
  for (; rest % 5 === 0; rest /= 5) fives++
  return rest === 1 ? Math.max(twos, fives) : undefined
}

const manyDecimals = (d: bigint): number | undefined => {
  let rest = d
  let [twos, fives] = [0, 0]
  for (; rest % 2n === 0n; rest /= 2n) twos++
  for (; rest % 5n === 0n; rest /= 5n) fives++
  return rest === 1n ? Math.max(twos, fives) : undefined
}

/** A rational whose denominator divides 10^digits, written with exactly that many places. */
const fixed = (value: Rational, digits: number): string => {
  const scaled = (value.n * 10n ** BigInt(digits)) / value.d
  const size = (scaled < 0n ? -scaled : scaled).toString().padStart(digits + 1, '0')
  const sign = scaled < 0n ? '-' : ''
  return digits === 0 ? sign + size : `${sign}${size.slice(0, -digits)}.${size.slice(-digits)}`
}

/** 精确写法: the shortest decimal ("12.5") where one exists, else the fraction in lowest terms ("187/12"). */
export function exactText(value: Rational): string {
  const digits = decimals(value.d)
  return digits === undefined ? `${value.n}/${value.d}` : fixed(value, digits)
}

/** The inverse of `exactText`: a decimal or a fraction; undefined for anything else. */
export function parseExact(text: string): Rational | undefined {
  const [top = '', bottom, ...rest] = text.split('/')
  if (rest.length > 0) return undefined
  if (bottom === undefined) return parseDecimal(top)
  if (!/^-?\d+$/.test(top) || !/^[1-9]\d*$/.test(bottom)) return undefined
  return rational(BigInt(top), BigInt(bottom))
}

/** 显示写法: rounded to exactly `digits` places in the declared mode; "-0.00" is never written. */
export function displayText(value: Rational, digits: number, mode: RoundingMode): string {
  return fixed(round(value, digits, mode), Math.max(0, digits))
}
