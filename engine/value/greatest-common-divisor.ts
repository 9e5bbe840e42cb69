import { bitLength } from './bit-length.ts'

const SAFE = BigInt(Number.MAX_SAFE_INTEGER)
/** Leading bits looked at: quotients of doubles this small are those of the whole numbers. */
const LEADING = 50

/**
 * 最大公约数 of any whole number and a positive one. Long numbers go down many steps of Euclid at a time: as long as the
 * leading bits alone decide the quotients, they are taken in doubles, and the long numbers follow once (Lehmer). When both
 * fit a double they are divided as doubles, which is exact there.
 */
export function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b]
  if (x < y) [x, y] = [y, x]
  while (y > SAFE) [x, y] = shorter(x, y)
  if (y === 0n) return x
  let [u, v] = [Number(y), Number(x % y)]
  while (v !== 0) [u, v] = [v, u % v]
  return BigInt(u)
}

/** Two smaller numbers of the same greatest common divisor, the greater first; x ≥ y before and after. */
function shorter(x: bigint, y: bigint): [bigint, bigint] {
  const shift = BigInt(Math.max(0, bitLength(x) - LEADING))
  let [high, low] = [Number(x >> shift), Number(y >> shift)]
  let [a, b, c, d] = [1, 0, 0, 1]
  while (low + c !== 0 && low + d !== 0) {
    const quotient = Math.floor((high + a) / (low + c))
    if (quotient !== Math.floor((high + b) / (low + d))) break
    ;[a, c] = [c, a - quotient * c]
    ;[b, d] = [d, b - quotient * d]
    ;[high, low] = [low, high - quotient * low]
  }
  if (b === 0) return [y, x % y]
  return [BigInt(a) * x + BigInt(b) * y, BigInt(c) * x + BigInt(d) * y]
}
