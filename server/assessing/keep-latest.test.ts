import { expect, test } from 'vitest'
import { keepLatest } from './keep-latest.ts'

test('two who ask at once share one making', async () => {
  const keep = keepLatest<number>(2)
  let made = 0
  const make = async () => ++made
  expect(await Promise.all([keep('a', make), keep('a', make)])).toEqual([1, 1])
})

test('the one asked for longest ago goes first', async () => {
  const keep = keepLatest<string>(2)
  const asked: string[] = []
  const make = (key: string) => async () => {
    asked.push(key)
    return key
  }
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await keep(key, make(key))
  expect(asked).toEqual(['a', 'b', 'c', 'b'])
})

test('a failure is not kept', async () => {
  const keep = keepLatest<number>(2)
  await expect(keep('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await keep('a', async () => 7)).toBe(7)
})
