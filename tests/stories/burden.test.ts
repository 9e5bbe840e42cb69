import { afterAll, beforeAll, expect, test } from 'vitest'
import { downloadBurden, enterFormHeader, readBurden, readForm, setTimeStandard } from '#contract'
import type { Client } from './contract-client.ts'
import { type OpenHouse, openHouse } from './open-house.ts'

let house: OpenHouse
let office: Client
let village: Client
beforeAll(async () => {
  house = await openHouse()
  office = await house.person('qinghe')
  village = await house.person('village')
})
afterAll(() => house.close())

const STANDARD = { perReport: 180, perField: 30, perPrefilled: 6, budget: 8 * 3600 }

test('a village sees what the year asks of it, counted from the forms themselves', async () => {
  const view = await village.get(readBurden, { query: { year: '2017' } })
  const monthly = view.forms.find(({ form }) => form === 'qinghe-2017-village-month')
  if (monthly === undefined) throw new Error('the villages have a monthly form')
  const typed = monthly.fields - monthly.prefilled
  expect(monthly.perReport).toBe(180 + 30 * typed + 6 * monthly.prefilled)
  expect(monthly.perYear).toBe(12 * monthly.perReport)
  expect(monthly.allPerYear).toBe(monthly.perYear * monthly.respondents)
  expect(monthly.handedIn).toBeGreaterThan(monthly.respondents * 9)
  expect(view.maySet).toBe(false)
  const asked = view.levels.find(({ level }) => level === 'village')
  const forms = view.forms.filter(({ level, state }) => level === 'village' && state !== 'not-opened')
  expect(asked?.perYear).toBe(forms.reduce((sum, { perYear }) => sum + perYear, 0))
})

test('the office sets a standard with a reason; whoever read an older one is told', async () => {
  const body = { ...STANDARD, perField: 60, after: 0, reason: '七月在三个村各量了两次' }
  const view = await office.get(setTimeStandard, { body })
  expect(view.standard).toMatchObject({ perField: 60, number: 1, setBy: { reason: body.reason } })
  expect(await office.ask(setTimeStandard, { body })).toMatchObject({
    status: 409,
    refusal: 'burden.changed',
  })
  const wrong = { ...body, after: 1, perReport: 8000 }
  expect(await office.ask(setTimeStandard, { body: wrong })).toMatchObject({
    refusal: 'burden.wrong-part',
    facts: { part: 'perReport' },
  })
  expect(await village.ask(setTimeStandard, { body })).toMatchObject({ status: 403 })
})

test('a form that asks for more beyond the budget needs a reason, and those who are asked read it', async () => {
  const form = 'qinghe-2017-village-month'
  const { header, fieldList } = await office.get(readForm, { params: { form } })
  if (header === undefined) throw new Error('the form is open')
  const { tableNumber, issuer, approvalNumber, validUntil, from, due } = header
  const body = { tableNumber, issuer, approvalNumber, validUntil, from, due, particulars: {} }
  const one = fieldList[0]?.indicator ?? ''
  const fewer = { ...body, after: header.number, particulars: { [one]: { elsewhere: true } } }
  await office.get(enterFormHeader, { params: { form }, body: fewer })
  const { standard } = await office.get(readBurden, {})
  const small = { ...STANDARD, budget: 60, after: standard.number, reason: '把预算定得很小' }
  await office.get(setTimeStandard, { body: small })
  const more = { ...body, after: header.number + 1 }
  expect(await office.ask(enterFormHeader, { params: { form }, body: more })).toMatchObject({
    status: 409,
    refusal: 'form.over-budget',
    facts: { budget: '60' },
  })
  const excessReason = '省里新增随访项目，市里已经备案'
  await office.get(enterFormHeader, { params: { form }, body: { ...more, excessReason } })
  const view = await village.get(readBurden, {})
  expect(view.forms.find((asked) => asked.form === form)?.excesses).toMatchObject([
    { reason: excessReason, budget: 60 },
  ])
})

test('the yearly report leaves as a workbook and as CSV', async () => {
  const csv = await village.file(downloadBurden, { query: { as: 'csv', year: '2017' } })
  expect(csv.bytes.toString('utf8')).toContain('每份用时')
  const xlsx = await village.file(downloadBurden, { query: { as: 'xlsx', year: '2017' } })
  expect(xlsx.bytes.subarray(0, 2).toString()).toBe('PK')
})
