import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  askExtension,
  decideExtension,
  enterFormHeader,
  enterWorkingCalendar,
  handInEntry,
  listDuties,
  listExtensions,
  listForms,
  listWorkingCalendars,
  previewEntry,
  readEntrySheet,
  readForm,
  saveEntryCells,
} from '#contract'
import type { Client } from './contract-client.ts'
import { type OpenHouse, openHouse } from './open-house.ts'

const AREA = '990781'
const TOWN = '990781107'
const VILLAGE = '990781107201'
const FORM = 'qinghe-2017-village-month'
const MONTH = '2017-12'
const params = { form: FORM, period: MONTH }
const [NUMERATOR, DENOMINATOR] = ['doctor-contract-rate.numerator', 'doctor-contract-rate.denominator']

let house: OpenHouse
let town: Client
let village: Client
let office: Client
beforeAll(async () => {
  house = await openHouse()
  ;[town, village, office] = await Promise.all([
    house.person('liuxi'),
    house.person('village'),
    house.person('qinghe'),
  ])
})
afterAll(() => house.close())

const cell = (text: string, base = '', field = NUMERATOR, unit = VILLAGE) => ({ unit, field, base, text })
const save = (client: Client, unit: string, ...cells: ReturnType<typeof cell>[]) =>
  client.ask(saveEntryCells, { params, body: { unit, cells } })
const sheet = (client: Client) => client.get(readEntrySheet, { params })
const rowOf = async (client: Client) => (await sheet(client)).rows.find(({ unit }) => unit === VILLAGE)
const handedIn = (key: string) =>
  house.store.transaction({ reach: AREA, path: `99/9907/${AREA}/${TOWN}` }, async (tx) => ({
    entries: (await tx.audit.listAudit(AREA, 100)).filter(
      ({ action, subject }) => action === 'report.handed-in' && subject === key,
    ).length,
    broken: (await tx.audit.verifyAudit(AREA)).broken,
  }))

describe('the sheet of a month', () => {
  test('has the town’s villages as rows, fields with definition, source and owner, and the header of the form', async () => {
    const view = await sheet(town)
    expect(view).toMatchObject({
      state: 'open',
      mayType: true,
      due: '2018-01-05',
      header: { tableNumber: '清卫统1表', issuer: '清和市卫生健康局' },
    })
    expect(view.rows.length).toBeGreaterThan(8)
    expect(view.fields.find(({ field }) => field === NUMERATOR)).toMatchObject({
      part: 'numerator',
      unit: 'count',
      definition: { zh: expect.stringContaining('有效期') },
      owner: '基层卫生科',
      source: expect.stringContaining('签约'),
    })
    const row = view.rows.find(({ unit }) => unit === VILLAGE)
    expect(row?.standing).toEqual({})
    expect(Number(row?.before[DENOMINATOR])).toBeGreaterThan(0)
  })

  test('a village worker sees its own row alone; a leader reads; nobody reads another town’s', async () => {
    expect((await sheet(village)).rows.map(({ unit }) => unit)).toEqual([VILLAGE])
    const leader = await house.person('leader')
    const seen = await leader.get(readEntrySheet, { params, query: { unit: TOWN } })
    expect([seen.mayType, seen.whyNot?.refusal]).toEqual([false, 'unit.not-yours'])
    const other = await house.person('baishiqiao')
    expect(await other.ask(readEntrySheet, { params, query: { unit: TOWN } })).toMatchObject({ status: 403 })
  })

  test('a superior has no way to type: the office is refused, and sees nothing of what is typed', async () => {
    await save(town, TOWN, cell('7', '', 'health-record-rate.numerator'))
    expect(await save(office, TOWN, cell('9'))).toMatchObject({ status: 403, refusal: 'unit.not-yours' })
    const seen = await office.get(readEntrySheet, { params, query: { unit: TOWN } })
    expect(seen.rows.flatMap(({ typed }) => Object.keys(typed))).toEqual([])
  })
})

