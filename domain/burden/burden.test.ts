import { describe, expect, test } from 'vitest'
import type { EntryForm, FormField } from '#domain/form'
import { askedTwice } from './asked-twice.ts'
import { burdenAccount } from './burden-account.ts'
import { formLoad } from './form-load.ts'
import { judgeOpening } from './judge-opening.ts'
import { HOUR, USUAL_STANDARD, wrongPart } from './time-standard.ts'

const field = (name: string, change: Partial<FormField> = {}): FormField => ({
  field: `${name}.value`,
  indicator: name,
  part: 'value',
  name: { zh: name },
  title: { zh: name },
  unit: 'count',
  stock: false,
  better: 'higher',
  ...change,
})

const form = (fields: readonly FormField[], change: Partial<EntryForm> = {}): EntryForm => ({
  form: 'a',
  scheme: 's',
  version: '1.0',
  level: 'village',
  frequency: 'month',
  indicators: [],
  fields,
  ...change,
})

const ten = Array.from({ length: 10 }, (_, index) => field(`数${index}`))

describe('what a form costs', () => {
  test('a report is 180 s and each number 30 s, twelve times a year, for every village', () => {
    const load = formLoad(form(ten), { respondents: 200, prefilled: 0 }, USUAL_STANDARD)
    expect([load.perReport, load.perYear, load.allPerYear]).toEqual([480, 5760, 1_152_000])
  })
  test('a number that stands there already is looked at for 6 s', () => {
    const load = formLoad(form(ten), { respondents: 1, prefilled: 4 }, USUAL_STANDARD)
    expect(load.perReport).toBe(180 + 6 * 30 + 4 * 6)
  })
  test('a form that asks nothing costs nothing', () => {
    expect(formLoad(form([]), { respondents: 5, prefilled: 0 }, USUAL_STANDARD).perReport).toBe(0)
  })
})

describe('the account of a level', () => {
  const monthly = formLoad(form(ten), { respondents: 200, prefilled: 0 }, USUAL_STANDARD)
  const yearly = formLoad(
    form(ten, { form: 'b', frequency: 'year' }),
    { respondents: 200, prefilled: 0 },
    USUAL_STANDARD,
  )
  test('adds the forms of one respondent; a yearly one is a twelfth of a month', () => {
    const [village] = burdenAccount([monthly, yearly], 8 * HOUR)
    expect(village).toMatchObject({ forms: 2, perYear: 5760 + 480, fieldsTwelfths: 130, respondents: 200 })
    expect(village?.over).toBeUndefined()
  })
  test('the budget itself is not over it, one second more is', () => {
    expect(burdenAccount([monthly], 5760)[0]?.over).toBeUndefined()
    expect(burdenAccount([monthly], 5759)[0]?.over).toBe(1)
  })
  test('levels are kept apart, the heaviest first', () => {
    const town = { ...monthly, level: 'town', perYear: 9999 }
    expect(burdenAccount([monthly, town], 8 * HOUR).map(({ level }) => level)).toEqual(['town', 'village'])
  })
})

describe('opening a form', () => {
  const load = formLoad(form(ten), { respondents: 2, prefilled: 0 }, USUAL_STANDARD)
  test('within the budget no reason is asked', () => {
    expect(judgeOpening(load, [], { budget: 8 * HOUR })).toEqual({ accepted: true, value: {} })
  })
  test('beyond it the refusal says by how much, together with the other forms of the level', () => {
    const asked = judgeOpening(load, [{ ...load, form: 'b' }], { budget: 6000 })
    expect(asked).toMatchObject({
      accepted: false,
      refusal: 'form.over-budget',
      facts: { perYear: '11520', budget: '6000', over: '5520' },
    })
  })
  test('forms of another level do not count', () => {
    const town = { ...load, form: 'b', level: 'town' }
    expect(judgeOpening(load, [town], { budget: 6000 }).accepted).toBe(true)
  })
  test('a reason of a few characters is none; a real one is kept with the figures', () => {
    expect(judgeOpening(load, [], { budget: 1, reason: '上级要求  ' }).accepted).toBe(false)
    expect(judgeOpening(load, [], { budget: 1, reason: '省里新增随访项目，市卫健委已备案' })).toMatchObject({
      accepted: true,
      value: { excess: { perYear: 5760, budget: 1 } },
    })
  })
  test('a form that stood already and asks for no more needs no reason', () => {
    expect(judgeOpening(load, [], { budget: 1, before: load }).accepted).toBe(true)
    expect(judgeOpening(load, [], { budget: 1, before: { ...load, perYear: 5759 } }).accepted).toBe(false)
  })
})

describe('a number asked for twice', () => {
  test('the same name and unit at one level is found, brackets and spaces apart', () => {
    const found = askedTwice([
      form([field('常住人口（人）'), field('签约')]),
      form([field('常住 人口(人)')], { form: 'b' }),
    ])
    expect(found).toMatchObject([{ level: 'village', places: [{ form: 'a' }, { form: 'b' }] }])
  })
  test('another unit or another level is another number', () => {
    expect(askedTwice([form([field('人口')]), form([field('人口', { unit: 'persons' })])])).toEqual([])
    expect(askedTwice([form([field('人口')]), form([field('人口')], { level: 'town' })])).toEqual([])
  })
})

test('a standard of time is whole seconds one can mean', () => {
  expect(wrongPart(USUAL_STANDARD)).toBeUndefined()
  expect(wrongPart({ ...USUAL_STANDARD, perField: 1.5 })).toBe('perField')
  expect(wrongPart({ ...USUAL_STANDARD, perPrefilled: -1 })).toBe('perPrefilled')
  expect(wrongPart({ ...USUAL_STANDARD, budget: 0 })).toBe('budget')
})
