import { expect, test } from 'vitest'
import { schemeSchema } from '#formats'
import { completionsAt } from './completions.ts'

const schema = schemeSchema()
const labels = (before: string) => completionsAt(schema, before).map(({ label }) => label)

test('at the head of a file the sections are offered, less those that stand', () => {
  const offered = labels('gongcheng: 1\nversion: "1.0"\n')
  expect(offered).toEqual(expect.arrayContaining(['level', 'indicators', 'rank']))
  expect(offered).not.toContain('version')
})

test('behind a key its words are offered', () => {
  expect(labels('rank:\n  within: ')).toEqual(['class', 'all'])
  expect(labels('dropped: ')).toContain('renormalise-parent')
})

test('in a clause the keys of its kind are offered, and no other’s', () => {
  const offered = labels('items:\n  - item: a\n    clause:\n      kind: step-deduction\n      ')
  expect(offered).toEqual(expect.arrayContaining(['value', 'target', 'step', 'partial']))
  expect(offered).not.toContain('bands')
  expect(labels('items:\n  - item: a\n    clause:\n      kind: ')).toContain('bands')
})

test('deep in the tree an item is an item', () => {
  expect(labels('items:\n  - item: a\n    items:\n      - item: b\n        ')).toEqual(
    expect.arrayContaining(['name', 'points', 'clause', 'source']),
  )
})
