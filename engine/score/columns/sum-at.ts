import { type Rational, rational } from '../../value/rational.ts'
import { belowAt, type Doubles, type Sum, topAt } from './column.ts'
import { gcd, safe } from './whole-numbers.ts'

/** 和列的一行, added up when first asked for and reduced once at the end. */
export function sumAt(sum: Sum, row: number): Rational {
  const found = sum.known[row]
  if (found !== undefined) return found
  const value = sum.common === undefined ? addOver(sum, row) : sum.common.at(sum.parts, row)
  sum.known[row] = value
  return value
}

/**
 * Over the product of all denominators. It is reduced factor by factor in doubles: whatever the sum shares with the
 * product it shares with one of the denominators, and those are small.
 */
function addOver({ parts, constant }: Sum, row: number): Rational {
  const [sum, product] = addHalves(parts, row, 0, parts.length)
  let [n, d] = [sum * constant.d + product * constant.n, product * constant.d]
  const factors = [Number(constant.d), ...parts.map((part) => belowAt(part, row))]
  if (!safe(...factors)) return rational(n, d)
  for (const factor of factors) {
    let rest = factor
    while (rest > 1) {
      const shared = gcd(Number(n % BigInt(rest)), rest)
      if (shared === 1) break
      ;[n, d, rest] = [n / BigInt(shared), d / BigInt(shared), rest / shared]
    }
  }
  return { n, d }
}

function addHalves(parts: readonly Doubles[], row: number, from: number, to: number): [bigint, bigint] {
  const part = parts[from]
  if (part === undefined || from >= to) return [0n, 1n]
  if (to - from === 1) return [BigInt(topAt(part, row)), BigInt(belowAt(part, row))]
  const middle = (from + to) >> 1
  const [a, b] = addHalves(parts, row, from, middle)
  const [c, d] = addHalves(parts, row, middle, to)
  return [a * d + c * b, b * d]
}
