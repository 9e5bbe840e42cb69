import { bitLength } from './bit-length.ts'
import type { Rational } from './rational.ts'

const SAFE = BigInt(Number.MAX_SAFE_INTEGER)
const size = (n: bigint): bigint => (n < 0n ? -n : n)

/**
 * 最近的双精度数, for sorting only: greater values never get a smaller number, so two that differ here differ; two that
 * are equal here have to be compared exactly. No result is ever taken from it.
 */
export function nearestDouble({ n, d }: Rational): number {
  if (size(n) <= SAFE && d <= SAFE) return Number(n) / Number(d)
  const shift = Math.max(0, 68 - bitLength(size(n)) + bitLength(d))
  const top = size(n) << BigInt(shift)
  const quotient = top / d
  const sticky = quotient * d === top ? quotient : quotient | 1n
  const nearest = Number(sticky) * 2 ** -shift
  return n < 0n ? -nearest : nearest
}
