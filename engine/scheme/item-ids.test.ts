import { expect, test } from 'vitest'
import type { Finding } from './finding.ts'
import { collectItemIds } from './item-ids.ts'
import type { SourceNode } from './source-node.ts'

const at = { file: 's', line: 1, column: 1 }
const item = (id: string, parts: readonly SourceNode[] = []): SourceNode => ({
  type: 'map',
  at,
  entries: [
    { key: 'item', keyAt: at, value: { type: 'text', at, text: id } },
    { key: 'items', keyAt: at, value: list(parts) },
  ],
})
const list = (items: readonly SourceNode[]): SourceNode => ({ type: 'list', at, items })

test('knows every item at every depth, so a formula may read one that stands further down', () => {
  const findings: Finding[] = []
  expect(collectItemIds([list([item('a', [item('b')]), item('c')]), undefined], findings)).toEqual(
    new Set(['a', 'b', 'c']),
  )
  expect(findings).toEqual([])
})

test.each([
  ['item.too-many', list(Array.from({ length: 20_001 }, (_, i) => item(`i${i}`)))],
  [
    'item.too-deep',
    list([Array.from({ length: 21 }).reduce<SourceNode>((inner) => item('i', [inner]), item('last'))]),
  ],
])('refuses %s', (code, node) => {
  const findings: Finding[] = []
  expect(collectItemIds([node], findings)).toBeUndefined()
  expect(findings.map((finding) => finding.code)).toEqual([code])
})
