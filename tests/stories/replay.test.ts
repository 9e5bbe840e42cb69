import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  compareResults,
  downloadComparison,
  downloadSchemeDocument,
  explainCell,
  openSchemeDraft,
  readRanking,
  readScheme,
  readScoreSheet,
  saveSchemeDraft,
  signSchemeDraft,
  submitSchemeDraft,
} from '#contract'
import type { Client } from './contract-client.ts'
import { type OpenHouse, openHouse } from './open-house.ts'

/** 回放: any version or draft on any year's facts, beside any other. */
const BASE = readFileSync(new URL('../../examples/city-2017/scheme.yaml', import.meta.url), 'utf8')
const NEXT = BASE.replace('version: "1.0"', 'version: "1.1"').replace('share: 30%', 'share: 50%')
const SCHEME = 'qinghe-2017'

let house: OpenHouse
let office: Client
let town: Client
let draft: string
beforeAll(async () => {
  house = await openHouse()
  office = await house.person('qinghe')
  town = await house.person('nandu')
  const base = { scheme: SCHEME, version: '1.0' }
  draft = (await office.get(openSchemeDraft, { body: { text: NEXT, base } })).draft
})
afterAll(() => house.close())

test('a draft weighs beside what is in force, for its own office only', async () => {
  const query = { before: SCHEME, afterDraft: draft }
  const view = await office.get(compareResults, { query })
  expect([view.drafts, view.after.version, view.differences.map(({ code }) => code)]).toEqual([
    { before: false, after: true },
    '1.1',
    ['commendation-quota'],
  ])
  expect(view.items.every(({ gains, loses }) => gains + loses === 0)).toBe(true)
  expect(view.rows.some((row) => row.commendedAfter && !row.commendedBefore)).toBe(true)
  for (const account of ['nandu', 'province'])
    expect(await (await house.person(account)).ask(compareResults, { query })).toMatchObject({
      refusal: 'scheme-draft.unknown',
    })
})

test('one rulebook on two years of figures: the rules do not differ, the points do', async () => {
  const query = { before: SCHEME, beforePeriod: '2016', after: SCHEME, afterPeriod: '2017' }
  const view = await town.get(compareResults, { query })
  expect([view.before.period, view.after.period, view.differences]).toEqual(['2016', '2017', []])
  const total = (unit: string) => view.rows.find((row) => row.unit === unit)?.totalAfter
  const { groups } = await town.get(readRanking, { params: { scheme: SCHEME } })
  for (const { unit, total: weighed } of groups.flatMap(({ standings }) => standings))
    expect(total(unit)).toEqual(weighed)
})

test('an item’s mean is the mean of what each unit got, and its gains and losses add up', async () => {
  const query = { before: 'qinghe-2016', after: SCHEME, period: '2017' }
  const view = await town.get(compareResults, { query })
  const one = view.items.find(({ leaf, gains, loses }) => leaf && gains + loses > 0)
  if (one === undefined) throw new Error('some item moves between the two years’ rules')
  expect(one.gains + one.loses + one.same + one.apart).toBe(view.rows.length)
  const changes = view.rows.map(({ items }) => items.find(({ item }) => item === one.item)?.change)
  const signs = changes.map((change) => (change !== undefined && 'exact' in change ? change.exact : '0'))
  expect(signs.filter((text) => text.startsWith('-')).length).toBe(one.loses)
})

test('a year without one figure is refused with the indicators that lack; a part that lacks is listed', async () => {
  const refused = await town.ask(compareResults, {
    query: { before: SCHEME, beforePeriod: '2014', after: SCHEME },
  })
  expect(refused).toMatchObject({ status: 409, refusal: 'comparison.no-figures' })
  if (!('facts' in refused)) throw new Error('2014 is weighed without a figure')
  expect(refused.facts).toMatchObject({ side: 'before', period: '2014', version: '1.0' })
  expect(refused.facts['zh']).toContain('家庭医生签约率')
  expect(await town.ask(compareResults, { query: { after: SCHEME } })).toMatchObject({
    refusal: 'comparison.side-open',
  })
  const { withoutFigures } = await town.get(compareResults, {
    query: { before: 'qinghe-2016', after: SCHEME, period: '2017' },
  })
  for (const { indicator, items } of withoutFigures.after)
    expect([indicator, items.length > 0]).toEqual([indicator, true])
})

test('the comparison leaves as a workbook and as lines, and the lines hold every unit’s total', async () => {
  const query = { before: 'qinghe-2016', after: SCHEME, period: '2016', language: 'en' } as const
  const csv = await town.file(downloadComparison, { query: { ...query, as: 'csv' } })
  const lines = csv.bytes
    .toString()
    .split('\n')
    .filter((line) => line.includes('(total)'))
  const view = await town.get(compareResults, {
    query: { before: 'qinghe-2016', after: SCHEME, period: '2016' },
  })
  expect(lines).toHaveLength(view.rows.length)
  const xlsx = await town.file(downloadComparison, { query: { ...query, as: 'xlsx' } })
  expect(xlsx.bytes.subarray(0, 2).toString()).toBe('PK')
  expect(xlsx.name).toContain('qinghe-2017')
})

describe('once a second version is published', () => {
  beforeAll(async () => {
    const params = { draft }
    const { number } = await office.get(saveSchemeDraft, {
      params,
      body: { text: `${NEXT}# 审定\n`, after: 1 },
    })
    await office.get(submitSchemeDraft, { params, body: { number } })
    await (await house.person('leader')).get(signSchemeDraft, { params, body: { number } })
  })

  test('the first version is still read, ranked, explained, compared and printed as it was', async () => {
    const params = { scheme: SCHEME }
    const old = { version: '1.0' }
    expect((await town.get(readScheme, { params })).version).toBe('1.1')
    expect((await town.get(readScheme, { params, query: old })).text).toBe(BASE)
    const ranking = await town.get(readRanking, { params, query: old })
    expect([ranking.head.version, ranking.rules.share]).toEqual(['1.0', '0.3'])
    const unit = { scheme: SCHEME, unit: '990781105' }
    const sheet = await town.get(readScoreSheet, { params: unit, query: old })
    const reason = await town.get(explainCell, { params: unit, query: { ...old, cell: 'total' } })
    expect([sheet.head.version, reason.head.version]).toEqual(['1.0', '1.0'])
    const view = await town.get(compareResults, {
      query: { before: SCHEME, beforeVersion: '1.0', after: SCHEME },
    })
    expect([view.before.version, view.after.version]).toEqual(['1.0', '1.1'])
    expect(view.rows.filter((row) => row.commendedAfter && !row.commendedBefore).length).toBeGreaterThan(0)
    const paper = await town.file(downloadSchemeDocument, { params, query: old })
    expect(paper.bytes.subarray(0, 2).toString()).toBe('PK')
    expect(await town.ask(readScheme, { params, query: { version: '9' } })).toMatchObject({
      refusal: 'scheme.unknown',
    })
  })
})
