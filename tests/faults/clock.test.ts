import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { handInEntry, previewEntry, readEntrySheet, saveEntryCells } from '#contract'
import { type Database, openDatabase } from '../../server/database/index.ts'
import { type Started, startServer } from '../../server/start.ts'
import { openStore, type Store } from '../../server/store/index.ts'
import { LOAD_FORM } from '../load/load-scheme.ts'
import { type LoadVillage, type LoadWorld, makeLoadWorld, PASSWORD } from '../load/load-world.ts'
import { signIn } from '../load/sign-in.ts'
import { goneWithin } from './house-process.ts'

/** January 2018, due on the twelfth working day of February: the 22nd, the first one after Spring Festival. */
const PERIOD = '2018-01'
const DUE = '2018-02-22'
const params = { form: LOAD_FORM, period: PERIOD }
const FIELD = 'load-contract-covered'
const PATIENCE = 120_000

let folder: string
let made: LoadWorld
let database: Database
let store: Store
let house: Started
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gongcheng-clock-'))
  chmodSync(folder, 0o755)
  made = await makeLoadWorld(folder, { size: 1, villages: 4, figures: false })
  database = await openDatabase({ dataDir: folder })
  store = openStore(database)
  const [area] = made.areas
  await store.administer({ reach: '99' }, ({ handingIn }) =>
    handingIn.insertFormHeader({
      area: area?.area ?? '',
      path: area?.path ?? '',
      form: LOAD_FORM,
      number: 2,
      tableNumber: '压测1表',
      issuer: '清和市卫生健康局',
      approvalNumber: '压测〔2017〕1号',
      validUntil: '2018-12-31',
      from: '2017-01',
      due: { day: 12, days: 'working', postpone: false },
      particulars: {},
      at: '2017-01-05T01:00:00.000Z',
      account: 'load',
      name: '考评办',
    }),
  )
  house = await startServer({ store, host: '127.0.0.1', port: 0, version: '0.0.0' })
}, PATIENCE)
afterAll(async () => {
  await house.close()
  await store.close()
  await database.stop()
  await goneWithin(10, folder)
  rmSync(folder, { recursive: true, force: true })
})
// Only the wall clock: timers and the database keep the real one.
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }))
afterEach(() => void vi.useRealTimers())

const clock = (chinaTime: string): void => void vi.setSystemTime(`${chinaTime}+08:00`)
const village = (place: number): LoadVillage => {
  const found = made.villages[place]
  if (found === undefined) throw new Error('no such village')
  return found
}

async function handIn({ account, unit }: LoadVillage, counted: string, key: string = crypto.randomUUID()) {
  const person = await signIn(house.address, account, PASSWORD)
  const sheet = await person.get(readEntrySheet, { params })
  const row = sheet.rows.find((one) => one.unit === unit)
  const cells = Object.entries({ numerator: counted, denominator: '100' }).map(([part, text]) => {
    const field = `${FIELD}.${part}`
    return { unit, field, base: row?.typed[field]?.text ?? row?.standing[field] ?? '', text }
  })
  await person.get(saveEntryCells, { params, body: { unit, cells } })
  const { versions } = await person.get(previewEntry, { params })
  return { key, ...(await person.get(handInEntry, { params, body: { unit, key, versions } })) }
}

async function seen({ account, unit }: LoadVillage) {
  const person = await signIn(house.address, account, PASSWORD)
  const { due, workingDaysLeft, handedIn, rows } = await person.get(readEntrySheet, { params })
  const figure = rows.find((one) => one.unit === unit)?.standing[`${FIELD}.numerator`]
  return { due, workingDaysLeft, newest: handedIn[0]?.submission, figure }
}

describe('the clock of the house passes a deadline while it runs', () => {
  test('it jumps over Spring Festival: eight days later one working day has passed, and nothing is late', async () => {
    clock('2018-02-14T18:00:00')
    expect(await seen(village(0))).toMatchObject({ due: DUE, workingDaysLeft: 1 })
    clock('2018-02-22T08:00:00')
    expect(await seen(village(0))).toMatchObject({ due: DUE, workingDaysLeft: 0 })
  })

  test('the last second of the day in China is in time and the first of the next is late', async () => {
    clock('2018-02-22T23:59:59')
    expect(await handIn(village(0), '41')).toMatchObject({ late: false })
    clock('2018-02-23T00:00:01')
    expect((await seen(village(1))).workingDaysLeft).toBe(-1)
    expect(await handIn(village(1), '42')).toMatchObject({ late: true })
  })

  test('set back over the deadline, what comes now is in time', async () => {
    clock('2018-02-22T20:00:00')
    expect(await handIn(village(2), '43')).toMatchObject({ late: false })
  })

  test('set back an hour between two handings in of one report: the later one stands and is the newest', async () => {
    clock('2018-02-20T12:00:00')
    await handIn(village(3), '44')
    clock('2018-02-20T11:00:00')
    const second = await handIn(village(3), '45')
    expect(await seen(village(3))).toMatchObject({ figure: '45', newest: second.key })
  })

  test('the same key sent again after the deadline has the answer it had', async () => {
    clock('2018-02-22T23:59:58')
    const first = await handIn(village(0), '46')
    clock('2018-02-23T09:00:00')
    const person = await signIn(house.address, village(0).account, PASSWORD)
    const body = { unit: village(0).unit, key: first.key, versions: {} }
    const again = await person.get(handInEntry, { params, body })
    expect(again).toMatchObject({ submission: first.key, late: false })
  })

  test('a program is held to the same day as a person', async () => {
    clock('2018-02-20T09:00:00')
    const { token, unit, area, path } = village(2)
    const values = { [`${FIELD}.numerator`]: '50', [`${FIELD}.denominator`]: '100' }
    const response = await fetch(`${house.address}/api/dataValueSets?idScheme=code`, {
      method: 'POST',
      headers: { authorization: `ApiToken ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        dataSet: LOAD_FORM,
        period: '201801',
        orgUnit: unit,
        dataValues: Object.entries(values).map(([dataElement, value]) => ({ dataElement, value })),
      }),
    })
    const { response: summary } = (await response.json()) as { response: { submissions: readonly string[] } }
    const [submission = ''] = summary.submissions
    const found = await store.transaction({ reach: area, path }, ({ submissions }) =>
      submissions.findSubmission(area, submission),
    )
    expect(found).toMatchObject({ channel: 'api', dueOn: DUE })
  })
})
