import { Decimal } from 'decimal.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exactText, parseExact } from './decimal-text.ts'
import { exp, ln, power, root } from './irrational.ts'
import { add, compare, integer, negate, type Rational, rational, subtract } from './rational.ts'
import { magnitude, roundSignificant } from './significant.ts'

const exact = (text: string): Rational => {
  const value = parseExact(text)
  if (value === undefined) throw new Error(text)
  return value
}
const shown = (value: Rational | undefined): string => (value === undefined ? 'none' : exactText(value))

describe('known to thirty digits', () => {
  // Published constants, cut where the next digit decides the rounding.
  test.each([
    ['ln 2', ln(integer(2), 30), '0.693147180559945309417232121458'],
    ['ln 3', ln(integer(3), 30), '1.09861228866810969139524523692'],
    ['ln 10', ln(integer(10), 30), '2.30258509299404568401799145468'],
    ['ln 1/2', ln(rational(1n, 2n), 30), '-0.693147180559945309417232121458'],
    ['e', exp(integer(1), 30), '2.71828182845904523536028747135'],
    ['1/e', exp(integer(-1), 30), '0.367879441171442321595523770161'],
    ['e squared', exp(integer(2), 30), '7.38905609893065022723042746058'],
    ['square root of 2', root(integer(2), integer(2), 30), '1.41421356237309504880168872421'],
    ['square root of 3', root(integer(3), integer(2), 30), '1.73205080756887729352744634151'],
    ['square root of 5', root(integer(5), integer(2), 30), '2.23606797749978969640917366873'],
    ['cube root of 2', root(integer(2), integer(3), 30), '1.25992104989487316476721060728'],
    ['twelfth root of 2', root(integer(2), integer(12), 30), '1.05946309435929526456182529495'],
    ['2 to the 1/2', power(integer(2), rational(1n, 2n), 30), '1.41421356237309504880168872421'],
    ['2 to the 1/3', power(integer(2), rational(1n, 3n), 30), '1.25992104989487316476721060728'],
  ])('%s', (_, found, digits) => {
    expect(shown(found)).toBe(digits)
  })
})

describe('exact where the result is a short fraction', () => {
  test.each([
    ['27/8', '3', '1.5'],
    ['1/9', '2', '1/3'],
    ['-8', '3', '-2'],
    ['0', '5', '0'],
    ['152415787501905210', '1', '152415787501905210'],
    ['15241578750190521', '2', '123456789'],
    ['0.0001', '4', '0.1'],
  ])('the root of %s of degree %s is %s', (value, degree, wanted) => {
    expect(shown(root(exact(value), exact(degree), 30))).toBe(wanted)
  })

  test.each([
    ['21/20', '10', '1.62889462677744140625'],
    ['2/3', '-2', '2.25'],
    ['8', '2/3', '4'],
    ['8/27', '-4/3', '5.0625'],
    ['-2', '3', '-8'],
    ['-1', '100000000000000000001', '-1'],
    ['1', '12345/677', '1'],
    ['5', '0', '1'],
  ])('%s to the power %s is %s', (base, exponent, wanted) => {
    expect(shown(power(exact(base), exact(exponent), 30))).toBe(wanted)
  })

  test('an exact result with more digits is rounded, halves to the even neighbour', () => {
    // 5^44 has 31 digits and ends in 25: exactly half of the last digit kept.
    expect(shown(power(integer(5), integer(44), 30))).toBe('5684341886080801486968994140620')
    expect(shown(power(integer(5), integer(44), 31))).toBe('5684341886080801486968994140625')
    expect(shown(root(exact('1.000000000000002000000000000001'), integer(2), 10))).toBe('1')
  })
})

test('what is no number is said to be none', () => {
  for (const none of [
    ln(integer(0), 30),
    ln(integer(-1), 30),
    root(integer(-4), integer(2), 30),
    root(integer(4), integer(0), 30),
    root(integer(4), integer(-2), 30),
    root(integer(4), rational(1n, 2n), 30),
    root(integer(4), integer(101), 30),
    power(integer(0), integer(0), 30),
    power(integer(0), integer(-1), 30),
    power(integer(-8), rational(1n, 3n), 30),
  ]) {
    expect(none).toBeUndefined()
  }
})

