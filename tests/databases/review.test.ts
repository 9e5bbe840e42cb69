import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Context, NewCorrection, NewReviewEvent } from '../../server/store/index.ts'
import { AT, COUNTY_SQL, fact, type GuardedCounty, openGuardedCounty, TOWN_SQL } from './guarded-county.ts'
import {
  COUNTY,
  COUNTY_CONTEXT,
  OTHER_TOWN,
  PROVINCE,
  PROVINCE_CONTEXT,
  TOWN,
  TOWN_CONTEXT,
  VILLAGE,
} from './small-county.ts'

let own: GuardedCounty
beforeAll(async () => {
  own = await openGuardedCounty()
})
afterAll(() => own.close())

const OTHER_CONTEXT = {
  reach: '330181',
  path: OTHER_TOWN.path,
  writer: { path: OTHER_TOWN.path, level: 'town' },
}
const VILLAGE_CONTEXT = {
  reach: '330181',
  path: VILLAGE.path,
  writer: { path: VILLAGE.path, level: 'village' },
}

const event = (change: Partial<NewReviewEvent> = {}): NewReviewEvent => ({
  area: '330181',
  submission: 's-t1',
  number: 1,
  path: TOWN.path,
  handedInBy: 't1',
  at: AT,
  account: 'office',
  name: '考评办',
  kind: 'accepted',
  by: COUNTY.path,
  ...change,
})
const append = (context: Context, given: NewReviewEvent) =>
  own.store.transaction(context, ({ review }) => review.appendReviewEvent(given))

const correction = (change: Partial<NewCorrection> = {}): NewCorrection => ({
  area: '330181',
  correction: 'k1',
  unit: VILLAGE.unit,
  path: VILLAGE.path,
  indicator: 'loaded',
  period: '2017-09',
  version: 1,
  after: { value: '13' },
  reason: '漏计一户',
  requestedAt: AT,
  requestedBy: 'liuqiao',
  requestedName: '柳桥镇填报员',
  requestedPath: TOWN.path,
  requestedLevel: 'town',
  ...change,
})
const request = (context: Context, given: NewCorrection) =>
  own.store.transaction(context, ({ corrections }) => corrections.insertCorrection(given))

const UPDATES = ['update fact set value = 99', 'delete from fact'] as const
const FIGURES: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['the county', COUNTY_SQL],
  [
    'the province',
    { reach: '33', path: PROVINCE.path, writer_path: PROVINCE.path, writer_level: 'province' },
  ],
  [
    'a department',
    {
      ...COUNTY_SQL,
      path: `${COUNTY.path}/d1`,
      writer_path: `${COUNTY.path}/d1`,
      writer_level: 'department',
    },
  ],
  ['the next town', { ...TOWN_SQL, path: OTHER_TOWN.path, writer_path: OTHER_TOWN.path }],
  ['somebody who only reads', { reach: '330181', path: COUNTY.path }],
  ['nobody', {}],
]

describe('A-04: a superior has no write path to a reported figure', () => {
  test.each(FIGURES)('%s inserts none', async (_, context) => {
    await expect(
      own.sql(
        context,
        `insert into fact (area, unit, indicator, period, kind, version, path, value, recorded_at)
         values ('330181', 'v11', 'loaded', '2017-09', 'reported', 2, '${VILLAGE.path}', 99, now())`,
      ),
    ).rejects.toThrow(/row-level security/)
  })

  test.each(
    [...FIGURES, ['the town itself', TOWN_SQL] as const].flatMap(([who, context]) =>
      UPDATES.map((text) => [who, text, context] as const),
    ),
  )('%s may not %s', async (_, text, context) => {
    await expect(own.sql(context, text)).rejects.toThrow(/permission denied/)
  })

  test('nor by approving a correction that the unit did not ask for', async () => {
    await expect(request(COUNTY_CONTEXT, correction({ correction: 'forged' }))).rejects.toMatchObject({
      code: 'not-permitted',
    })
    await expect(
      request(
        COUNTY_CONTEXT,
        correction({ correction: 'forged', requestedPath: COUNTY.path, requestedLevel: 'county' }),
      ),
    ).rejects.toMatchObject({ code: 'not-permitted' })
    await expect(
      own.store.transaction(COUNTY_CONTEXT, ({ corrections }) =>
        corrections.enterCorrection('330181', 'forged', AT),
      ),
    ).rejects.toMatchObject({ code: 'not-permitted' })
  })

  test('a verified figure stands beside the reported one, which stays as it was', async () => {
    await own.store.transaction(COUNTY_CONTEXT, ({ facts }) =>
      facts.insertFacts(
        [fact(VILLAGE, { indicator: 'loaded', kind: 'verified', value: '9', reason: '现场核实' })],
        AT,
      ),
    )
    const standing = await own.store.transaction(COUNTY_CONTEXT, ({ facts }) =>
      facts.currentFacts({ units: [VILLAGE.unit], indicators: ['loaded'] }),
    )
    expect(standing.map(({ kind, value, version }) => [kind, value, version])).toEqual([
      ['reported', '12', 1],
      ['verified', '9', 1],
    ])
  })
})

