import { expect, test } from 'vitest'
import { dayInChina } from './day-in-china.ts'

test('early in the morning of the sixth it is the sixth, though not yet in UTC: the report is late', () => {
  expect(dayInChina('2017-12-05T23:10:00.000Z')).toBe('2017-12-06')
})

test('a minute before midnight of the fifth it is the fifth: the report is in time', () => {
  expect(dayInChina('2017-12-05T15:59:00.000Z')).toBe('2017-12-05')
  expect(dayInChina('2017-12-05T23:59:00+08:00')).toBe('2017-12-05')
})
