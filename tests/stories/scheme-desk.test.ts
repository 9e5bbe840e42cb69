import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  discardSchemeDraft,
  listSchemeDrafts,
  listSchemes,
  listSchemeVersions,
  openSchemeDraft,
  previewSchemeDraft,
  readRanking,
  readSchemeDraft,
  readSchemeDraftText,
  returnSchemeDraft,
  saveSchemeDraft,
  signSchemeDraft,
  submitSchemeDraft,
} from '#contract'
import type { Client } from './contract-client.ts'
import { type OpenHouse, openHouse } from './open-house.ts'

/** 起草到签发: what an assessment office and its leader do with a scheme, through the contract only. */
const BASE = readFileSync(new URL('../../examples/city-2017/scheme.yaml', import.meta.url), 'utf8')
const PROVINCE = readFileSync(new URL('../../examples/province-2017/scheme.yaml', import.meta.url), 'utf8')
const NEXT = BASE.replace('version: "1.0"', 'version: "1.1"').replace('share: 30%', 'share: 40%')

let house: OpenHouse
let office: Client
let leader: Client
beforeAll(async () => {
  house = await openHouse()
  ;[office, leader] = await Promise.all([house.person('qinghe'), house.person('leader')])
})
afterAll(() => house.close())

const base = { scheme: 'qinghe-2017', version: '1.0' }
const open = async (text = NEXT) => (await office.get(openSchemeDraft, { body: { text, base } })).draft

describe('two people at one draft', () => {
  test('a save on an older text is refused, and both texts are kept', async () => {
    const params = { draft: await open() }
    const mine = await office.get(saveSchemeDraft, { params, body: { text: `${NEXT}# 甲`, after: 1 } })
    const late = await office.ask(saveSchemeDraft, { params, body: { text: `${NEXT}# 乙`, after: 1 } })
    expect(late).toMatchObject({ status: 409, refusal: 'scheme-draft.changed-meanwhile' })
    const view = await office.get(readSchemeDraft, { params })
    expect(view.text).toBe(`${NEXT}# 甲`)
    expect(view.number).toBe(mine.number)
    const aside = view.events.find(({ kind }) => kind === 'set-aside')
    const kept = { params: { ...params, number: String(aside?.number) } }
    expect((await office.get(readSchemeDraftText, kept)).text).toBe(`${NEXT}# 乙`)
  })

  test('saving the same text again, after an answer that got lost, writes nothing', async () => {
    const params = { draft: await open() }
    const body = { text: `${NEXT}# 丙`, after: 1 }
    const [first, again] = [
      await office.get(saveSchemeDraft, { params, body }),
      await office.get(saveSchemeDraft, { params, body }),
    ]
    expect(again.number).toBe(first.number)
    expect((await office.get(readSchemeDraft, { params })).events).toHaveLength(2)
  })

  test('ten saves at once end in one text and nine kept beside it', async () => {
    const params = { draft: await open() }
    const texts = Array.from({ length: 10 }, (_, n) => `${NEXT}# ${n}`)
    const answers = await Promise.all(
      texts.map((text) => office.ask(saveSchemeDraft, { params, body: { text, after: 1 } })),
    )
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    const { events } = await office.get(readSchemeDraft, { params })
    expect(events.filter(({ kind }) => kind === 'set-aside')).toHaveLength(9)
    expect(events.map(({ number }) => number)).toEqual(events.map((_, place) => place + 1))
  })
})