describe('two people on one row', () => {
  test('the second sees both texts, nothing is written over, and the choice stands', async () => {
    expect(await save(village, VILLAGE, cell('40'))).toMatchObject({ answer: { conflicts: [] } })
    const second = await save(town, TOWN, cell('41'), cell('100', '', DENOMINATOR))
    expect(second).toMatchObject({
      answer: { conflicts: [{ unit: VILLAGE, field: NUMERATOR, mine: '41', theirs: '40' }] },
    })
    expect((await rowOf(village))?.typed).toMatchObject({
      [NUMERATOR]: { text: '40' },
      [DENOMINATOR]: { text: '100' },
    })
    expect(await save(town, TOWN, cell('41', '40'))).toMatchObject({ answer: { conflicts: [] } })
    expect((await rowOf(village))?.typed[NUMERATOR]?.text).toBe('41')
  })

  test('twenty savings at the same moment lose no cell', async () => {
    const fields = (await sheet(town)).fields.slice(12, 32).map(({ field }) => field)
    const asked = await Promise.all(
      fields.map((field, index) =>
        save(index % 2 === 0 ? town : village, index % 2 === 0 ? TOWN : VILLAGE, cell('5', '', field)),
      ),
    )
    expect(asked.map(({ status }) => status)).toEqual(fields.map(() => 200))
    const typed = (await rowOf(town))?.typed ?? {}
    expect(fields.filter((field) => typed[field]?.text !== '5')).toEqual([])
    await save(town, TOWN, ...fields.map((field) => cell('', '5', field)))
  })

  test('a wrong number is kept as typed and told; a person’s number is not taken', async () => {
    expect((await save(town, TOWN, cell('四十一', '41'))).status).toBe(200)
    const { problems } = await town.get(previewEntry, { params })
    expect(problems).toContainEqual(
      expect.objectContaining({ unit: VILLAGE, field: NUMERATOR, code: 'figure.not-a-number' }),
    )
    for (const text of ['13800138000', '11010519491231002X'])
      expect(await save(town, TOWN, cell(`王某 ${text}`, '四十一'))).toMatchObject({
        refusal: 'entry.text-refused',
      })
    expect((await save(town, TOWN, cell('41', '四十一'))).status).toBe(200)
  })

  test('a cell or a village that is not of the form is refused', async () => {
    expect(await save(town, TOWN, cell('1', '', 'no-such.value'))).toMatchObject({ refusal: 'form.unknown' })
    expect(await save(town, TOWN, cell('1', '', NUMERATOR, '990781108201'))).toMatchObject({
      refusal: 'unit.not-yours',
    })
  })
})

