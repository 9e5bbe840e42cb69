import { expect, test } from 'vitest'
import { keepCurrent } from './keep-current.ts'

test('two who ask at once share one making; a newer one takes the place of the older', async () => {
  const keep = keepCurrent<number>(2)
  let made = 0
  const make = async () => ++made
  expect(await Promise.all([keep('a', 1n, make), keep('a', 1n, make)])).toEqual([1, 1])
  expect(await keep('a', 2n, make)).toBe(2)
  expect(await keep('a', 2n, make)).toBe(2)
})

test('who asks as of before gets an answer, and it takes nobody’s place', async () => {
  const keep = keepCurrent<string>(2)
  await keep('a', 5n, async () => 'new')
  expect(await keep('a', 4n, async () => 'old')).toBe('old')
  expect(await keep('a', 5n, async () => 'made again')).toBe('new')
})

test('the question asked longest ago goes first, however often another changes', async () => {
  const keep = keepCurrent<string>(2)
  const asked: string[] = []
  const ask = (key: string, age: bigint) =>
    keep(key, age, async () => {
      asked.push(`${key}${age}`)
      return key
    })
  for (const age of [1n, 2n, 3n]) await ask('a', age)
  await ask('b', 3n)
  await ask('a', 3n)
  await ask('c', 3n)
  await ask('a', 3n)
  await ask('b', 3n)
  expect(asked).toEqual(['a1', 'a2', 'a3', 'b3', 'c3', 'b3'])
})

test('a failure is not kept', async () => {
  const keep = keepCurrent<number>(2)
  await expect(keep('a', 1n, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await keep('a', 1n, async () => 7)).toBe(7)
})
