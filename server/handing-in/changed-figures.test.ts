import { expect, test } from 'vitest'
import { changedFigures } from './changed-figures.ts'

const figure = (change: object = {}) => ({
  unit: 'v1',
  indicator: 'a',
  numerator: '3',
  denominator: '12',
  sheet: 's',
  cell: 'C5:D5',
  ...change,
})

test('a figure that says the same is not written again, whatever its trailing zeros', () => {
  expect(
    changedFigures([figure()], [{ unit: 'v1', indicator: 'a', numerator: '3.0', denominator: '12.00' }]),
  ).toEqual([])
})

test('ten is not one: zeros of a whole number are kept', () => {
  expect(
    changedFigures(
      [figure({ numerator: '10' })],
      [{ unit: 'v1', indicator: 'a', numerator: '1', denominator: '12' }],
    ),
  ).toHaveLength(1)
})

test('a number that takes the place of a reason for absence is a change, and the other way round', () => {
  expect(changedFigures([figure()], [{ unit: 'v1', indicator: 'a', missing: 'not-sampled' }])).toHaveLength(1)
  const { numerator: _n, denominator: _d, ...nothing } = figure({ missing: 'withheld' })
  expect(
    changedFigures([nothing], [{ unit: 'v1', indicator: 'a', numerator: '3', denominator: '12' }]),
  ).toHaveLength(1)
})

test('a figure never reported before is a change with nothing before it', () => {
  expect(changedFigures([figure()], [])).toEqual([{ figure: figure() }])
})
