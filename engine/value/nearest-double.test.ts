import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nearestDouble } from './nearest-double.ts'
import { compare, integer, rational } from './rational.ts'

const fraction = fc.oneof(
  fc.tuple(fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }), fc.bigInt({ min: 1n, max: 10n ** 40n })),
  fc.tuple(fc.bigInt({ min: 2n ** 53n - 9n, max: 2n ** 53n + 9n }), fc.bigInt({ min: 1n, max: 9n })),
)

test('a greater fraction never gets a smaller double', () => {
  fc.assert(
    fc.property(fraction, fraction, ([a, b], [c, d]) => {
      const [left, right] = [rational(a, b), rational(c, d)]
      const [x, y] = [nearestDouble(left), nearestDouble(right)]
      if (x !== y) expect(compare(left, right) < 0).toBe(x < y)
    }),
    { numRuns: 2_000, seed: 4 },
  )
})

test('it is the double nearest to the fraction', () => {
  expect(nearestDouble(rational(1n, 3n))).toBe(1 / 3)
  expect(nearestDouble(rational(10n ** 30n, 3n * 10n ** 30n))).toBe(1 / 3)
  expect(nearestDouble(integer(2n ** 53n + 1n))).toBe(2 ** 53)
  expect(nearestDouble(integer(-(2n ** 53n) - 3n))).toBe(-(2 ** 53) - 4)
  expect(nearestDouble(rational(-(10n ** 40n), 3n))).toBe(Number(-(10n ** 40n) / 3n))
  expect(nearestDouble(integer(0))).toBe(0)
})
