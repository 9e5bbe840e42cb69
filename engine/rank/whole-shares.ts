import type { PaymentRounding } from '../scheme/scheme.ts'
import { add, compare, integer, multiply, type Rational, subtract, ZERO } from '../value/rational.ts'
import { round } from '../value/rounding.ts'

type Shared = Extract<PaymentRounding, { rounding: 'largest-remainder' }>

/** 一份: what a unit is owed exactly. */
export interface Share {
  readonly at: number
  readonly code: string
  readonly exact: Rational
}

/**
 * 最大余额法 within one group: every share cut down to `digits`, what is left of the group's sum (cut down likewise) given
 * out one smallest coin each to those cut most. Equal remainders: by `equal`, then by the unit's code.
 */
export function wholeShares(
  shares: readonly Share[],
  { digits, equal }: Shared,
): ReadonlyMap<number, Rational> {
  const down = (value: Rational): Rational => round(value, digits, 'floor')
  const cut = shares.map((share) => ({
    ...share,
    whole: down(share.exact),
    rest: remainder(share.exact, down),
  }))
  const owed = down(cut.reduce((sum, { exact }) => add(sum, exact), ZERO))
  const given = cut.reduce((sum, { whole }) => add(sum, whole), ZERO)
  const coin: Rational = { n: 1n, d: 10n ** BigInt(digits) }
  const left = Number(multiply(subtract(owed, given), integer(Number(coin.d))).n)
  const larger = equal === 'larger-first' ? -1 : 1
  const inTurn = cut.toSorted(
    (a, b) =>
      compare(b.rest, a.rest) ||
      compare(a.exact, b.exact) * larger ||
      (a.code < b.code ? -1 : a.code > b.code ? 1 : 0),
  )
  return new Map(inTurn.map(({ at, whole }, place) => [at, place < left ? add(whole, coin) : whole]))
}

const remainder = (exact: Rational, down: (value: Rational) => Rational): Rational =>
  subtract(exact, down(exact))
