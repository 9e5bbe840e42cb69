import { expect, test } from 'vitest'
import { drawnAt, isBelowZero, isNumber, isZero } from './amount.ts'

const number = (exact: string) => ({ exact, shown: exact })

test('a sign is read from the exact text, also of a fraction', () => {
  expect([number('-1/3'), number('0'), number('0.5'), { missing: 'withheld' }].map(isBelowZero)).toEqual([
    true,
    false,
    false,
    false,
  ])
})

test('what rounds to nought is not nought', () => {
  expect([number('0'), number('0.00'), number('1/1000000')].map(isZero)).toEqual([true, true, false])
})

test('a missing value has no place on a picture and is no number', () => {
  expect(drawnAt({ missing: 'not-reported' })).toBeUndefined()
  expect(isNumber({ missing: 'not-reported' })).toBe(false)
  expect(drawnAt(number('187/12'))).toBeCloseTo(15.583, 3)
})
