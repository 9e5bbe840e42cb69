import { expect, test } from 'vitest'
import { filtered, type ToldSignal } from './filtered.ts'

const told = (unit: string, state: ToldSignal['signal']['state'], what = ''): ToldSignal => ({
  signal: { signal: unit, kind: 'outlier', month: '2017-11', unit, about: '', facts: {}, state },
  said: { unit, kind: '突变', what },
})
const units = [
  { unit: 't1', name: 't1', level: 'town' },
  { unit: 'v1', name: 'v1', level: 'village', parent: 't1' },
  { unit: 'v2', name: 'v2', level: 'village', parent: 't2' },
]
const all = [told('v2', 'benign', '建档率'), told('v1', 'open'), told('v2', 'open'), told('t1', 'answered')]
const nothing = { kind: undefined, state: undefined, place: undefined, find: undefined }
const ids = (list: readonly ToldSignal[]) => list.map(({ signal }) => `${signal.unit} ${signal.state}`)

test('what waits stands first, then by unit', () => {
  expect(ids(filtered(all, nothing, units))).toEqual(['v1 open', 'v2 open', 't1 answered', 'v2 benign'])
})
test('a town holds itself and its villages; words are found wherever they stand', () => {
  expect(ids(filtered(all, { ...nothing, place: 't1' }, units))).toEqual(['v1 open', 't1 answered'])
  expect(ids(filtered(all, { ...nothing, find: ' 建档 ' }, units))).toEqual(['v2 benign'])
  expect(filtered(all, { ...nothing, kind: 'trend' }, units)).toEqual([])
})
