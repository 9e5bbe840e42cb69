import { type Rational, rational } from '../../value/rational.ts'

/**
 * 约分: sums of doubles over one large denominator in lowest terms. What a denominator is made of is found once; whether a
 * sum shares a prime with it is then seen from remainders in doubles, without the long divisions of Euclid. Measured on W2:
 * half the time of reading a total (bench/results).
 */
export interface Reducer {
  /** n / below in lowest terms, where n = constant + Σ tops[i] × factors[i], each top a whole number within SAFE. */
  reduce(n: bigint, tops: readonly number[]): Rational
}

/** Primes looked for in a denominator; what is made of greater ones is reduced the long way. */
const MOST = 1_000
/** Twice the product of two numbers below it, and one more, is whole in doubles. */
const WIDE = 2 ** 25

/** n modulo a number below WIDE. */
interface Remainder {
  readonly by: number
  readonly inverse: number
  readonly factors: readonly number[]
  readonly constant: number
}

interface Prime {
  readonly prime: number
  readonly power: Remainder
}

interface Group {
  readonly remainder: Remainder
  readonly primes: readonly Prime[]
}

export function reducerOf(below: bigint, factors: readonly bigint[], constant: bigint): Reducer {
  const remainder = (by: number): Remainder => ({
    by,
    inverse: 1 / by,
    factors: factors.map((factor) => Number(factor % BigInt(by))),
    constant: Number(constant % BigInt(by)),
  })
  const { powers, rest } = factorsOf(below)
  const groups: Group[] = []
  let [together, product]: [Prime[], number] = [[], 1]
  for (const { prime, power } of powers) {
    if (product * prime >= WIDE) {
      groups.push({ remainder: remainder(product), primes: together })
      ;[together, product] = [[], 1]
    }
    together.push({ prime, power: remainder(power) })
    product *= prime
  }
  if (product > 1) groups.push({ remainder: remainder(product), primes: together })
  const denominators = new Map<number, bigint>()
  return {
    reduce(n, tops) {
      if (rest !== 1n) return rational(n, below)
      let shared = 1
      for (const { remainder, primes } of groups) {
        const left = remainderOf(remainder, tops)
        for (const { prime, power } of primes)
          if (left % prime === 0) shared *= sharedPower(remainderOf(power, tops), prime, power.by)
      }
      if (shared === 1) return { n, d: below }
      if (shared > Number.MAX_SAFE_INTEGER) return rational(n, below)
      const d = denominators.get(shared) ?? below / BigInt(shared)
      denominators.set(shared, d)
      return { n: n / BigInt(shared), d }
    },
  }
}

/** As a small whole number, whose remainders the processor takes at once; those of doubles it takes step by step. */
function remainderOf({ by, inverse, factors, constant }: Remainder, tops: readonly number[]): number {
  let sum = constant
  for (let at = 0; at < tops.length; at++) {
    const top = tops[at] as number
    // The quotient may be off by one, which leaves a remainder within ±2 × by: its product is still whole.
    const left = top - Math.floor(top * inverse) * by
    sum += left * (factors[at] as number)
    sum -= Math.floor(sum * inverse) * by
  }
  if (sum < 0) return (sum + by) | 0
  return (sum >= by ? sum - by : sum) | 0
}

/** The greatest power of the prime, within the modulus, that divides the remainder. */
function sharedPower(remainder: number, prime: number, modulus: number): number {
  let power = 1
  while (power < modulus && remainder % (power * prime) === 0) power *= prime
  return power
}

interface Factors {
  readonly powers: readonly { readonly prime: number; readonly power: number }[]
  /** What is left: made of greater primes, or of a prime to a power past WIDE. */
  readonly rest: bigint
}

function factorsOf(whole: bigint): Factors {
  const powers: { prime: number; power: number }[] = []
  let rest = whole
  for (let prime = 2; prime < MOST && rest > 1n; prime++) {
    let power = 1
    while (rest % BigInt(prime) === 0n && power * prime < WIDE) {
      rest /= BigInt(prime)
      power *= prime
    }
    if (power > 1) powers.push({ prime, power })
  }
  return { powers, rest }
}
