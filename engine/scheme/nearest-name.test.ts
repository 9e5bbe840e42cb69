import { expect, test } from 'vitest'
import { nearestName } from './nearest-name.ts'

test.each([
  ['parital', ['points', 'partial', 'floor'], 'partial'],
  ['tow', ['one', 'two'], 'two'],
  ['xyz', ['one', 'two'], undefined],
  ['contract-rte', ['contract-rate', 'contact-rate'], 'contract-rate'],
  ['a', [], undefined],
])('the name nearest to %s among %j is %s', (text, candidates, near) => {
  expect(nearestName(text, candidates)).toBe(near)
})
