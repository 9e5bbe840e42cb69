/**
 * 约分: the greatest common divisor of numbers of two words and one denominator, without long divisions. What the
 * denominator is made of is found once; which primes a number shares with it is then seen from remainders in doubles.
 */
export interface Remainders {
  /**
   * Of upper × 2^32 + lower with the denominator; past 2^53 it is no longer exact, only known to be past.
   *
   * @param upper a whole number within 2^48
   * @param lower 0 … 2^32 − 1
   */
  shared(upper: number, lower: number): number
}

/** Primes looked for in a denominator. */
const MOST = 1_000
/** Twice the product of two numbers below it, and one more, is whole in doubles. */
const WIDE = 2 ** 25

interface Modulus {
  readonly by: number
  readonly inverse: number
  /** 2^32 modulo it. */
  readonly word: number
}

interface Prime {
  readonly prime: number
  readonly power: Modulus
}

interface Group {
  readonly modulus: Modulus
  readonly primes: readonly Prime[]
}

/** Undefined for a denominator with a prime or a power of one too large. */
export function remaindersOf(below: bigint): Remainders | undefined {
  const powers = powersOf(below)
  if (powers === undefined) return undefined
  const groups: Group[] = []
  let [together, product]: [Prime[], number] = [[], 1]
  for (const { prime, power } of powers) {
    if (product * prime >= WIDE) {
      groups.push({ modulus: modulusOf(product), primes: together })
      ;[together, product] = [[], 1]
    }
    together.push({ prime, power: modulusOf(power) })
    product *= prime
  }
  if (product > 1) groups.push({ modulus: modulusOf(product), primes: together })
  return { shared }

  function shared(upper: number, lower: number): number {
    let found = 1
    for (let at = 0; at < groups.length; at++) {
      const { modulus, primes } = groups[at] as Group
      const left = remainder(modulus, upper, lower)
      for (let each = 0; each < primes.length; each++) {
        const { prime, power } = primes[each] as Prime
        if (left % prime === 0) found *= greatestPower(remainder(power, upper, lower), prime, power.by)
      }
    }
    return found
  }
}

const modulusOf = (by: number): Modulus => ({ by, inverse: 1 / by, word: 2 ** 32 % by })

/** As a small whole number, whose remainders the processor takes at once; those of doubles it takes step by step. */
function remainder({ by, inverse, word }: Modulus, upper: number, lower: number): number {
  // A quotient may be off by one, which leaves a remainder within ±2 × by: its product is still whole.
  const high = upper - Math.floor(upper * inverse) * by
  const both = high * word + lower
  const left = both - Math.floor(both * inverse) * by
  if (left < 0) return (left + by) | 0
  return (left >= by ? left - by : left) | 0
}

/** The greatest power of the prime, within the modulus, that divides the remainder. */
function greatestPower(remainder: number, prime: number, modulus: number): number {
  let power = 1
  while (power < modulus && remainder % (power * prime) === 0) power *= prime
  return power
}

/** Prime powers below WIDE, in the order of the primes; undefined where the number is not made of such. */
function powersOf(whole: bigint): readonly { readonly prime: number; readonly power: number }[] | undefined {
  const powers: { prime: number; power: number }[] = []
  let rest = whole
  for (let prime = 2; prime < MOST && rest > 1n; prime++) {
    let power = 1
    while (rest % BigInt(prime) === 0n) {
      rest /= BigInt(prime)
      power *= prime
      if (power >= WIDE) return undefined
    }
    if (power > 1) powers.push({ prime, power })
  }
  return rest === 1n ? powers : undefined
}
