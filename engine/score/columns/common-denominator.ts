import { type Rational, rational } from '../../value/rational.ts'
import { type CommonDenominator, type Doubles, topAt } from './column.ts'
import { sharedFactor } from './lowest-terms.ts'
import { remaindersOf } from './shared-factor.ts'

const WORD = 2 ** 32
/** Common divisors by which two words are divided in doubles. */
const LARGEST = 2 ** 20
const ROUNDING = 2 ** -53

/**
 * 公分母上的和: row i is (constant + Σ tops[i] × factors) / below, and over the row's own denominator where
 * all parts have the same ones.
 *
 * Two words instead of long numbers: the lower 32 bits of the sum are those of its parts' products, and the upper word is
 * what its nearest double leaves over, which is the whole number nearest to it as long as the double is off by less than a
 * quarter of a word. Bounds prove that once for all rows; where they do not, the row is added up in numbers of any size.
 */
export function commonDenominator(parts: readonly Doubles[], constant: Rational): CommonDenominator {
  const belows = parts.map(({ below }) => BigInt(below))
  const below = belows.reduce((whole, one) => whole * rational(whole, one).d, constant.d)
  const factors = belows.map((one) => below / one)
  const start = constant.n * (below / constant.d)
  const greatest = parts.reduce(
    (sum, part, at) => sum + Math.max(Math.abs(part.low), Math.abs(part.high)) * Number(factors[at]),
    Math.abs(Number(start)) * (parts[0]?.deepest ?? 1),
  )
  const off = greatest * (parts.length + 4) * ROUNDING
  const remainders = remaindersOf(below)
  if (off > WORD / 8 || greatest / WORD > 2 ** 48 || remainders === undefined) return { at: addUp }

  const near = Float64Array.from(factors, Number)
  const words = Int32Array.from(factors, (factor) => Number(BigInt.asIntN(32, factor)))
  const [startNear, startWord] = [Number(start), Number(BigInt.asIntN(32, start))]
  const denominators = new Map<number, bigint>([[1, below]])
  const single = parts.every(({ divisors }) => divisors === undefined)
  return {
    at(parts, row) {
      const divisor = single ? 1 : ((parts[0] as Doubles).divisors?.[row] ?? 1)
      let [sum, word] = [startNear * divisor, Math.imul(startWord, divisor | 0)]
      for (let at = 0; at < parts.length; at++) {
        const top = topAt(parts[at] as Doubles, row)
        sum += top * (near[at] as number)
        word = (word + Math.imul(top | 0, words[at] as number)) | 0
      }
      const lower = word >>> 0
      const upper = Math.round((sum - lower) / WORD)
      const shared = remainders.shared(upper, lower)
      if (shared > LARGEST) return rational((BigInt(upper) << 32n) + BigInt(lower), below * BigInt(divisor))
      let d = denominators.get(shared)
      if (d === undefined) {
        d = below / BigInt(shared)
        denominators.set(shared, d)
      }
      const n = dividedBy(shared, upper, lower)
      return divisor === 1 ? { n, d } : overMore(n, d, divisor)
    },
  }

  function addUp(parts: readonly Doubles[], row: number): Rational {
    const own = BigInt(parts[0]?.divisors?.[row] ?? 1)
    let n = start * own
    for (let at = 0; at < parts.length; at++)
      n += BigInt(topAt(parts[at] as Doubles, row)) * (factors[at] as bigint)
    return rational(n, below * own)
  }
}

/** n / (d × divisor) in lowest terms, where n / d is in lowest terms. */
function overMore(n: bigint, d: bigint, divisor: number): Rational {
  const shared = sharedFactor(Number(n % BigInt(divisor)), divisor)
  if (shared === 1) return { n, d: d * BigInt(divisor) }
  return { n: n / BigInt(shared), d: d * BigInt(divisor / shared) }
}

/** (upper × 2^32 + lower) / by, where it leaves nothing over and by is at most LARGEST. */
function dividedBy(by: number, upper: number, lower: number): bigint {
  const high = Math.floor(upper / by)
  const low = ((upper - high * by) * WORD + lower) / by
  const whole = high * WORD + low
  if (Number.isSafeInteger(whole)) return BigInt(whole)
  return (BigInt(high) << 32n) + BigInt(low)
}
