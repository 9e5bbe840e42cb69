import { describe, expect, test } from 'vitest'
import { mergeCells } from './entry-cells.ts'
import type { FormField } from './entry-form.ts'
import { findPersonalNumber } from './personal-numbers.ts'
import { readRow } from './read-row.ts'
import { duplicateFields, knownThings, suggest } from './suggest.ts'

const field = (
  indicator: string,
  part: 'value' | 'numerator' | 'denominator',
  name: string,
  more: Partial<FormField> = {},
): FormField => ({
  field: `${indicator}.${part}`,
  indicator,
  part,
  name: { zh: name },
  title: { zh: indicator },
  unit: 'count',
  stock: true,
  better: 'higher',
  ...(part === 'value' ? {} : { ratio: 'percent' as const }),
  ...more,
})

const FIELDS = [
  field('contracts', 'numerator', '签约居民数'),
  field('contracts', 'denominator', '常住居民数'),
  field('records', 'numerator', '建档人数'),
  field('records', 'denominator', '常住 居民数'),
  field('visits', 'value', '巡诊次数', { stock: false }),
]
const KNOWN = { elsewhere: {}, before: {}, periodBefore: '2017-11' }
const read = (texts: Record<string, string>, standing: Record<string, string> = {}, known = KNOWN) =>
  readRow('v1', FIELDS, texts, standing, suggest(FIELDS, texts, known))

describe('a row read', () => {
  test('numbers with separators and full-width digits are numbers; letters are told at their cell', () => {
    expect(read({ 'contracts.numerator': '1,234', 'contracts.denominator': '２０００' }).figures).toEqual([
      { unit: 'v1', indicator: 'contracts', numerator: '1234', denominator: '2000' },
    ])
    expect(read({ 'visits.value': '约30' }).problems).toEqual([
      { field: 'visits.value', code: 'figure.not-a-number', facts: { found: '约30' } },
    ])
    expect(read({ 'visits.value': '-1' }).problems[0]?.code).toBe('figure.negative')
    expect(read({ 'visits.value': '1.5' }).problems[0]?.code).toBe('figure.not-whole')
  })

  test('a share above one is told, and so is half of one', () => {
    expect(read({ 'contracts.numerator': '5', 'contracts.denominator': '4' }).problems[0]?.code).toBe(
      'figure.above-denominator',
    )
    expect(read({ 'contracts.numerator': '5' }).problems).toEqual([
      { field: 'contracts.denominator', code: 'figure.half-a-ratio', facts: { present: 'numerator' } },
    ])
  })

  test('a nil return is a figure of its own, not beside a number, not two of them', () => {
    const nil = { 'contracts.numerator': '#nothing-happened', 'contracts.denominator': '#nothing-happened' }
    expect(read(nil).figures).toEqual([{ unit: 'v1', indicator: 'contracts', missing: 'nothing-happened' }])
    expect(read({ ...nil, 'contracts.denominator': '4' }).problems[0]?.code).toBe('figure.value-and-missing')
    expect(read({ ...nil, 'contracts.denominator': '#withheld' }).problems[0]?.code).toBe(
      'figure.two-reasons',
    )
  })

  test('what was handed in cannot be emptied; what never was stays not reported', () => {
    const cleared = read({}, { 'visits.value': '12' })
    expect(cleared.problems).toEqual([
      { field: 'visits.value', code: 'figure.cleared', facts: { before: '12' } },
    ])
    expect(cleared.blank).toEqual(['contracts', 'records'])
  })
})

