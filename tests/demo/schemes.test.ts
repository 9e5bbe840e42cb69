import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { guardScheme } from '#domain/guard'
import { type Item, makeProgram, readScheme, runExamples, type Scheme } from '#engine'
import { readYaml } from '#formats'
import { EXAMPLES, FOLDERS, schemeOf } from './example-folders.ts'

const leaves = (items: readonly Item[]): readonly Item[] =>
  items.flatMap((item) => (item.items.length > 0 ? leaves(item.items) : [item]))
const clauses = ({ items, bonus }: Scheme): readonly Item[] => [...leaves(items), ...(bonus?.items ?? [])]

describe.each(FOLDERS)('the scheme in examples/$folder', ({ folder }) => {
  const { node } = readYaml(readFileSync(join(EXAMPLES, folder, 'scheme.yaml'), 'utf8'), 'scheme.yaml')
  if (node === undefined) throw new Error(folder)

  test('is read without a single finding', () => expect(readScheme(node).findings).toEqual([]))

  test('makes a program without a circle', () => expect(makeProgram(schemeOf(folder)).findings).toEqual([]))

  test('gives the points of every worked example', () => expect(runExamples(schemeOf(folder))).toEqual([]))

  test('has a source with its text and an example for every clause', () => {
    const bare = clauses(schemeOf(folder)).filter(
      ({ source, examples }) => !source?.text || examples.length === 0,
    )
    expect(bare.map(({ id }) => id)).toEqual([])
  })

  test('has an English name for every class, indicator and item', () => {
    const scheme = schemeOf(folder)
    const named = [
      ...scheme.classes,
      ...scheme.indicators,
      ...clauses(scheme),
      ...scheme.items,
      ...scheme.vetoes,
      ...scheme.grades,
    ]
    expect(named.filter(({ name }) => name.en === undefined).map(({ id }) => id)).toEqual([])
  })

  test('says nothing of a person’s reproduction', () => expect(guardScheme(node)).toEqual([]))

  test('is worth 100 points for every class', () => {
    const { points, classes } = schemeOf(folder)
    const of = (id: string) =>
      typeof points.n === 'bigint' ? points : (points as Readonly<Record<string, unknown>>)[id]
    for (const { id } of classes) expect(of(id)).toMatchObject({ n: 100n, d: 1n })
  })
})

test('the city’s scheme of 2017 uses every kind of clause', () => {
  const kinds = new Set(clauses(schemeOf('city-2017')).map(({ clause }) => clause?.kind))
  expect([...kinds].sort()).toEqual([
    'all-or-nothing',
    'bands',
    'bonus',
    'checklist',
    'count-deduction',
    'formula',
    'group-mean',
    'lateness',
    'level-progress',
    'proportional',
    'rank-points',
    'sampled-roll-up',
    'satisfaction',
    'step-deduction',
  ])
})

test('the city’s scheme of 2017 has every effect of a veto, a weighted branch and an item that spares a class', () => {
  const { vetoes, items } = schemeOf('city-2017')
  expect(vetoes.map(({ effect }) => effect).sort()).toEqual(['cap-grade', 'fail', 'ineligible', 'item-zero'])
  expect(items.some(({ combine }) => combine === 'weighted')).toBe(true)
  expect(
    leaves(items)
      .filter(({ notApplicableTo }) => notApplicableTo.length > 0)
      .map(({ id }) => id),
  ).toEqual(['migrant-contract'])
})

test('half of each area was commended in 2016, 30 % of each class in 2017', () => {
  const share = (folder: string) => schemeOf(folder).commendation?.quota
  for (const level of ['city', 'province']) {
    expect(share(`${level}-2016`)).toEqual({ share: { n: 1n, d: 2n } })
    expect(share(`${level}-2017`)).toEqual({ share: { n: 3n, d: 10n } })
  }
})
