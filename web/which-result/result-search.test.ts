import { expect, test } from 'vitest'
import { resultSearch } from './result-search.ts'

test('a year and a month of the address are kept', () => {
  expect(resultSearch({ period: '2016', through: '2016-12', other: 'x' })).toEqual({
    period: '2016',
    through: '2016-12',
  })
})

test('a version of the scheme is kept by every link', () => {
  expect(resultSearch({ version: '1.0' })).toEqual({ version: '1.0' })
})

test('what is no year and no month is as if it were not there', () => {
  expect(resultSearch({ period: '16', through: '2017-13' })).toEqual({})
})
