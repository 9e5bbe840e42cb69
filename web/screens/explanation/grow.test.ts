import { expect, test } from 'vitest'
import type { ExplanationView } from '#contract'
import { grow, wantedCells, waysTo } from './grow.ts'

const node = (id: string, change: Partial<ExplanationView> = {}): ExplanationView => ({
  id,
  role: 'item',
  name: { zh: id },
  value: { exact: '1', unit: 'score' },
  code: 'item',
  facts: {},
  children: [],
  ...change,
})
const folded = node('total/item:a', { folded: 'item:a' })
const root = node('total', { children: [folded, node('total/item:ab', { folded: 'item:ab' })] })
const fetched = node('/item:a', {
  children: [node('/item:a/clause', { children: [node('/item:a/clause/term:x')] })],
})

test('a grown node takes its children in, and their ids continue its own', () => {
  const [first, second] = grow(root, new Map([['item:a', fetched]])).children
  expect(first?.children[0]?.children[0]?.id).toBe('total/item:a/clause/term:x')
  expect([first?.folded, second?.folded]).toEqual([undefined, 'item:ab'])
})

test('a link below a folded node asks for that node only, not for one whose id merely begins alike', () => {
  expect(wantedCells(root, new Set(), 'total/item:ab/clause')).toEqual(['item:ab'])
})

test('opened nodes are asked for', () => {
  expect(wantedCells(root, new Set(['total/item:a']), undefined)).toEqual(['item:a'])
})

test('the way to a node hidden below a fold ends at the fold', () => {
  expect(waysTo(root, 'total/item:a/clause/term:x')).toEqual(['total', 'total/item:a'])
})
