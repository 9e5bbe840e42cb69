import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { StoredScheme, StoreTransaction } from '../../server/store/index.ts'
import { type OwnStore, openOwnStore } from './own-database.ts'
import { COUNTY, COUNTY_CONTEXT, loadSmallCounty, PROVINCE_CONTEXT, TOWN_CONTEXT } from './small-county.ts'

let own: OwnStore
beforeAll(async () => {
  own = await openOwnStore()
  await loadSmallCounty(own.store)
  await own.store.transaction(COUNTY_CONTEXT, async (tx) => {
    await tx.schemeDrafts.insertSchemeDraft({ ...COUNTY, draft: 'd1', series: 's', openedAt: AT })
    await tx.schemeDrafts.appendEvent(event(1, 'opened', '一'))
  })
})
afterAll(() => own.close())

const AT = '2017-10-03T08:00:00.000Z'
const event = (number: number, kind: 'opened' | 'saved', text: string) => ({
  area: COUNTY.area,
  path: COUNTY.path,
  draft: 'd1',
  number,
  at: AT,
  account: 'wang',
  name: '王',
  kind,
  text: { text, sha256: 'a'.repeat(64) },
})
const as = <T>(context: typeof COUNTY_CONTEXT, work: (tx: StoreTransaction) => Promise<T>): Promise<T> =>
  own.store.transaction(context, work)

describe('a draft', () => {
  test('is seen by its own office, not by the towns it will weigh and not by the province', async () => {
    const seen = (context: typeof COUNTY_CONTEXT) =>
      as(context, async ({ schemeDrafts }) => [
        (await schemeDrafts.listSchemeDrafts(COUNTY.area, COUNTY.path)).length,
        await schemeDrafts.findText(COUNTY.area, 'd1', 1),
      ])
    expect(await seen(COUNTY_CONTEXT)).toEqual([1, '一'])
    expect(await seen(TOWN_CONTEXT)).toEqual([0, undefined])
    expect(await seen(PROVINCE_CONTEXT)).toEqual([0, undefined])
  })

  test('cannot be opened or written by a town, nor by one office for another', async () => {
    for (const context of [TOWN_CONTEXT, PROVINCE_CONTEXT])
      await expect(
        as(context, ({ schemeDrafts }) => schemeDrafts.appendEvent(event(2, 'saved', '二'))),
      ).rejects.toMatchObject({ code: 'not-permitted' })
  })

  test('takes each number once: of two who write at once the second is told', async () => {
    const write = (text: string) =>
      as(COUNTY_CONTEXT, ({ schemeDrafts }) => schemeDrafts.appendEvent(event(2, 'saved', text)))
    expect((await Promise.all([write('甲'), write('乙')])).sort()).toEqual([false, true])
  })

  test('is never changed or deleted', async () => {
    const app = await own.connect('gongcheng_app', 'gongcheng')
    for (const sql of [
      'update gongcheng.scheme_draft_event set text = null',
      'delete from gongcheng.scheme_draft',
    ])
      await expect(app.query(sql)).rejects.toThrow(/permission denied/)
  })
})

const scheme: StoredScheme = {
  scheme: 'county-2018',
  version: '1.0',
  series: 's',
  level: 'town',
  period: '2018',
  reach: COUNTY.area,
  folder: 'county-2018',
  text: 'text',
  sha256: 'a'.repeat(64),
  publishedAt: AT,
}
const signing = {
  writtenBy: 'wang',
  writtenName: '王',
  signedBy: 'li',
  signedName: '李',
  draft: 'd1',
  approvals: [],
}

describe('publishing', () => {
  const publish = (context: typeof COUNTY_CONTEXT, change: Partial<StoredScheme> = {}) =>
    as(context, ({ schemes }) => schemes.publishSigned({ ...scheme, signing, ...change }))

  test('without a signature is refused by the database', async () => {
    const bare = as(COUNTY_CONTEXT, ({ schemes }) =>
      schemes.publishSigned(scheme as StoredScheme & { signing: typeof signing }),
    )
    await expect(bare).rejects.toMatchObject({ code: 'not-permitted' })
  })

  test('by the one who wrote it is refused by the database', async () => {
    await expect(publish(COUNTY_CONTEXT, { signing: { ...signing, signedBy: 'wang' } })).rejects.toThrow(
      /scheme_four_eyes/,
    )
  })

  test('for another area, or by a town, is refused by the database', async () => {
    for (const [context, reach] of [
      [COUNTY_CONTEXT, '33'],
      [COUNTY_CONTEXT, '330182'],
      [TOWN_CONTEXT, COUNTY.area],
      [PROVINCE_CONTEXT, COUNTY.area],
    ] as const)
      await expect(publish(context, { reach })).rejects.toMatchObject({ code: 'not-permitted' })
  })

  test('a version happens once, and says who wrote and who signed it', async () => {
    expect(await publish(COUNTY_CONTEXT)).toBe(true)
    expect(await publish(COUNTY_CONTEXT, { text: 'other' })).toBe(false)
    const [found] = await as(TOWN_CONTEXT, ({ schemes }) => schemes.listVersions('county-2018'))
    expect(found).toEqual({ ...scheme, signing })
  })
})
