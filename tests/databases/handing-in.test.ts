import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { AT, COUNTY_SQL, type GuardedCounty, openGuardedCounty, TOWN_SQL } from './guarded-county.ts'
import { COUNTY, COUNTY_CONTEXT, OTHER_TOWN, TOWN, TOWN_CONTEXT, VILLAGE } from './small-county.ts'

const VILLAGE_SQL = {
  reach: '330181',
  path: VILLAGE.path,
  writer_path: VILLAGE.path,
  writer_level: 'village',
}
const PLACE = { area: '330181', form: 'f', period: '2017-12' }
const cell = { text: '12', account: 'x', name: 'x', at: AT }

let own: GuardedCounty
beforeAll(async () => {
  own = await openGuardedCounty()
})
afterAll(() => own.close())

const row = (place: typeof TOWN, version = 1) => ({
  ...PLACE,
  unit: place.unit,
  path: place.path,
  version,
  cells: { a: cell },
  changedAt: AT,
})
const insertRow = (place: typeof TOWN): string =>
  `insert into entry_row values ('330181', 'g', '2017-12', '${place.unit}', '${place.path}', 1, '{}', '${AT}')`
const insertExtension = (place: typeof TOWN, kind: string): string =>
  `insert into extension_event values ('330181', 'f', '2017-12', '${place.unit}', 1, '${place.path}', '${AT}',
   'a', 'a', '${kind}', ${kind === 'refused' ? 'null' : "'2018-01-10'"}, 'why')`
const insertHeader = (path: string): string =>
  `insert into form_header values ('330181', 'f', 1, '${path}', '${AT}', 'a', 'a', 't', 'i', 'n', '2018-12-31',
   '2017-01', 5, 'calendar', false, '{}')`
const refused = { code: '42501' }

describe('what is typed and not handed in', () => {
  test('is written by the unit itself or its town, once for each version', async () => {
    await own.store.transaction(TOWN_CONTEXT, async ({ handingIn }) => {
      expect(await handingIn.putEntryRow(row(VILLAGE))).toBe(true)
      expect(await handingIn.putEntryRow(row(VILLAGE))).toBe(false)
      expect(await handingIn.putEntryRow(row(VILLAGE, 3))).toBe(false)
      expect(await handingIn.putEntryRow(row(VILLAGE, 2))).toBe(true)
      const [read] = await handingIn.entryRows(PLACE, [VILLAGE.unit])
      expect(read).toMatchObject({ version: 2, cells: { a: { text: '12' } } })
    })
  })

  test('is seen by its own side alone: not by the county above, not by the town beside', async () => {
    const seen = async (context: Readonly<Record<string, string>>) =>
      (await own.sql(context, 'select * from entry_row')).rowCount
    expect(await seen(TOWN_SQL)).toBe(1)
    expect(await seen(VILLAGE_SQL)).toBe(1)
    expect(await seen(COUNTY_SQL)).toBe(0)
    expect(await seen({ ...TOWN_SQL, path: OTHER_TOWN.path, writer_path: OTHER_TOWN.path })).toBe(0)
  })

  test('a superior cannot type into it, nor change what is there', async () => {
    await expect(own.sql(COUNTY_SQL, insertRow(VILLAGE))).rejects.toMatchObject(refused)
    expect((await own.sql(COUNTY_SQL, `update entry_row set cells = '{}'`)).rowCount).toBe(0)
    await expect(own.sql(TOWN_SQL, insertRow(OTHER_TOWN))).rejects.toMatchObject(refused)
    await expect(own.sql(VILLAGE_SQL, insertRow(TOWN))).rejects.toMatchObject(refused)
    await expect(own.sql(VILLAGE_SQL, insertRow(VILLAGE))).resolves.toMatchObject({ rowCount: 1 })
  })

  test('its unit and period cannot be changed, and it cannot be deleted', async () => {
    await expect(own.sql(TOWN_SQL, `update entry_row set period = '2017-11'`)).rejects.toMatchObject(refused)
    await expect(own.sql(TOWN_SQL, 'delete from entry_row')).rejects.toMatchObject(refused)
  })
})

