import type { Rational } from './rational.ts'

const SAFE = BigInt(Number.MAX_SAFE_INTEGER)
const size = (n: bigint): bigint => (n < 0n ? -n : n)

const word = new DataView(new ArrayBuffer(8))

/** How many bits, or up to four more; of a number no double reaches it is counted in digits. */
function bits(n: bigint): number {
  const near = Number(n)
  if (near === Number.POSITIVE_INFINITY) return n.toString(16).length * 4
  word.setFloat64(0, near)
  return ((word.getUint16(0) >> 4) & 0x7ff) - 1022
}

/**
 * 最近的双精度数, for sorting only: greater values never get a smaller number, so two that differ here differ; two that
 * are equal here have to be compared exactly. No result is ever taken from it.
 */
export function nearestDouble({ n, d }: Rational): number {
  if (size(n) <= SAFE && d <= SAFE) return Number(n) / Number(d)
  const shift = Math.max(0, 68 - bits(size(n)) + bits(d))
  const top = size(n) << BigInt(shift)
  const quotient = top / d
  const sticky = quotient * d === top ? quotient : quotient | 1n
  const nearest = Number(sticky) * 2 ** -shift
  return n < 0n ? -nearest : nearest
}
