import { expect, test } from 'vitest'
import { differing, isCeiling, isCost } from './levers.ts'

const lever = {
  indicator: 'rate',
  name: { zh: '率' },
  unit: 'percent',
  better: 'higher',
  now: { exact: '1', shown: '1' },
  ceiling: '90',
  cost: '1',
} as const

test('only what differs from the usual is kept', () => {
  const same = { use: true, ceiling: '90', cost: '1' }
  expect(differing([lever], { rate: same })).toEqual({})
  expect(differing([lever], { rate: { ...same, cost: '3' } })).toEqual({ rate: { ...same, cost: '3' } })
  expect(differing([lever], { rate: { ...same, use: false } })).toEqual({ rate: { ...same, use: false } })
  expect(differing([lever], { gone: { ...same, cost: '3' } })).toEqual({})
})

test('a ceiling may lie below zero, a cost may not, and words are neither', () => {
  expect(['-1', '95.5', '', '1e9', '九十'].map(isCeiling)).toEqual([true, true, false, false, false])
  expect(['-1', '95.5', ''].map(isCost)).toEqual([false, true, false])
})