describe('from draft to published', () => {
  test('a draft is tried on last year’s facts before anyone signs', async () => {
    const params = { draft: await open() }
    const view = await office.get(previewSchemeDraft, {
      params,
      query: { period: '2016', against: 'qinghe-2017' },
    })
    expect(view.rows).toHaveLength(18)
    expect(view.after).toMatchObject({ version: '1.1', period: '2016' })
    expect(view.differences.map(({ code }) => code)).toContain('commendation-quota')
    expect(view.rows.some((row) => row.commendedAfter && !row.commendedBefore)).toBe(true)
  })

  test('one with errors is neither tried nor submitted', async () => {
    const params = { draft: await open(NEXT.replace('figures: verified-first\n', '')) }
    const asked = await office.ask(submitSchemeDraft, { params, body: { number: 1 } })
    expect(asked).toMatchObject({ status: 409, refusal: 'scheme-draft.has-errors' })
    const query = { period: '2017', against: 'qinghe-2017' }
    expect(await office.ask(previewSchemeDraft, { params, query })).toMatchObject({
      refusal: 'scheme-draft.has-errors',
    })
  })

  test('a published version is not written again', async () => {
    const params = { draft: await open(BASE) }
    expect(await office.ask(submitSchemeDraft, { params, body: { number: 1 } })).toMatchObject({
      refusal: 'scheme-draft.version-published',
      facts: base,
    })
  })

  test('returned with a reason, mended, signed by another, and in force for those it weighs', async () => {
    const params = { draft: await open() }
    const town = await house.person('nandu')
    expect(await leader.ask(signSchemeDraft, { params, body: { number: 1 } })).toMatchObject({
      refusal: 'scheme-draft.not-submitted',
    })
    await office.get(submitSchemeDraft, { params, body: { number: 1, note: '请审签' } })
    expect(await office.ask(signSchemeDraft, { params, body: { number: 1 } })).toMatchObject({
      status: 403,
      refusal: 'scheme-draft.signer-wrote',
    })
    expect(await office.ask(saveSchemeDraft, { params, body: { text: BASE, after: 1 } })).toMatchObject({
      refusal: 'scheme-draft.in-signing',
    })
    expect(await office.ask(discardSchemeDraft, { params })).toMatchObject({ status: 409 })
    await leader.get(returnSchemeDraft, { params, body: { reason: '比例再议' } })
    const text = NEXT.replace('share: 40%', 'share: 50%')
    const { number } = await office.get(saveSchemeDraft, { params, body: { text, after: 1 } })
    await office.get(submitSchemeDraft, { params, body: { number } })
    expect(await leader.ask(signSchemeDraft, { params, body: { number: 1 } })).toMatchObject({
      refusal: 'scheme-draft.changed-meanwhile',
    })
    expect(await leader.get(signSchemeDraft, { params, body: { number, note: '同意' } })).toEqual({
      scheme: 'qinghe-2017',
      version: '1.1',
    })

    const ranking = await town.get(readRanking, { params: { scheme: 'qinghe-2017' } })
    expect([ranking.head.version, ranking.rules.share]).toEqual(['1.1', '0.5'])
    const [line] = (await town.get(listSchemes)).schemes
    expect(line).toMatchObject({ scheme: 'qinghe-2017', version: '1.1' })
    const { versions } = await town.get(listSchemeVersions, { params: { scheme: 'qinghe-2017' } })
    expect(versions.map(({ version, since }) => [version, since?.scheme])).toEqual([
      ['1.1', 'qinghe-2017'],
      ['1.0', 'qinghe-2016'],
    ])
    expect(versions[0]).toMatchObject({ note: '同意', differences: [{ code: 'commendation-quota' }] })
    expect(versions[0]?.writtenBy).not.toBe(versions[0]?.signedBy)

    const view = await leader.get(readSchemeDraft, { params })
    expect(view.stage).toBe('published')
    expect(view.events.map(({ kind }) => kind)).toEqual([
      'opened',
      'submitted',
      'set-aside',
      'returned',
      'saved',
      'submitted',
      'signed',
    ])
    const audit = await house.store.transaction({ reach: '990781', auditor: '990781' }, (tx) =>
      tx.audit.listAudit('990781', 4),
    )
    expect(audit.map(({ action }) => action)).toContain('scheme-draft.signed')
  })
})

describe('a draft belongs to its office', () => {
  test('a town, the province and another county find none of it', async () => {
    const params = { draft: await open() }
    const [province, far] = [await house.person('province'), await house.person('yunlan')]
    for (const client of [province, far]) {
      expect((await client.get(listSchemeDrafts)).drafts).toEqual([])
      expect(await client.ask(readSchemeDraft, { params })).toMatchObject({ refusal: 'scheme-draft.unknown' })
    }
  })

  test('nobody publishes under the id of another area, or a scheme for units that are not below', async () => {
    const taken = NEXT.replace('scheme: qinghe-2017', 'scheme: province-2017')
    const county = PROVINCE.replace('scheme: province-2017', 'scheme: qinghe-x')
    for (const [text, refusal] of [
      [taken, 'scheme-draft.of-another-office'],
      [county, 'scheme-draft.not-below-you'],
    ] as const) {
      const params = { draft: await open(text) }
      expect(await office.ask(submitSchemeDraft, { params, body: { number: 1 } })).toMatchObject({ refusal })
    }
  })
})