describe('handing in', () => {
  const handIn = async (client: Client, unit: string, key: string, note?: string) => {
    const { versions } = await client.get(previewEntry, { params, query: { unit } })
    return client.ask(handInEntry, {
      params,
      body: { unit, key, versions, ...(note === undefined ? {} : { note }) },
    })
  }

  test('what somebody typed after the summary is not handed in unseen', async () => {
    await save(town, TOWN, cell('', '7', 'health-record-rate.numerator'))
    const { versions, problems, figures } = await town.get(previewEntry, { params })
    expect([problems, figures]).toEqual([[], 1])
    await save(village, VILLAGE, cell('42', '41'))
    expect(
      await town.ask(handInEntry, { params, body: { unit: TOWN, key: randomUUID(), versions } }),
    ).toMatchObject({
      status: 409,
      refusal: 'entry.changed-meanwhile',
    })
  })

  test('W-03 writes submission, figures and audit once, however often the same key is sent', async () => {
    const key = randomUUID()
    const { versions } = await town.get(previewEntry, { params })
    const body = { unit: TOWN, key, versions, note: '本月新增一个安置小区' }
    const asked = await Promise.all([1, 2, 3].map(() => town.ask(handInEntry, { params, body })))
    expect(asked.map(({ status }) => status)).toEqual([200, 200, 200])
    const again = await town.get(handInEntry, { params, body })
    expect(again).toMatchObject({ submission: key, figures: 1, changed: 1, late: false })
    expect(await handedIn(key)).toEqual({ entries: 1, broken: undefined })
    const row = await rowOf(town)
    expect(row?.standing).toEqual({ [NUMERATOR]: '42', [DENOMINATOR]: '100' })
    expect(row?.typed).toEqual({})
  })

  test('a key taken by one report is not another’s', async () => {
    const [taken] = (await sheet(town)).handedIn
    await save(village, VILLAGE, cell('43', '42'))
    expect(await handIn(village, VILLAGE, taken?.submission ?? '')).toMatchObject({
      refusal: 'report.key-taken',
    })
  })

  test('a village worker hands in its own row; the town’s list of duties counts the town’s own', async () => {
    expect((await handIn(village, VILLAGE, randomUUID())).status).toBe(200)
    expect((await rowOf(town))?.standing[NUMERATOR]).toBe('43')
    const { duties } = await village.get(listDuties)
    expect(duties.find(({ period }) => period === MONTH)?.state).not.toBe('due')
    expect(duties.find(({ period }) => period === '2017-11')?.state).toBe('handed-in')
  })

  test('remarks with a person’s number are refused, and nothing is written', async () => {
    await save(village, VILLAGE, cell('44', '43'))
    expect(await handIn(village, VILLAGE, randomUUID(), '请联系 139 0013 9000')).toMatchObject({
      refusal: 'entry.text-refused',
    })
    expect((await rowOf(village))?.standing[NUMERATOR]).toBe('43')
  })

  test('what was handed in cannot just be emptied: it is missing for a reason', async () => {
    await save(village, VILLAGE, cell('', '44'), cell('', '100', DENOMINATOR))
    expect((await village.get(previewEntry, { params })).problems.map(({ code }) => code)).toEqual([
      'figure.cleared',
    ])
    const nil = '#nothing-happened'
    await save(village, VILLAGE, cell(nil), cell(nil, '', DENOMINATOR))
    expect(await village.get(previewEntry, { params })).toMatchObject({
      problems: [],
      missing: 1,
      changed: 1,
    })
  })
})

describe('forms and their headers', () => {
  const header = {
    tableNumber: '清卫统9表',
    issuer: '清和市卫生健康局',
    approvalNumber: '清统制〔2017〕9号',
    validUntil: '2018-12-31',
    from: '2017Q4',
    due: { day: 3, days: 'working' as const, postpone: false },
    particulars: {},
  }
  const id = 'qinghe-2017-town-quarter'
  const enter = (client: Client, after: number, change: object = {}, form = id) =>
    client.ask(enterFormHeader, { params: { form }, body: { ...header, after, ...change } })

  test('are made from the scheme by level and rhythm; without a header nobody fills them in', async () => {
    const { forms } = await office.get(listForms)
    expect(forms.map(({ form }) => form)).toContain(id)
    expect(forms.find(({ form }) => form === id)?.state).toBe('not-opened')
    const seen = await town.get(readEntrySheet, { params: { form: id, period: '2017Q4' } })
    expect([seen.mayType, seen.whyNot?.refusal]).toEqual([false, 'report.form-not-open'])
  })

  test('are opened by the office alone, in the form’s own rhythm, and not expired before they begin', async () => {
    expect((await enter(town, 0)).status).toBe(403)
    expect(await enter(office, 0, { from: '2017-12' })).toMatchObject({ refusal: 'form.from-another-rhythm' })
    expect(await enter(office, 0, { validUntil: '2017-09-30' })).toMatchObject({
      refusal: 'form.expired-before-use',
    })
    expect(await enter(office, 0, { validUntil: '2018-02-30' })).toMatchObject({ refusal: 'form.not-a-day' })
  })

  test('opened, the town owes it by the third working day after the quarter; a second hand is told', async () => {
    const opened = await enter(office, 0)
    expect(opened.status).toBe(200)
    expect(await enter(office, 0)).toMatchObject({ refusal: 'form.header-changed' })
    const { duties } = await town.get(listDuties)
    // 1 January 2018 was free, so the third working day is the 4th.
    expect(duties.find(({ form }) => form === id)).toMatchObject({
      period: '2017Q4',
      due: '2018-01-04',
      state: 'due',
    })
    expect((await town.get(readForm, { params: { form: id } })).history).toHaveLength(1)
  })

  test('expired, it takes no new month and says until when it was valid', async () => {
    const grid = await town.get(readEntrySheet, {
      params: { form: 'qinghe-2017-grid-month', period: '2017-12' },
    })
    expect(grid.mayType).toBe(true)
    const form = 'qinghe-2017-grid-month'
    const change = { from: '2017-10', validUntil: '2017-11-30' }
    expect((await enter(office, grid.header?.number ?? 0, change, form)).status).toBe(200)
    const after = await town.get(readEntrySheet, { params: { form, period: '2017-12' } })
    expect(after.whyNot).toEqual({
      refusal: 'report.form-expired',
      facts: expect.objectContaining({ until: '2017-11-30' }),
    })
    expect((await town.get(readEntrySheet, { params: { form, period: '2017-11' } })).mayType).toBe(true)
  })
})