describe('review events', () => {
  test('A-08: who handed in neither accepts nor returns, whatever context they come with', async () => {
    await expect(append(COUNTY_CONTEXT, event({ account: 't1' }))).rejects.toThrow(/review_four_eyes/)
    const returned = { kind: 'returned', account: 't1', to: TOWN.path, reason: 'x' } as const
    await expect(append(COUNTY_CONTEXT, event(returned))).rejects.toThrow(/review_four_eyes/)
    await expect(append(COUNTY_CONTEXT, event({ handedInBy: 'someone-else' }))).rejects.toThrow(/foreign key/)
  })

  test('a unit does not accept its own report, and nobody acts in another unit’s name', async () => {
    await expect(append(TOWN_CONTEXT, event({ by: TOWN.path }))).rejects.toThrow(/review_four_eyes/)
    await expect(append(TOWN_CONTEXT, event())).rejects.toMatchObject({ code: 'not-permitted' })
    await expect(append(OTHER_CONTEXT, event({ by: OTHER_TOWN.path }))).rejects.toMatchObject({
      code: 'not-permitted',
    })
    await expect(append({ reach: '330181', path: COUNTY.path }, event())).rejects.toMatchObject({
      code: 'not-permitted',
    })
  })

  test('a department of the same county may act, one of another county may not', async () => {
    const bureau = (path: string) => ({
      reach: '330181',
      path: COUNTY.path,
      writer: { path, level: 'department' },
    })
    const mine = `${COUNTY.path}/d1`
    expect(
      await append(
        bureau(mine),
        event({ submission: 's-t2', path: OTHER_TOWN.path, handedInBy: 't2', by: mine }),
      ),
    ).toBe(true)
    await expect(append(bureau('p33/c2/d1'), event({ by: 'p33/c2/d1' }))).rejects.toMatchObject({
      code: 'not-permitted',
    })
  })

  test('A-10: of 50 acceptances at once one is written', async () => {
    const done = await Promise.all(
      Array.from({ length: 50 }, (_, at) => append(COUNTY_CONTEXT, event({ account: `office-${at}` }))),
    )
    expect(done.filter(Boolean)).toHaveLength(1)
    const events = await own.store.transaction(COUNTY_CONTEXT, ({ review }) =>
      review.reviewEvents('330181', ['s-t1']),
    )
    expect(events.get('s-t1')).toHaveLength(1)
  })

  test('are read by the unit and those above it, not by the next town', async () => {
    const seen = (context: Context) =>
      own.store.transaction(
        context,
        async ({ review }) => (await review.reviewEvents('330181', ['s-t1'])).size,
      )
    expect(await seen(TOWN_CONTEXT)).toBe(1)
    expect(await seen(PROVINCE_CONTEXT)).toBe(1)
    expect(await seen(OTHER_CONTEXT)).toBe(0)
  })

  test.each([
    "update review_event set kind = 'returned'",
    'delete from review_event',
    'delete from month_closing',
    'update correction set value = 1',
    'delete from correction_event',
  ])('A-10: %s is refused: what happened is not written over', async (text) => {
    await expect(own.sql(COUNTY_SQL, text)).rejects.toThrow(/permission denied/)
  })
})

