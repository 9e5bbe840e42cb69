import fc from 'fast-check'
import { expect, test } from 'vitest'
import { add, integer, type Rational, rational } from '../../value/rational.ts'
import type { Doubles } from './column.ts'
import { sumAt } from './sum-at.ts'
import { sumOf } from './sum-columns.ts'

const part = fc.tuple(
  fc.oneof(fc.integer({ min: -500, max: 500 }), fc.integer({ min: -(10 ** 9), max: 10 ** 9 })),
  fc.constantFrom(1, 2, 6, 49, 90, 1_200),
  fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 41_000 }), fc.constant(2 ** 40)),
)

function column(top: number, below: number, divisor: number): Doubles {
  const size = Math.abs(top)
  const rest = { times: 1, plus: 0, low: -size, high: size, reach: size, absent: undefined, spare: false }
  const divisors = Float64Array.of(divisor)
  return { kind: 'doubles', tops: Float64Array.of(top), below, divisors, deepest: divisor, ...rest }
}

const summed = (parts: readonly (readonly [number, number, number])[], constant: Rational): Rational =>
  sumAt(
    sumOf(
      parts.map(([top, below, divisor]) => column(top, below, divisor)),
      constant,
      undefined,
    ),
    0,
  )

test('a sum over denominators of the rows is the number fractions of any size add up to', () => {
  fc.assert(
    fc.property(
      fc.array(part, { minLength: 1, maxLength: 40 }),
      fc.tuple(fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }), fc.constantFrom(1n, 7n, 3n ** 40n)),
      (parts, [n, d]) => {
        const constant = rational(n, d)
        const exact = parts.reduce(
          (sum, [top, below, divisor]) => add(sum, rational(BigInt(top), BigInt(below) * BigInt(divisor))),
          constant,
        )
        expect(summed(parts, constant)).toEqual(exact)
        // With all of it taken away again nothing is left.
        const opposite = parts.map(([top, below, divisor]) => [-top, below, divisor] as const)
        expect(summed([...parts, ...opposite], integer(0))).toEqual(integer(0))
      },
    ),
    { numRuns: 1_500, seed: 20_171 },
  )
})
