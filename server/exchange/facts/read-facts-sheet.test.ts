import { type CellValue, writeXlsx, writeXlsxStream } from 'hucre/xlsx'
import { describe, expect, test, vi } from 'vitest'
import { FACTS_LIMITS } from '../limits.ts'
import { editPart } from '../rehearsal/pack-zip.ts'
import { readFactsSheet } from './read-facts-sheet.ts'

// Every reading starts a thread of its own; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000 })

const HEADER = ['单位编码', '指标', '期间', '分子', '分母', '数值', '未填原因']
const sheet = async (
  rows: readonly (readonly CellValue[])[],
  header: readonly string[] = HEADER,
): Promise<Buffer> =>
  Buffer.from(
    await writeXlsx({ sheets: [{ name: '数据', rows: [[...header], ...rows.map((row) => [...row])] }] }),
  )

test('every way a fact may be written is read, in any order of columns', async () => {
  const reading = await readFactsSheet(
    await sheet(
      [
        ['2017-09', 'doctor-contract-rate', '990102003001', null, 410, 1203],
        ['2017年9月', 'late-reports', '990102003001', 0.1, null, null],
        [201709, 'satisfaction', 990102003001, null, null, null, '未抽中'],
        ['2017Q3', 'late-reports', '990102003002', '12', null, null],
        ['2017', 'late-reports', '990102003002', null, null, null, 'not-applicable'],
      ],
      ['period', 'indicator', 'unit', 'value', 'numerator', 'denominator', 'missing'],
    ),
  )
  expect(reading.errors).toBe(0)
  expect(reading.facts).toEqual([
    {
      unit: '990102003001',
      indicator: 'doctor-contract-rate',
      period: '2017-09',
      numerator: '410',
      denominator: '1203',
      sheet: '数据',
      cell: 'E2:F2',
    },
    {
      unit: '990102003001',
      indicator: 'late-reports',
      period: '2017-09',
      value: '0.1',
      sheet: '数据',
      cell: 'D3',
    },
    {
      unit: '990102003001',
      indicator: 'satisfaction',
      period: '2017-09',
      missing: 'not-sampled',
      sheet: '数据',
      cell: 'G4',
    },
    {
      unit: '990102003002',
      indicator: 'late-reports',
      period: '2017Q3',
      value: '12',
      sheet: '数据',
      cell: 'D5',
    },
    {
      unit: '990102003002',
      indicator: 'late-reports',
      period: '2017',
      missing: 'not-applicable',
      sheet: '数据',
      cell: 'G6',
    },
  ])
  expect(reading.problems.map(({ code, cell }) => `${code} ${cell}`)).toEqual(['cell.number-as-text D5'])
})

test('a period that Excel made a date of is that month', async () => {
  const reading = await readFactsSheet(
    await sheet([['u1', 'i1', new Date('2017-09-01T00:00:00Z'), null, null, 5]]),
  )
  expect(reading.facts[0]?.period).toBe('2017-09')
  expect(reading.problems.map(({ code }) => code)).toEqual(['facts.period-from-date'])
})

describe('each mistake is told at its row and its fact left out', () => {
  const MISTAKES: readonly (readonly [string, readonly CellValue[]])[] = [
    ['facts.bad-period', ['u', 'i', '2017-13', null, null, 1]],
    ['facts.bad-period', ['u', 'i', '九月', null, null, 1]],
    ['facts.empty-key', [null, 'i', '2017-09', null, null, 1]],
    ['facts.empty-key', ['u', 'i', null, null, null, 1]],
    ['facts.value-and-ratio', ['u', 'i', '2017-09', 1, 2, 1]],
    ['cell.half-a-ratio', ['u', 'i', '2017-09', 1, null, null]],
    ['cell.value-and-reason', ['u', 'i', '2017-09', null, null, 1, '不适用']],
    ['cell.unknown-reason', ['u', 'i', '2017-09', null, null, null, 'constructor']],
    ['cell.text-in-number', ['u', 'i', '2017-09', null, null, '约12']],
    ['cell.number-too-large', ['u', 'i', '2017-09', null, null, '1e400']],
    ['facts.duplicate', ['first', 'i', '2017-09', null, null, 2]],
  ]
  test.each(MISTAKES)('%s', async (code, row) => {
    const reading = await readFactsSheet(await sheet([['first', 'i', '2017-09', null, null, 1], row]))
    expect(reading.problems.map((problem) => problem.code)).toEqual([code])
    expect(reading.errors).toBe(1)
    expect(reading.facts.length).toBe(1)
  })
})

