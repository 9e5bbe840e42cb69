import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { unsentCells } from './unsent.ts'

const cell = (text: string) => ({ text, base: '' })
const of = (account: string) => unsentCells(`${account}|qinghe-2017-village-month|2017-12`)

test('W-04 the next person at a shared machine neither sees nor drops what the one before typed', async () => {
  expect(await of('liuxi').put(new Map([['v1.numerator', cell('333')]]))).toBe(true)
  expect((await of('tieqiao').all()).size).toBe(0)
  expect((await of('liuxi2').all()).size).toBe(0)
  await of('tieqiao').drop(new Map([['v1.numerator', cell('333')]]))
  expect(await of('liuxi').all()).toEqual(new Map([['v1.numerator', cell('333')]]))
})

test('what was typed again while the first was on its way is not dropped with it', async () => {
  const mine = of('yunling')
  await mine.put(new Map([['v1.numerator', cell('1')]]))
  await mine.put(new Map([['v1.numerator', cell('12')]]))
  await mine.drop(new Map([['v1.numerator', cell('1')]]))
  expect((await mine.all()).get('v1.numerator')?.text).toBe('12')
  await mine.drop(new Map([['v1.numerator', cell('12')]]))
  expect((await mine.all()).size).toBe(0)
})
