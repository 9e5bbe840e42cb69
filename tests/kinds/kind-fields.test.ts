import { describe, expect, test } from 'vitest'
import {
  CLAUSE_KEYS,
  type FieldNeed,
  KINDS,
  type KindField,
  readClause,
  type SourceMap,
  type SourceNode,
} from '#engine'
import { describeClauseChoice, describeClauseKey } from '#words'
import { contextOf, entriesOf, itemsOf, nodeOf, textOf, under } from './clause-case.ts'

interface GoodClause {
  readonly item: SourceNode
  readonly clause: SourceMap
}

const goodClauses = (kind: string): readonly GoodClause[] =>
  itemsOf(under(nodeOf(`${kind}.cases.yaml`), 'good')).flatMap((item) => {
    const clause = under(item, 'clause')
    return clause?.type === 'map' ? [{ item, clause }] : []
  })

/** Keys every kind takes; the good cases of count-deduction have them. */
const EVERY_KIND = ['zero-when', 'full-when']

/** One map of a clause, what its keys may be, and the whole clause with this map replaced. */
interface Place {
  readonly map: SourceMap
  readonly fields: readonly KindField[]
  readonly whole: (changed: SourceMap) => SourceMap
}

/** The clause itself and every map of its parts, however deep. */
function* places(
  map: SourceMap,
  fields: readonly KindField[],
  whole: Place['whole'] = (changed) => changed,
): Generator<Place> {
  yield { map, fields, whole }
  for (const [index, entry] of map.entries.entries()) {
    const parts = fields.find(({ key }) => key === entry.key)?.parts
    if (parts === undefined) continue
    const put = (value: SourceNode): SourceMap =>
      whole({ ...map, entries: map.entries.with(index, { ...entry, value }) })
    if (entry.value.type === 'map') yield* places(entry.value, parts, put)
    if (entry.value.type !== 'list') continue
    const list = entry.value
    for (const [at, item] of list.items.entries())
      if (item.type === 'map')
        yield* places(item, parts, (changed) => put({ ...list, items: list.items.with(at, changed) }))
  }
}

const without = (map: SourceMap, key: string): SourceMap => ({
  ...map,
  entries: map.entries.filter((entry) => entry.key !== key),
})

const written = (map: SourceMap, key: string, text: string): SourceMap => ({
  ...map,
  entries: map.entries.map((entry) =>
    entry.key === key ? { ...entry, value: { type: 'text', text, at: entry.value.at } } : entry,
  ),
})

const refused = (clause: SourceMap, item: SourceNode): boolean =>
  readClause(clause, contextOf(item), 'case').clause === undefined

const depends = (need: FieldNeed): need is Exclude<FieldNeed, string> => typeof need !== 'string'
const needed = ({ need }: KindField): boolean => need === 'mandatory' || (depends(need) && need.may !== true)

/** Whether a key may stand in a map, by what it depends on. */
function belongs({ need }: KindField, map: SourceMap): boolean {
  if (!depends(need) || need.with === undefined) return true
  const other = under(map, need.with)
  return other !== undefined && (need.is === undefined || textOf(other) === need.is)
}

describe.each(KINDS.map((kind) => [kind.name, kind] as const))('%s', (name, { fields }) => {
  const all = goodClauses(name).flatMap(({ item, clause }) =>
    [...places(clause, fields)].map((place) => ({ ...place, item })),
  )

  test('describes every key of every good case, where it stands', () => {
    for (const { map, fields: known } of all)
      for (const { key } of entriesOf(map)) {
        if (key === 'kind') continue
        const field = known.find((one) => one.key === key)
        expect(`${key} ${field === undefined ? 'unknown' : belongs(field, map)}`).toBe(`${key} true`)
      }
  })

  test('each key it describes stands in some good case', () => {
    const used = new Set(all.flatMap(({ map }) => map.entries.map(({ key }) => key)))
    const unused = (of: readonly KindField[]): readonly string[] =>
      of.flatMap(({ key, parts }) => [...(used.has(key) ? [] : [key]), ...unused(parts ?? [])])
    expect(unused(fields).filter((key) => !EVERY_KIND.includes(key))).toEqual([])
  })

  test('a good case without a key that must be there is refused', () => {
    for (const { map, fields: known, whole, item } of all)
      for (const field of known) {
        if (!needed(field) || under(map, field.key) === undefined) continue
        expect(`${field.key} ${refused(whole(without(map, field.key)), item)}`).toBe(`${field.key} true`)
      }
  })

  test('every key that must be there is in every good case, one of those of which one must be', () => {
    for (const { map, fields: known } of all) {
      const there = (key: string): boolean => under(map, key) !== undefined
      for (const field of known) {
        if (!needed(field) || !belongs(field, map)) continue
        const { key, need } = field
        const group = depends(need) && need.oneOf
        const keys = group
          ? known.filter((one) => depends(one.need) && one.need.oneOf === group && belongs(one, map))
          : [field]
        expect(`${key} ${keys.filter((one) => there(one.key)).length}`).toBe(`${key} 1`)
      }
    }
  })

  test('a choice refuses another word, an amount refuses words it does not know', () => {
    for (const { map, fields: known, whole, item } of all)
      for (const { key, type } of known) {
        if (!['choice', 'amount', 'shares'].includes(type) || under(map, key) === undefined) continue
        expect(`${key} ${refused(whole(written(map, key, 'quux')), item)}`).toBe(`${key} true`)
      }
  })

  test('a choice takes the words it names, and each has a saying in both languages', () => {
    const choices = (of: readonly KindField[]): readonly KindField[] =>
      of.flatMap((field) => [field, ...choices(field.parts ?? [])]).filter((field) => field.type === 'choice')
    for (const { key, choices: words = [] } of choices(fields)) {
      expect(words.length).toBeGreaterThan(0)
      for (const word of words) {
        expect(describeClauseChoice(key, word, 'zh-CN')).toMatch(/\p{Script=Han}/u)
        expect(describeClauseChoice(key, word, 'en')).not.toMatch(/\p{Script=Han}/u)
      }
    }
  })
})

test('every key has a label and a hint in both languages, and belongs to some kind', () => {
  const keysOf = (fields: readonly KindField[]): readonly string[] =>
    fields.flatMap(({ key, parts }) => [key, ...keysOf(parts ?? [])])
  const used = new Set(KINDS.flatMap(({ fields }) => keysOf(fields)))
  expect(CLAUSE_KEYS.filter((key) => !used.has(key))).toEqual([])
  for (const key of CLAUSE_KEYS) {
    const [zh, en] = [describeClauseKey(key, 'zh-CN'), describeClauseKey(key, 'en')]
    expect(zh.label + zh.hint).toMatch(/\p{Script=Han}/u)
    expect(en.label + en.hint).not.toMatch(/\p{Script=Han}/u)
    for (const text of [zh.label, zh.hint, en.label, en.hint]) expect(text.length).toBeGreaterThan(1)
  }
})
