import { expect, test } from 'vitest'
import { differenceText, figureText, movedMuch } from './figure-text.ts'

const share = (numerator: string, denominator: string) => ({ numerator, denominator })

test('a quotient is written with its parts and its rate, an amount as it is, an absence by its name', () => {
  expect(figureText(share('36', '40'), 'percent', {})).toBe('36 / 40 = 90.00%')
  expect(figureText({ value: '12.5' }, 'count', {})).toBe('12.5')
  expect(figureText({ missing: 'withheld' }, 'count', { withheld: '暂不公开' })).toBe('暂不公开')
  expect(figureText(share('1', '0'), 'percent', {})).toBe('1 / 0')
})

test('differences are exact and signed; absent where either side has no number', () => {
  expect(differenceText(share('1', '3'), share('1', '4'), 'percent')).toBe('+8.33')
  expect(differenceText({ value: '3' }, { value: '10' }, 'count')).toBe('−7')
  expect(differenceText({ value: '3' }, { missing: 'withheld' }, 'count')).toBeUndefined()
})

test('a fifth is much, a little less is not', () => {
  expect(movedMuch({ value: '12' }, { value: '10' }, 'count')).toBe(true)
  expect(movedMuch({ value: '11.9' }, { value: '10' }, 'count')).toBe(false)
  expect(movedMuch({ value: '10' }, { value: '10' }, 'count')).toBe(false)
  expect(movedMuch({ value: '1' }, { value: '0' }, 'count')).toBe(true)
  expect(movedMuch({ value: '0' }, { value: '0' }, 'count')).toBe(false)
})
