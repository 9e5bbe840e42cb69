import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { NewSignalEvent, VerificationDraw } from '../../server/store/index.ts'
import { AT, COUNTY_SQL, type GuardedCounty, openGuardedCounty, TOWN_SQL } from './guarded-county.ts'
import { COUNTY, COUNTY_CONTEXT, OTHER_TOWN, TOWN, TOWN_CONTEXT, VILLAGE } from './small-county.ts'

let own: GuardedCounty
beforeAll(async () => {
  own = await openGuardedCounty()
})
afterAll(() => own.close())

const SIGNAL = 'outlier~v11~records.value~2017-09'
const event = (change: Partial<NewSignalEvent> = {}): NewSignalEvent => ({
  ...VILLAGE,
  signal: SIGNAL,
  number: 1,
  at: AT,
  account: 'liuqiao',
  name: '柳桥镇填报员',
  byUnit: 't1',
  did: 'answered',
  explanation: 'campaign',
  ...change,
})
const villageContext = {
  reach: '330181',
  path: VILLAGE.path,
  writer: { path: VILLAGE.path, level: 'village' },
}
const draw: VerificationDraw = {
  ...COUNTY,
  draw: 'd1',
  month: '2017-09',
  seed: 'seed',
  asked: 1,
  listed: [{ unit: 'v11', flags: 1 }],
  drawn: [{ unit: 'v11', arm: 'random', flags: 1 }],
  at: AT,
  account: 'qinghe',
  name: '县办',
}

describe('what was found of a signal', () => {
  test('is kept in order, read by the unit and those above it, and by nobody beside it', async () => {
    await own.store.transaction(villageContext, ({ quality }) => quality.appendSignalEvent(event()))
    await own.store.transaction(TOWN_CONTEXT, ({ quality }) =>
      quality.appendSignalEvent(
        event({ number: 2, did: 'looked-into', outcome: 'benign', explanation: 'season', note: '已核' }),
      ),
    )
    for (const context of [villageContext, TOWN_CONTEXT, COUNTY_CONTEXT]) {
      const events = await own.store.transaction(context, ({ quality }) => quality.eventsOf('330181', SIGNAL))
      expect(events.map(({ did, outcome, note }) => [did, outcome, note])).toEqual([
        ['answered', undefined, undefined],
        ['looked-into', 'benign', '已核'],
      ])
    }
    const beside = { reach: '330181', path: OTHER_TOWN.path }
    const seen = await own.store.transaction(beside, ({ quality }) => quality.signalEvents('330181'))
    expect(seen.size).toBe(0)
  })
  test('nobody says what was found of his own figures, whatever SQL he sends', async () => {
    const close = own.store.transaction(villageContext, ({ quality }) =>
      quality.appendSignalEvent(event({ number: 3, did: 'looked-into', outcome: 'benign' })),
    )
    await expect(close).rejects.toMatchObject({ code: 'not-permitted' })
    const other = own.store.transaction(
      { reach: '330181', path: OTHER_TOWN.path, writer: { path: OTHER_TOWN.path, level: 'town' } },
      ({ quality }) => quality.appendSignalEvent(event({ number: 3 })),
    )
    await expect(other).rejects.toMatchObject({ code: 'not-permitted' })
  })
  test('is never changed or taken back', async () => {
    for (const text of ["update signal_event set note = 'x'", 'delete from signal_event'])
      await expect(own.sql(COUNTY_SQL, text)).rejects.toThrow('permission denied')
  })
})

test('a control chart begins anew once a month, with a reason, by someone above the unit', async () => {
  const base = { ...VILLAGE, indicator: 'records', month: '2017-05', at: AT, account: 'liuqiao', name: '某' }
  const insert = (context: typeof TOWN_CONTEXT, reason: string) =>
    own.store.transaction(context, ({ quality }) => quality.insertControlBase({ ...base, reason }))
  expect(await insert(TOWN_CONTEXT, '建档口径改变')).toBe(true)
  expect(await insert(TOWN_CONTEXT, '又一个理由')).toBe(false)
  await expect(insert(villageContext, '自己改')).rejects.toMatchObject({ code: 'not-permitted' })
  await expect(
    own.store.transaction(TOWN_CONTEXT, ({ quality }) =>
      quality.insertControlBase({ ...base, month: '2017-06', reason: ' ' }),
    ),
  ).rejects.toThrow()
  const bases = await own.store.transaction(TOWN_CONTEXT, ({ quality }) =>
    quality.controlBases('330181', VILLAGE.unit, 'records'),
  )
  expect(bases.map(({ month, reason }) => [month, reason])).toEqual([['2017-05', '建档口径改变']])
})

test('a verification list is seen by the office that drew it, and by no unit that may be on it', async () => {
  await own.store.transaction(COUNTY_CONTEXT, ({ quality }) => quality.insertDraw(draw))
  const seen = async (context: { reach: string; path: string }) =>
    (await own.store.transaction(context, ({ quality }) => quality.listDraws('330181'))).length
  expect(await seen(COUNTY_CONTEXT)).toBe(1)
  expect(await seen(TOWN_CONTEXT)).toBe(0)
  expect(await seen(villageContext)).toBe(0)
  const { rows } = await own.sql(TOWN_SQL, 'select count(*)::int as n from verification_draw')
  expect(rows).toEqual([{ n: 0 }])
  await expect(
    own.store.transaction(TOWN_CONTEXT, ({ quality }) =>
      quality.insertDraw({ ...draw, ...TOWN, draw: 'd2' }),
    ),
  ).rejects.toMatchObject({ code: 'not-permitted' })
})
