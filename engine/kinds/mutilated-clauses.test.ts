import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readYaml } from '#formats'
import type { Indicator } from '../scheme/scheme.ts'
import type { SourceMap, SourceNode } from '../scheme/source-node.ts'
import { integer } from '../value/rational.ts'
import { UNITS } from '../value/unit.ts'
import type { ClauseContext } from './clause-context.ts'
import { KINDS } from './kinds.ts'
import { readClause } from './read-clause.ts'

const AT = { file: 'case', line: 1, column: 1 }
const ODD = [
  '',
  '-1',
  '0',
  '1e400',
  'ｎ',
  'coverage',
  'sessions',
  'files-kept',
  '50%',
  '1pp',
  'yes',
  'none',
  '1:',
  '(',
]

const rootOf = (name: string): SourceNode => {
  const { node } = readYaml(readFileSync(new URL(name, import.meta.url), 'utf8'), name)
  if (node === undefined) throw new Error(`${name} is no YAML`)
  return node
}

const valueUnder = (node: SourceNode | undefined, key: string): SourceNode | undefined =>
  node?.type === 'map' ? node.entries.find((entry) => entry.key === key)?.value : undefined

const textUnder = (node: SourceNode, key: string): string => {
  const value = valueUnder(node, key)
  return value?.type === 'text' ? value.text : ''
}

const vocabulary = rootOf('case-indicators.yaml')
const indicators = new Map(
  (vocabulary.type === 'map' ? vocabulary.entries : []).map(({ key, value }): [string, Indicator] => {
    const unit = UNITS.find((one) => one === textUnder(value, 'unit')) ?? 'number'
    const shared = { better: 'higher', over: 'last', reported: 'year', reportedBy: 'town', at: AT } as const
    return [key, { id: key, name: { zh: key }, unit, ...shared }]
  }),
)

const context: ClauseContext = {
  indicators,
  classes: ['one', 'two'].map((id) => ({ id, name: { zh: id } })),
  functions: new Map(),
  itemIds: new Set(['town-desk']),
  points: integer(10),
}

/** The same tree with one thing changed, everywhere in turn: left out, or something odd in its place. */
function* mutilated(node: SourceNode): Generator<SourceNode> {
  for (const text of ODD) yield { type: 'text', at: node.at, text }
  yield { type: 'list', at: node.at, items: [] }
  yield { type: 'map', at: node.at, entries: [] }
  if (node.type === 'list') {
    for (const [index, item] of node.items.entries()) {
      yield { ...node, items: node.items.toSpliced(index, 1) }
      for (const odd of mutilated(item)) yield { ...node, items: node.items.with(index, odd) }
    }
  }
  if (node.type === 'map') yield* mutilatedMap(node)
}

function* mutilatedMap(node: SourceMap): Generator<SourceMap> {
  for (const [index, entry] of node.entries.entries()) {
    yield { ...node, entries: node.entries.toSpliced(index, 1) }
    yield { ...node, entries: [...node.entries, entry] }
    for (const value of mutilated(entry.value))
      yield { ...node, entries: node.entries.with(index, { ...entry, value }) }
  }
}

const clausesOf = (kind: string): readonly SourceMap[] => {
  const good = valueUnder(rootOf(`${kind}.cases.yaml`), 'good')
  return (good?.type === 'list' ? good.items : []).flatMap((item) => {
    const clause = valueUnder(item, 'clause')
    return clause?.type === 'map' ? [clause] : []
  })
}

describe.each(KINDS.map(({ name, fields }) => [name, fields] as const))('%s', (kind, fields) => {
  test('however it is mutilated, a clause is read or an error says why not, and is never thrown at', () => {
    let tried = 0
    for (const clause of clausesOf(kind)) {
      for (const odd of mutilatedMap(clause)) {
        const { clause: read, findings } = readClause(odd, context, 'case')
        const broken = findings.some(({ severity }) => severity === 'error')
        expect({ read: read !== undefined, odd: JSON.stringify(odd.entries) }).toEqual({
          read: !broken,
          odd: JSON.stringify(odd.entries),
        })
        tried += 1
      }
    }
    expect(tried).toBeGreaterThan(100)
  })

  test('without any one of its keys a clause is refused, or that key is one that may be left out', () => {
    const [clause] = clausesOf(kind)
    if (clause === undefined) throw new Error('no case')
    for (const [index, { key }] of clause.entries.entries()) {
      const { findings } = readClause(
        { ...clause, entries: clause.entries.toSpliced(index, 1) },
        context,
        'case',
      )
      const need = fields.find((field) => field.key === key)?.need
      const leaned = fields.some((field) => typeof field.need === 'object' && field.need.with === key)
      const may = need === 'optional' || (typeof need === 'object' && need.may === true)
      const optional = may && !leaned
      expect(`${key} ${findings.length > 0}`).toBe(`${key} ${!optional}`)
    }
  })
})
