import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gcd } from './greatest-common-divisor.ts'
import { add, compare, divide, equal, integer, multiply, ONE, rational, subtract, ZERO } from './rational.ts'

const euclid = (a: bigint, b: bigint): bigint => (b === 0n ? a : euclid(b, a % b))

const fraction = fc
  .tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.bigInt({ min: 1n, max: 10n ** 25n }))
  .map(([n, d]) => rational(n, d))

test('a fraction is in lowest terms with a positive denominator', () => {
  expect(rational(6n, -4n)).toEqual({ n: -3n, d: 2n })
  expect(rational(0n, 7n)).toEqual({ n: 0n, d: 1n })
  expect(rational(-0n)).toEqual(ZERO)
  expect(rational(2n ** 200n * 9n, 2n ** 198n * 15n)).toEqual({ n: 12n, d: 5n })
})

test('a zero denominator is a bug of the caller, and a quotient by zero is not a number', () => {
  expect(() => rational(1n, 0n)).toThrow(RangeError)
  expect(divide(ONE, ZERO)).toBeUndefined()
})

test('one tenth and two tenths are three tenths', () => {
  expect(equal(add(rational(1n, 10n), rational(2n, 10n)), rational(3n, 10n))).toBe(true)
})

test('the greatest common divisor is the same around the largest whole number a double holds', () => {
  const edge = 2n ** 53n
  for (const off of [-2n, -1n, 0n, 1n, 2n]) {
    expect(rational((edge + off) * 6n, edge * 4n)).toEqual(rational((edge + off) * 3n, edge * 2n))
    expect(rational((edge + off) * 7n, edge + off)).toEqual(integer(7))
  }
})

test('sums, products and their inverses undo each other at any size', () => {
  fc.assert(
    fc.property(fraction, fraction, (a, b) => {
      expect(subtract(add(a, b), b)).toEqual(a)
      if (b.n !== 0n) expect(divide(multiply(a, b), b)).toEqual(a)
      expect(Math.sign(compare(a, b))).toBe(subtract(a, b).n < 0n ? -1 : subtract(a, b).n > 0n ? 1 : 0)
    }),
    { numRuns: 300, seed: 1 },
  )
})

test('over a denominator of twos and fives a fraction is in the lowest terms Euclid finds', () => {
  const power = fc.integer({ min: 0, max: 60 }).map(BigInt)
  const extra = fc.constantFrom(1n, 1n, 1n, 3n, 7n ** 20n)
  fc.assert(
    fc.property(
      fc.bigInt({ min: -(10n ** 45n), max: 10n ** 45n }),
      fc.tuple(power, power, power, power, extra),
      (whole, [a, b, twos, fives, other]) => {
        const [n, d] = [whole * 2n ** a * 5n ** b, 2n ** twos * 5n ** fives * other]
        const shared = euclid(n < 0n ? -n : n, d)
        expect(rational(n, d)).toEqual({ n: n / shared, d: d / shared })
        expect(rational(n, -d)).toEqual({ n: -n / shared, d: d / shared })
      },
    ),
    { numRuns: 3_000, seed: 4 },
  )
})

test('the greatest common divisor of numbers of any length is the one Euclid finds', () => {
  const long = fc
    .integer({ min: 1, max: 400 })
    .chain((bits) => fc.bigInt({ min: 0n, max: 2n ** BigInt(bits) }))
  fc.assert(
    fc.property(long, long, long, (a, b, shared) => {
      const [x, y] = [a * shared, b * shared + 1n]
      for (const [one, two] of [
        [x, y],
        [y, x + 1n],
        [x, (b + 1n) * (shared + 1n)],
        [a * (shared + 1n), b * (shared + 1n) + shared + 1n],
      ] as const) {
        expect(gcd(one, two)).toBe(euclid(one, two))
        expect(gcd(-one, two)).toBe(euclid(one, two))
      }
    }),
    { numRuns: 3_000, seed: 4 },
  )
})

test('consecutive numbers of Fibonacci, the longest way for Euclid, share nothing', () => {
  let [a, b] = [1n, 1n]
  for (let at = 0; at < 900; at++) {
    expect(gcd(a, b)).toBe(1n)
    ;[a, b] = [b, a + b]
  }
})