describe('asked once', () => {
  test('a denominator typed in one column is there in its twin, with its origin', () => {
    const texts = { 'contracts.numerator': '5', 'contracts.denominator': '40', 'records.numerator': '30' }
    expect(suggest(FIELDS, texts, KNOWN)['records.denominator']).toEqual({
      text: '40',
      from: 'same-form',
      of: { zh: 'contracts' },
    })
    const row = read(texts)
    expect(row.figures).toContainEqual({
      unit: 'v1',
      indicator: 'records',
      numerator: '30',
      denominator: '40',
    })
    expect(row.taken).toEqual(['records.denominator'])
  })

  test('another form’s number comes before last month’s; last month’s only for a stock, never for a numerator', () => {
    const before = { 'contracts.numerator': '4', 'contracts.denominator': '39', 'visits.value': '9' }
    const alone = suggest(FIELDS, {}, { ...KNOWN, before })
    expect(Object.keys(alone)).toEqual(['contracts.denominator'])
    expect(alone['contracts.denominator']).toEqual({
      text: '39',
      from: 'period-before',
      of: { zh: '2017-11' },
    })
    const elsewhere = knownThings(
      [field('other', 'denominator', '常住居民数')],
      [{ unit: 'v1', indicator: 'other', numerator: '1', denominator: '41' }],
    )
    expect(suggest(FIELDS, {}, { ...KNOWN, before, elsewhere })['contracts.denominator']).toMatchObject({
      text: '41',
      from: 'other-form',
    })
  })

  test('a denominator carried over counts only where somebody counted the other part', () => {
    const known = { ...KNOWN, before: { 'contracts.denominator': '39' } }
    expect(read({}, {}, known).figures).toEqual([])
    expect(read({ 'contracts.numerator': '5' }, {}, known).figures).toEqual([
      { unit: 'v1', indicator: 'contracts', numerator: '5', denominator: '39' },
    ])
  })

  test('an indicator all of whose fields another one asks for is a duplicate; a shared denominator is none', () => {
    const form = (id: string, fields: FormField[], level = 'village') => ({
      form: id,
      level,
      frequency: 'month',
      fields,
    })
    const again = [
      field('signed', 'numerator', '签约居民数'),
      field('signed', 'denominator', '常住居民数'),
      field('managed', 'numerator', '在管患者数'),
      field('managed', 'denominator', '常住居民数'),
    ]
    expect(duplicateFields([form('b', again)], [form('a', FIELDS)])).toEqual([
      { indicator: 'signed', of: 'contracts', form: 'a', names: '签约居民数 / 常住居民数' },
    ])
    expect(duplicateFields([form('b', again, 'town')], [form('a', FIELDS)])).toEqual([])
    expect(duplicateFields([form('b', FIELDS)], [form('a', FIELDS)])).toEqual([])
  })
})

describe('two people at one row', () => {
  const by = { account: 'b', name: '乙', at: '2017-12-08T01:00:00.000Z' }
  const typed = (text: string) => ({ x: { text, account: 'a', name: '甲', at: '2017-12-08T00:00:00.000Z' } })
  const save = (base: string, text: string) => [{ unit: 'v1', field: 'x', base, text }]
  const standing = () => ''

  test('a cell that reads as it was seen is taken; the text put over on purpose is kept beside it', () => {
    const merged = mergeCells(typed('1'), save('1', '2'), standing, by)
    expect(merged.conflicts).toEqual([])
    expect(merged.cells['x']).toMatchObject({ text: '2', name: '乙', setAside: { text: '1', name: '甲' } })
  })

  test('a cell that reads otherwise is told with both texts and not written', () => {
    const merged = mergeCells(typed('1'), save('', '2'), standing, by)
    expect(merged).toMatchObject({ changed: 0, conflicts: [{ mine: '2', theirs: '1', name: '甲' }] })
    expect(merged.cells).toEqual(typed('1'))
  })

  test('the same text twice is no conflict, and other cells of the row are taken', () => {
    const both = [...save('', '1'), { unit: 'v1', field: 'y', base: '', text: '7' }]
    const merged = mergeCells(typed('1'), both, standing, by)
    expect(merged).toMatchObject({ changed: 1, conflicts: [] })
    expect(merged.cells['y']?.text).toBe('7')
  })
})

describe('numbers of persons', () => {
  test.each([
    ['11010519491231002X', 'identity-number'],
    ['身份证：440524 1880 0101 0014。', 'identity-number'],
    ['１１０１０５１９４９１２３１００２Ｘ', 'identity-number'],
    ['电话 138-0013-8000', 'mobile-number'],
    ['+8613800138000', 'mobile-number'],
    ['6222020200000000003', undefined],
    ['4111 1111 1111 1111', 'bank-card'],
    ['110105194912310021', undefined],
    ['常住人口 138001380', undefined],
    ['2017年12月31日，共12345678元', undefined],
  ] as const)('%s', (text, found) => {
    expect(findPersonalNumber(text)).toBe(found)
  })
})
