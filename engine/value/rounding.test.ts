import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { displayText, exactText, parseDecimal, parseExact } from './decimal-text.ts'
import { compare, integer, multiply, rational, subtract } from './rational.ts'
import { floorDivide, ROUNDING_MODES, type RoundingMode, round } from './rounding.ts'

const exact = (text: string) => {
  const value = parseExact(text)
  if (value === undefined) throw new Error(text)
  return value
}

describe('known answers', () => {
  const answers: readonly [value: string, digits: number, mode: RoundingMode, rounded: string][] = [
    ['2.5', 0, 'half-up', '3'],
    ['-2.5', 0, 'half-up', '-3'],
    ['-2.4999999999', 0, 'half-up', '-2'],
    ['0.5', 0, 'half-up', '1'],
    ['-0.5', 0, 'half-up', '-1'],
    ['2.5', 0, 'half-even', '2'],
    ['3.5', 0, 'half-even', '4'],
    ['-2.5', 0, 'half-even', '-2'],
    ['-3.5', 0, 'half-even', '-4'],
    ['-0.5', 0, 'half-even', '0'],
    ['2.500000001', 0, 'half-even', '3'],
    ['-2.1', 0, 'floor', '-3'],
    ['-2', 0, 'floor', '-2'],
    ['-0.001', 0, 'floor', '-1'],
    ['2.9', 0, 'floor', '2'],
    ['-2.9', 0, 'ceil', '-2'],
    ['2.1', 0, 'ceil', '3'],
    ['-0.9', 0, 'ceil', '0'],
    ['1.005', 2, 'half-up', '1.01'],
    ['1.015', 2, 'half-even', '1.02'],
    ['1.025', 2, 'half-even', '1.02'],
    ['-1.005', 2, 'half-up', '-1.01'],
    ['2/3', 4, 'half-up', '0.6667'],
    ['1/3', 2, 'ceil', '0.34'],
    ['-1/3', 2, 'ceil', '-0.33'],
    ['1250', -2, 'half-up', '1300'],
    ['1250', -2, 'half-even', '1200'],
    ['-1250', -2, 'half-up', '-1300'],
    ['1201', -2, 'ceil', '1300'],
    ['-1201', -2, 'floor', '-1300'],
    ['9007199254740993.5', 0, 'half-even', '9007199254740994'],
  ]
  for (const [value, digits, mode, rounded] of answers) {
    test(`${value} to ${digits} places, ${mode}, is ${rounded}`, () => {
      expect(exactText(round(exact(value), digits, mode))).toBe(rounded)
    })
  }
})

test('floor division of negative numbers goes down', () => {
  expect([floorDivide(-7n, 2n), floorDivide(-8n, 2n), floorDivide(7n, 2n)]).toEqual([-4n, -4n, 3n])
})

test('what is shown has exactly the places asked for and is never minus zero', () => {
  expect(displayText(exact('-0.004'), 2, 'half-up')).toBe('0.00')
  expect(displayText(exact('95'), 2, 'half-up')).toBe('95.00')
  expect(displayText(exact('2/3'), 0, 'half-up')).toBe('1')
  expect(displayText(exact('1250'), -2, 'half-up')).toBe('1300')
  expect(displayText(exact('-0.005'), 2, 'half-up')).toBe('-0.01')
})

test('numbers are plain decimals: no exponent, comma, full-width digit, blank or sixty-first character', () => {
  for (const text of [
    '1e3',
    '1,000',
    '９５',
    ' 1',
    '1 ',
    '',
    '.5',
    '5.',
    '0x1',
    '+-1',
    '1'.repeat(61),
    '∞',
    'NaN',
  ]) {
    expect(parseDecimal(text), text).toBeUndefined()
  }
  expect(parseDecimal('+0.50')).toEqual(rational(1n, 2n))
  expect(parseDecimal('-0.0')).toEqual(integer(0))
  expect(parseDecimal('1'.repeat(60))).toEqual(integer(BigInt('1'.repeat(60))))
})

test('an exact text is the shortest decimal where one ends, else a fraction in lowest terms', () => {
  expect(exactText(rational(25n, 2n))).toBe('12.5')
  expect(exactText(rational(-1n, 40n))).toBe('-0.025')
  expect(exactText(rational(374n, 24n))).toBe('187/12')
  expect(exactText(rational(1n, 2n ** 60n))).toBe(`0.${(5n ** 60n).toString().padStart(60, '0')}`)
  expect(exactText(rational(1n, 3n * 2n ** 60n))).toBe(`1/${3n * 2n ** 60n}`)
})

test('parseExact takes what exactText writes and nothing else', () => {
  for (const text of ['1/0', '1/-2', '1/2/3', '1.5/2', '/', '1/', '1 / 2'])
    expect(parseExact(text), text).toBeUndefined()
  expect(parseExact('6/4')).toEqual(rational(3n, 2n))
})

const fraction = fc
  .tuple(
    fc.bigInt({ min: -(10n ** 22n), max: 10n ** 22n }),
    fc.oneof(
      fc.bigInt({ min: 1n, max: 10n ** 20n }),
      fc.nat(12).map((places) => 10n ** BigInt(places)),
    ),
  )
  .map(([n, d]) => rational(n, d))

test('every fraction survives being written and read', () => {
  fc.assert(
    fc.property(fraction, (value) => {
      expect(parseExact(exactText(value))).toEqual(value)
    }),
    { numRuns: 500, seed: 2 },
  )
})

test('rounding is within one unit of the last place, on the declared side, and changes nothing twice', () => {
  const half = rational(1n, 2n)
  fc.assert(
    fc.property(
      fraction,
      fc.integer({ min: -3, max: 6 }),
      fc.constantFrom(...ROUNDING_MODES),
      (value, digits, mode) => {
        const rounded = round(value, digits, mode)
        expect(round(rounded, digits, mode)).toEqual(rounded)
        const places = digits < 0 ? rational(1n, 10n ** BigInt(-digits)) : integer(10n ** BigInt(digits))
        const off = multiply(subtract(rounded, value), places)
        const size = { n: off.n < 0n ? -off.n : off.n, d: off.d }
        expect(compare(size, mode.startsWith('half') ? half : integer(1))).toBeLessThanOrEqual(0)
        if (mode === 'floor') expect(off.n <= 0n).toBe(true)
        if (mode === 'ceil') expect(off.n >= 0n).toBe(true)
      },
    ),
    { numRuns: 500, seed: 3 },
  )
})
