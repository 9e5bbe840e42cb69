import fc from 'fast-check'
import { expect, test } from 'vitest'
import { add, rational } from '../../value/rational.ts'
import type { Doubles } from './column.ts'
import { commonDenominator } from './common-denominator.ts'
import { lowestTerms } from './lowest-terms.ts'

const SAFE = Number.MAX_SAFE_INTEGER

function column(tops: readonly number[], below: number): Doubles {
  const [low, high] = [Math.min(...tops), Math.max(...tops)]
  const whole = { times: 1, plus: 0, divisors: undefined, deepest: 1, absent: undefined, spare: false }
  const reach = Math.max(-low, high)
  return { kind: 'doubles', tops: Float64Array.from(tops), below, low, high, reach, ...whole }
}

const below = fc.oneof(
  fc.integer({ min: 1, max: 5_000 }),
  fc.constantFrom(26_156_727_828_000, 35_115_465_132_000, 1_009, 2 ** 26, 10 ** 12),
)
const top = fc.oneof(fc.integer({ min: -1_000, max: 1_000 }), fc.maxSafeInteger())
const sums = fc.integer({ min: 1, max: 4 }).chain((rows) =>
  fc.tuple(
    fc.array(fc.tuple(fc.array(top, { minLength: rows, maxLength: rows }), below), {
      minLength: 1,
      maxLength: 6,
    }),
    fc.tuple(fc.integer({ min: -(10 ** 6), max: 10 ** 6 }), fc.integer({ min: 1, max: 720 })),
  ),
)

test('a sum over a common denominator is the number fractions of any size add up to', () => {
  fc.assert(
    fc.property(sums, ([given, [n, d]]) => {
      const parts = given.map(([tops, below]) => column(tops, below))
      const constant = rational(BigInt(n), BigInt(d))
      const common = commonDenominator(parts, constant)
      for (let row = 0; row < (parts[0]?.tops.length ?? 0); row++) {
        let [top, under] = [constant.n, constant.d]
        for (const { tops, below } of parts)
          [top, under] = [top * BigInt(below) + BigInt(tops[row] as number) * under, under * BigInt(below)]
        expect(common.at(parts, row)).toEqual(rational(top, under))
      }
    }),
    { numRuns: 3_000, seed: 20_171 },
  )
})

test('and over the denominator of its own that a row has in all parts', () => {
  fc.assert(
    fc.property(sums, fc.integer({ min: 2, max: 1_200 }), ([given, [n, d]], divisor) => {
      const parts = given.map(([tops, below]) => ({
        ...column(tops, below),
        divisors: new Float64Array(tops.length).fill(divisor),
        deepest: divisor,
      }))
      const common = commonDenominator(parts, rational(BigInt(n), BigInt(d)))
      const over = (top: bigint, below: bigint) => rational(top, below * BigInt(divisor))
      const exact = given.reduce(
        (sum, [tops, below]) => add(sum, over(BigInt(tops[0] as number), BigInt(below))),
        rational(BigInt(n), BigInt(d)),
      )
      expect(common.at(parts, 0)).toEqual(exact)
    }),
    { numRuns: 2_000, seed: 20_171 },
  )
})

test.each([
  [0, 7],
  [-6, 4],
  [SAFE, 3],
  [-SAFE, SAFE],
  [2 ** 32, 2 ** 33],
  [2 ** 31 - 1, 2 ** 31],
  [600_000_000_000, 7_200_000_000],
])('%d / %d in lowest terms', (top, below) => {
  expect(lowestTerms(top, below)).toEqual(rational(BigInt(top), BigInt(below)))
})
