import { expect, test } from 'vitest'
import { differingLines } from './differing-lines.ts'

const said = (theirs: string, mine: string) =>
  differingLines(theirs, mine).map(
    ({ side, number, text }) => `${side === 'mine' ? '+' : '-'}${number} ${text}`,
  )

test('only what differs is told, with its line on its own side', () => {
  expect(said('a\nb\nc', 'a\nx\nc')).toEqual(['-2 b', '+2 x'])
  expect(said('a\nb\nc\nd', 'a\nc\nd\ne')).toEqual(['-2 b', '+4 e'])
  expect(said('a', 'a')).toEqual([])
})