test('the huge and the tiny are answered at once: beyond 10 to the ±500 there is none', () => {
  const million = integer(10n ** 6n)
  for (const none of [
    exp(integer(10n ** 9n), 30),
    exp(integer(-(10n ** 9n)), 30),
    exp(integer(10n ** 3000n), 30),
    power(integer(2), integer(10n ** 30n), 30),
    power(integer(2), integer(-(10n ** 30n)), 30),
    power(rational(1n, 3n), integer(10n ** 9n), 30),
    power(integer(10n ** 60n), million, 30),
    power(million, rational(10n ** 20n, 7n), 30),
  ]) {
    expect(none).toBeUndefined()
  }
  expect(shown(exp(rational(1n, 10n ** 300n), 30))).toBe('1')
  expect(shown(power(integer(3), rational(1n, 10n ** 40n), 30))).toBe('1')
  expect(shown(power(rational(10n ** 50n + 1n, 10n ** 50n), integer(10n ** 50n), 30))).toBe(
    '2.71828182845904523536028747135',
  )
  expect(shown(ln(integer(7n ** 5000n), 30))).toBe('9729.55074527656652552676371722')
  expect(magnitude(ln(rational(10n ** 490n + 1n, 10n ** 490n), 30) ?? integer(1))).toBe(-490)
})

const positive = fc
  .tuple(fc.bigInt({ min: 1n, max: 10n ** 18n }), fc.bigInt({ min: 1n, max: 10n ** 12n }))
  .map(([n, d]) => rational(n, d))

test('a root lies where it was rounded to: its neighbours half a digit away are on either side', () => {
  fc.assert(
    fc.property(
      positive,
      fc.integer({ min: 2, max: 7 }),
      fc.integer({ min: 3, max: 40 }),
      (value, degree, digits) => {
        const found = root(value, integer(degree), digits)
        if (found === undefined) throw new Error('a root there is')
        const places = digits - 1 - magnitude(found)
        const scale = 10n ** BigInt(Math.abs(places))
        const half = places >= 0 ? rational(1n, 2n * scale) : rational(scale, 2n)
        const raise = (of: Rational): Rational => rational(of.n ** BigInt(degree), of.d ** BigInt(degree))
        expect(compare(raise(subtract(found, half)), value)).toBeLessThanOrEqual(0)
        expect(compare(raise(add(found, half)), value)).toBeGreaterThanOrEqual(0)
      },
    ),
    { numRuns: 300, seed: 11 },
  )
})

test('logarithms, exponentials and powers are those of decimal.js with fifty digits more', () => {
  const Wide = Decimal.clone({ precision: 90 })
  const wide = ({ n, d }: Rational): Decimal => new Wide(n.toString()).div(d.toString())
  const cut = (value: Decimal): string => value.toSignificantDigits(30, Decimal.ROUND_HALF_EVEN).toFixed()
  const small = fc
    .tuple(fc.bigInt({ min: -(10n ** 6n), max: 10n ** 6n }), fc.bigInt({ min: 1n, max: 10n ** 5n }))
    .map(([n, d]) => rational(n, 3n * d + 1n))
  fc.assert(
    fc.property(positive, small, (value, exponent) => {
      if (value.n !== value.d) expect(shown(ln(value, 30))).toBe(cut(wide(value).ln()))
      const raised = wide(exponent).exp()
      if (exponent.n !== 0n && Math.abs(raised.e) < 499) expect(shown(exp(exponent, 30))).toBe(cut(raised))
      const powered = wide(value).pow(wide(exponent))
      const found = power(value, exponent, 30)
      if (exponent.d !== 1n && found !== undefined && !isShort(found)) expect(shown(found)).toBe(cut(powered))
    }),
    { numRuns: 300, seed: 12 },
  )
})

/** A fraction that no decimal of thirty digits writes. */
const isShort = (value: Rational): boolean => compare(roundSignificant(value, 30), value) !== 0

test('a root and its power undo each other where both are exact', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -999n, max: 999n }), fc.integer({ min: 1, max: 9 }), (base, degree) => {
      const value = integer(base)
      const raised = power(value, integer(degree), 30)
      const odd = degree % 2 === 1
      if (base === 0n) expect(raised).toEqual(integer(0))
      else
        expect(raised && root(raised, integer(degree), 30)).toEqual(odd || base > 0n ? value : negate(value))
    }),
    { numRuns: 200, seed: 13 },
  )
})
