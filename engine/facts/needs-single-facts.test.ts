import { expect, test } from 'vitest'
import type { Expression } from '../formula/expression.ts'
import type { Item } from '../scheme/scheme.ts'
import { needsSingleFacts } from './needs-single-facts.ts'
import { sampleIndicator, sampleScheme } from './sample-gathering.ts'

const figure = (indicator: string, part: 'value' | 'verified' = 'value'): Expression => ({
  op: 'figure',
  indicator,
  part,
  when: 'current',
})
const item = (id: string, expression: Expression, more: Partial<Item> = {}): Item =>
  ({ id, items: [], clause: { kind: 'formula', expression, terms: [] }, ...more }) as unknown as Item

test('数据库可以先加的只有单纯相加的指标', () => {
  const below = { reportedBy: 'village', rollUp: 'sum' } as const
  const scheme = sampleScheme(
    [
      sampleIndicator({ id: 'plain', ...below }),
      sampleIndicator({ id: 'sampled', reportedBy: 'village', rollUp: 'mean-of-sampled' }),
      sampleIndicator({
        id: 'tolerant',
        ...below,
        verified: { tolerance: { n: 1n, d: 20n }, measure: 'share' },
      }),
      sampleIndicator({ id: 'frozen', ...below, imported: { from: '甲', version: '一' } }),
      sampleIndicator({ id: 'computed', ...below, counted: figure('read') }),
      sampleIndicator({ id: 'read', ...below }),
      sampleIndicator({ id: 'beside', ...below }),
      sampleIndicator({ id: 'shown', ...below }),
    ],
    {
      items: [
        item('one', figure('plain')),
        item('two', figure('beside', 'verified')),
        item('three', figure('shown'), {
          evidence: { without: 'zero', at: { file: 's', line: 1, column: 1 } },
        }),
      ],
    },
  )
  const rest = { ...scheme, rank: { ties: 'competition' } } as typeof scheme
  expect([...needsSingleFacts(rest)].sort()).toEqual([
    'beside',
    'computed',
    'frozen',
    'read',
    'sampled',
    'shown',
    'tolerant',
  ])
})