describe('extensions', () => {
  test('are asked for by the unit or its town and decided above it, never by itself', async () => {
    await expect(own.sql(TOWN_SQL, insertExtension(TOWN, 'asked'))).resolves.toMatchObject({ rowCount: 1 })
    await expect(own.sql(TOWN_SQL, insertExtension(TOWN, 'granted'))).rejects.toMatchObject(refused)
    await expect(own.sql(TOWN_SQL, insertExtension(VILLAGE, 'granted'))).resolves.toMatchObject({
      rowCount: 1,
    })
    await expect(own.sql(COUNTY_SQL, insertExtension(TOWN, 'granted'))).resolves.toMatchObject({
      rowCount: 1,
    })
    await expect(own.sql(COUNTY_SQL, insertExtension(TOWN, 'asked'))).rejects.toMatchObject(refused)
    await expect(own.sql(VILLAGE_SQL, insertExtension(VILLAGE, 'refused'))).rejects.toMatchObject(refused)
  })

  test('are appended: nothing of them is changed or deleted', async () => {
    for (const text of ['update extension_event set reason = null', 'delete from extension_event'])
      await expect(own.sql(COUNTY_SQL, text)).rejects.toMatchObject(refused)
  })
})

describe('headers and calendars', () => {
  test('are entered by the office of the county for itself, and by nobody below', async () => {
    await expect(own.sql(COUNTY_SQL, insertHeader(COUNTY.path))).resolves.toMatchObject({ rowCount: 1 })
    await expect(own.sql(COUNTY_SQL, insertHeader(TOWN.path))).rejects.toMatchObject(refused)
    await expect(own.sql(TOWN_SQL, insertHeader(TOWN.path))).rejects.toMatchObject(refused)
  })

  test('the newest version stands, a number is taken once, and both sides read it', async () => {
    const header = (number: number, validUntil: string) => ({
      ...PLACE,
      path: COUNTY.path,
      number,
      at: AT,
      account: 'c',
      name: '考评办',
      tableNumber: '统1表',
      issuer: '局',
      approvalNumber: '统制〔2017〕1号',
      validUntil,
      from: '2017-01',
      due: { day: 3, days: 'working' as const, postpone: false },
      particulars: { a: { owner: '科' } },
    })
    await own.store.transaction(COUNTY_CONTEXT, async ({ handingIn }) => {
      const { period: _, ...first } = header(1, '2017-12-31')
      const { period: __, ...second } = header(2, '2018-12-31')
      expect(await handingIn.insertFormHeader(first)).toBe(true)
      expect(await handingIn.insertFormHeader(second)).toBe(true)
      expect(await handingIn.insertFormHeader(second)).toBe(false)
      const year = { area: '330181', path: COUNTY.path, year: 2018, at: AT, account: 'c', name: '考评办' }
      const days = { document: '通知', holidays: ['2018-01-01'], working: ['2018-02-11'] }
      expect(await handingIn.insertWorkingCalendar({ ...year, ...days, number: 1 })).toBe(true)
      expect(await handingIn.insertWorkingCalendar({ ...year, ...days, number: 1 })).toBe(false)
    })
    await own.store.transaction(TOWN_CONTEXT, async ({ handingIn }) => {
      expect(await handingIn.formHeaders('330181')).toMatchObject([
        {
          number: 2,
          validUntil: '2018-12-31',
          due: { day: 3, days: 'working' },
          particulars: { a: { owner: '科' } },
        },
      ])
      expect((await handingIn.formHeaderHistory('330181', 'f')).map(({ number }) => number)).toEqual([2, 1])
      expect(await handingIn.workingCalendars('330181')).toMatchObject([
        { year: 2018, holidays: ['2018-01-01'], working: ['2018-02-11'] },
      ])
    })
  })
})