test('a sheet without its header says which columns are missing', async () => {
  const reading = await readFactsSheet(await sheet([['a', 'b', 1]], ['甲', '指标', '乙']))
  expect(reading.problems).toEqual([
    {
      code: 'facts.header-missing',
      severity: 'error',
      sheet: '数据',
      facts: { missing: 'unit, period, value' },
    },
  ])
})

test('very many problems are counted and only the first ones listed', async () => {
  const rows = Array.from({ length: 50 }, (_, i) => [`u${i}`, 'i', 'soon', null, null, 1])
  const reading = await readFactsSheet(await sheet(rows), { ...FACTS_LIMITS, problems: 10 })
  expect(reading.errors).toBe(50)
  expect(reading.problems.length).toBe(11)
  expect(reading.problems.at(-1)).toEqual({
    code: 'problems.more',
    severity: 'error',
    facts: { count: '40' },
  })
})

async function long(count: number): Promise<Buffer> {
  function* rows(): Generator<CellValue[]> {
    for (let i = 0; i < count; i++)
      yield [`99010200${i % 1000}`, `indicator-${Math.floor(i / 1000)}`, '2017-09', i, i + 1, null]
  }
  const stream = writeXlsxStream(rows(), { name: '数据', columns: HEADER.map((header) => ({ header })) })
  return Buffer.from(await new Response(stream).arrayBuffer())
}

test('a hundred thousand rows come in batches, each waited for', async () => {
  let open = 0
  let most = 0
  let got = 0
  let last: string | undefined
  const reading = await readFactsSheet(await long(100_000), FACTS_LIMITS, async (batch) => {
    open += 1
    most = Math.max(most, open)
    await new Promise((resolve) => setImmediate(resolve))
    got += batch.length
    last = batch.at(-1)?.numerator
    open -= 1
  })
  expect(reading.errors).toBe(0)
  expect([most, got, last]).toEqual([1, 100_000, '99999'])
  expect(reading.facts).toEqual([])
  expect(reading.summary).toEqual({ rows: 100_000, figures: 100_000 })
}, 30_000)

test('one row more is refused with the count, and an error of the consumer is passed on', async () => {
  const reading = await readFactsSheet(await long(1001), { ...FACTS_LIMITS, rows: 1000 })
  expect(reading.problems[0]).toMatchObject({
    code: 'sheet.too-many-rows',
    facts: { rows: '1002', limit: '1001' },
  })
  const failing = readFactsSheet(await long(10), FACTS_LIMITS, async () => {
    throw new Error('disk full')
  })
  await expect(failing).rejects.toThrow('disk full')
})

test('F-05 merged cells and formulas are not trusted', async () => {
  const plain = await sheet([['u', 'i', '2017-09', null, null, 5]])
  const merged = await editPart(plain, 'xl/worksheets/sheet1.xml', (xml) =>
    xml.replace('</sheetData>', '</sheetData><mergeCells><mergeCell ref="F2:F3"/></mergeCells>'),
  )
  expect((await readFactsSheet(merged)).problems.map(({ code }) => code)).toEqual(['cell.merged'])
  const formula = await editPart(plain, 'xl/worksheets/sheet1.xml', (xml) =>
    xml.replace(/(<c r="F2"[^>]*>)/, '$1<f>2+3</f>'),
  )
  const reading = await readFactsSheet(formula)
  expect(reading.problems.map(({ code, cell }) => `${code} ${cell}`)).toEqual(['cell.formula F2'])
  expect(reading.facts).toEqual([])
})

test('F-06 a heading nobody asked for is refused where it asks what nobody may ask', async () => {
  const reading = await readFactsSheet(
    await sheet(
      [['990102003001', 'late-reports', '2017-09', null, null, 1, null, '已']],
      [...HEADER, '结扎时间'],
    ),
  )
  expect(reading.problems.map(({ code, cell }) => [code, cell])).toEqual([
    ['guard.text', 'H1'],
    ['facts.unknown-column', 'H1'],
  ])
  expect(reading.errors).toBe(2)
})
