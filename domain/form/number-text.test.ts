import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareNumbers, readNumberCell, readTextCell, shiftPoint } from './number-text.ts'

test.each([
  ['12', '12'],
  ['0', '0'],
  ['-0', '0'],
  ['0.10000000000000001', '0.1'],
  ['0.35499999999999998', '0.355'],
  ['1E-2', '0.01'],
  ['1.0000000000000001E-2', '0.01'],
  ['1.5E+3', '1500'],
  ['+5', '5'],
  ['007.50', '7.5'],
  ['.5', '0.5'],
  ['123456789012345', '123456789012345'],
])('the number cell %s means %s', (written, number) => {
  expect(readNumberCell(written)).toEqual({ number })
})

test.each([
  ['1E+400', 'cell.number-too-large'],
  ['1E-400', 'cell.number-too-large'],
  ['1E999999', 'cell.number-too-large'],
  ['33.333333333333336', 'cell.too-many-digits'],
  ['12345678901234567890', 'cell.too-many-digits'],
  ['NaN', 'cell.text-in-number'],
  ['', 'cell.text-in-number'],
  ['0x10', 'cell.text-in-number'],
])('the number cell %s is refused as %s', (written, wrong) => {
  expect(readNumberCell(written)).toEqual({ wrong })
})

test('every double of fifteen digits written as Excel writes it comes back as it was typed', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -999_999_999, max: 999_999_999 }),
      fc.integer({ min: 0, max: 8 }),
      (n, places) => {
        const typed = shiftPoint(String(n), -places)
        expect(readNumberCell(Number(typed).toPrecision(17))).toEqual({ number: typed })
        expect(readNumberCell(String(Number(typed)))).toEqual({ number: typed })
      },
    ),
  )
})

test('text is taken only when it is a plain decimal, and says so', () => {
  expect(readTextCell(' 12 ')).toEqual({ number: '12', told: 'cell.number-as-text' })
  expect(readTextCell('１２．５')).toEqual({ number: '12.5', told: 'cell.full-width-digits' })
  expect(readTextCell('－３')).toEqual({ number: '-3', told: 'cell.full-width-digits' })
  for (const text of ['12人', '1,234', '约12', '十二', '1/2', 'O', '12%'])
    expect(readTextCell(text)).toEqual({ wrong: 'cell.text-in-number' })
  expect(readTextCell('1e400')).toEqual({ wrong: 'cell.number-too-large' })
})

test('numbers compare as decimals, not as floats or as text', () => {
  expect(compareNumbers('10', '9')).toBe(1)
  expect(compareNumbers('0.1', '0.10')).toBe(0)
  expect(compareNumbers('-2', '-1')).toBe(-1)
  expect(compareNumbers('99999999999999999999', '99999999999999999998.9')).toBe(1)
})