describe('closing a month', () => {
  const closing = {
    area: '330181',
    period: '2017-08',
    path: COUNTY.path,
    at: AT,
    account: 'office',
    name: '考评办',
    open: [],
  }
  const close = (context: Context, change: object = {}) =>
    own.store.transaction(context, ({ review }) => review.insertClosing({ ...closing, ...change }))
  test('is the county’s alone', async () => {
    await expect(close(TOWN_CONTEXT)).rejects.toMatchObject({ code: 'not-permitted' })
    await expect(close(TOWN_CONTEXT, { path: TOWN.path })).rejects.toMatchObject({ code: 'not-permitted' })
    await expect(close(PROVINCE_CONTEXT, { path: PROVINCE.path })).rejects.toMatchObject({
      code: 'not-permitted',
    })
  })
  test('A-10: of 20 closings at once one is written, and it stays', async () => {
    const done = await Promise.all(Array.from({ length: 20 }, () => close(COUNTY_CONTEXT)))
    expect(done.filter(Boolean)).toHaveLength(1)
    expect(await close(COUNTY_CONTEXT)).toBe(false)
  })
  test('over open reports needs a reason', async () => {
    const open = [{ unit: 't1', form: 'f', standing: 'due' as const }]
    await expect(close(COUNTY_CONTEXT, { period: '2017-07', open })).rejects.toThrow(/check/)
    expect(await close(COUNTY_CONTEXT, { period: '2017-07', open, reason: '逾期未报' })).toBe(true)
  })
  test('is read by everyone weighed', async () => {
    const seen = await own.store.transaction(TOWN_CONTEXT, ({ review }) => review.listClosings('330181'))
    expect(seen.map(({ period }) => period)).toEqual(['2017-08', '2017-07'])
  })
})

describe('corrections', () => {
  const settlement = { at: AT, account: 'office', name: '考评办', kind: 'approved', by: COUNTY.path } as const
  const settle = (context: Context, id: string, change: object = {}) =>
    own.store.transaction(context, async ({ corrections }) => {
      const found = await corrections.findCorrection('330181', id)
      if (found === undefined) throw new Error('not found')
      return corrections.settleCorrection(found, { ...settlement, ...change })
    })

  test('a town asks for its village, a village for itself, nobody for the next town', async () => {
    await request(TOWN_CONTEXT, correction())
    await request(
      VILLAGE_CONTEXT,
      correction({
        correction: 'k2',
        requestedPath: VILLAGE.path,
        requestedLevel: 'village',
        requestedBy: 'wang',
      }),
    )
    await expect(
      request(OTHER_CONTEXT, correction({ correction: 'k3', requestedPath: OTHER_TOWN.path })),
    ).rejects.toMatchObject({ code: 'not-permitted' })
  })

  test('A-08: who asked does not approve, and neither does their own unit', async () => {
    await expect(settle(COUNTY_CONTEXT, 'k1', { account: 'liuqiao' })).rejects.toThrow(/correction_four_eyes/)
    await expect(settle(TOWN_CONTEXT, 'k1', { by: TOWN.path, account: 'other' })).rejects.toThrow(
      /correction_four_eyes/,
    )
    await expect(settle(OTHER_CONTEXT, 'k1')).rejects.toMatchObject({ code: 'not-permitted' })
  })

  test('A-10: nothing is written before the approval, and of 50 approvals at once one writes one version', async () => {
    await expect(
      own.store.transaction(COUNTY_CONTEXT, ({ corrections }) =>
        corrections.enterCorrection('330181', 'k1', AT),
      ),
    ).rejects.toMatchObject({ code: 'not-permitted' })
    const done = await Promise.all(
      Array.from({ length: 50 }, (_, at) =>
        own.store.transaction(COUNTY_CONTEXT, async ({ corrections }) => {
          const found = await corrections.findCorrection('330181', 'k1')
          if (found === undefined) return false
          const mine = await corrections.settleCorrection(found, { ...settlement, account: `office-${at}` })
          if (mine) await corrections.enterCorrection('330181', 'k1', AT)
          return mine
        }),
      ),
    )
    expect(done.filter(Boolean)).toHaveLength(1)
    const versions = await own.store.transaction(TOWN_CONTEXT, ({ facts }) =>
      facts.factHistory({
        area: '330181',
        unit: VILLAGE.unit,
        indicator: 'loaded',
        period: '2017-09',
        kind: 'reported',
      }),
    )
    expect(versions.map(({ version, value, reason }) => [version, value, reason])).toEqual([
      [2, '13', '漏计一户'],
      [1, '12', undefined],
    ])
  })

  test('A-04: after writing a correction the approver’s own context stands again', async () => {
    await expect(
      own.store.transaction(COUNTY_CONTEXT, async ({ corrections, facts }) => {
        const found = await corrections.findCorrection('330181', 'k2')
        if (found === undefined) throw new Error('not found')
        await corrections.settleCorrection(found, settlement)
        await corrections.enterCorrection('330181', 'k2', AT)
        await facts.insertFacts([fact(VILLAGE)], AT)
      }),
    ).rejects.toMatchObject({ code: 'not-permitted' })
  })
})