describe('more time and working days', () => {
  test('the town asks before the day, the office decides, and the day moves', async () => {
    const body = { unit: TOWN, until: '2018-01-09', reason: '网络升级' }
    expect((await town.ask(askExtension, { params, body })).status).toBe(200)
    expect(await town.ask(askExtension, { params, body })).toMatchObject({ refusal: 'extension.waiting' })
    const decision = { unit: TOWN, kind: 'granted' as const, reason: '' }
    expect(await town.ask(decideExtension, { params, body: decision })).toMatchObject({
      refusal: expect.stringMatching(/^extension\.(not-above|own)$/),
    })
    const waiting = (await office.get(listExtensions)).extensions
    expect(waiting[0]).toMatchObject({ unit: TOWN, state: 'asked', mayDecide: true })
    expect((await office.ask(decideExtension, { params, body: decision })).status).toBe(200)
    expect((await sheet(town)).due).toBe('2018-01-09')
    expect(await office.ask(decideExtension, { params, body: decision })).toMatchObject({
      refusal: 'extension.nothing-asked',
    })
  })

  test('the town decides for its villages, with a reason when it says no', async () => {
    const body = { unit: VILLAGE, until: '2018-01-08', reason: '村医培训' }
    expect((await village.ask(askExtension, { params, body })).status).toBe(200)
    const no = { unit: VILLAGE, kind: 'refused' as const, reason: '' }
    expect(await town.ask(decideExtension, { params, body: no })).toMatchObject({
      refusal: 'extension.no-reason',
    })
    expect((await town.ask(decideExtension, { params, body: { ...no, reason: '培训已改期' } })).status).toBe(
      200,
    )
    expect((await village.get(readEntrySheet, { params })).extension?.state).toBe('refused')
  })

  test('the office enters the days off of a year, and deadlines follow', async () => {
    const { calendars } = await office.get(listWorkingCalendars)
    const year = calendars.find((one) => one.year === 2018)
    expect(year).toMatchObject({ brought: true, number: 0 })
    const body = {
      after: 0,
      document: '关于2018年放假安排的通知',
      holidays: ['2018-01-01', '2018-01-02'],
      working: [],
    }
    expect((await town.ask(enterWorkingCalendar, { params: { year: '2018' }, body })).status).toBe(403)
    expect((await office.ask(enterWorkingCalendar, { params: { year: '2018' }, body })).status).toBe(200)
    expect(await office.ask(enterWorkingCalendar, { params: { year: '2018' }, body })).toMatchObject({
      refusal: 'calendar.changed',
    })
    const { duties } = await town.get(listDuties)
    expect(duties.find(({ form }) => form === 'qinghe-2017-town-quarter')?.due).toBe('2018-01-05')
  })
})
