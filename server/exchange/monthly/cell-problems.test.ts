import { beforeAll, describe, expect, test, vi } from 'vitest'
import { describeWorkbookProblem } from '#words'
import { editCells, editReport, type Typed, typed } from '../rehearsal/edit-cell.ts'
import { editPart } from '../rehearsal/pack-zip.ts'
import { FORM } from './fixture.ts'
import { monthlyWorkbook } from './monthly-workbook.ts'
import { readMonthlyWorkbook } from './read-monthly-workbook.ts'
import type { WorkbookReading } from './workbook-reading.ts'

// Every reading starts a thread of its own; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000 })

let clean: Buffer
beforeAll(async () => {
  clean = await monthlyWorkbook(FORM)
})

const told = (reading: WorkbookReading): readonly string[] =>
  reading.problems
    .filter(({ code }) => code !== 'cell.blank')
    .map(({ code, cell }) => (cell === undefined ? code : `${code} ${cell}`))
const read = (bytes: Buffer): Promise<WorkbookReading> => readMonthlyWorkbook(bytes, FORM)
const filled = async (cells: Readonly<Record<string, Typed>>): Promise<WorkbookReading> =>
  read(await editCells(clean, cells))

describe('a number is taken as the characters of the file', () => {
  test('and what changed is told beside what stood', async () => {
    const reading = await filled({
      D6: typed.number('411'),
      H6: typed.number('0'),
      L6: typed.number('92.299999999999997'),
    })
    expect(told(reading)).toEqual([])
    expect(reading.errors).toBe(0)
    expect(reading.changes).toEqual([
      {
        unit: '990102003001',
        indicator: 'doctor-contract-rate',
        part: 'ratio',
        before: '410/1203',
        after: '411/1203',
        sheet: '填报表',
        cell: 'D6:E6',
      },
      {
        unit: '990102003001',
        indicator: 'late-reports',
        part: 'value',
        after: '0',
        sheet: '填报表',
        cell: 'H6',
      },
      {
        unit: '990102003001',
        indicator: 'satisfaction',
        part: 'value',
        after: '92.3',
        sheet: '填报表',
        cell: 'L6',
      },
    ])
    expect(reading.summary).toEqual({ figures: 5, changed: 3, unchanged: 2, cleared: 0, blank: 7 })
  })

  test('a reason is taken in either language', async () => {
    for (const reason of ['不适用', 'not-applicable']) {
      const reading = await filled({ I6: typed.text(reason) })
      expect(reading.facts.find(({ indicator }) => indicator === 'late-reports')?.missing).toBe(
        'not-applicable',
      )
    }
  })

  test('signatures are read from the line under the table', async () => {
    const reading = await filled({
      D10: typed.text('陈某'),
      F10: typed.text('李某'),
      H10: typed.text('2017-10-06'),
    })
    expect(reading.signatures).toEqual({ filledBy: '陈某', checkedBy: '李某', filledOn: '2017-10-06' })
  })
})

describe('each mistake in a cell is told at its cell and its figure is left out', () => {
  const MISTAKES: readonly (readonly [string, string, Typed])[] = [
    ['cell.text-in-number H6', 'H6', typed.text('12人')],
    ['cell.text-in-number H6', 'H6', typed.truth(true)],
    ['cell.number-too-large H6', 'H6', typed.number('1E+400')],
    ['cell.too-many-digits H6', 'H6', typed.number('12345678901234567890')],
    ['cell.too-many-digits J6', 'J6', typed.number('33.333333333333336')],
    ['cell.negative-count H6', 'H6', typed.number('-1')],
    ['cell.decimal-in-count H6', 'H6', typed.number('1.5')],
    ['cell.formula H6', 'H6', typed.formula('SUM(D6:D8)', '3')],
    ['cell.error-value H6', 'H6', typed.error('#DIV/0!')],
    ['cell.date-in-number H6', 'H6', typed.isoDate('2017-09-01')],
    ['cell.unknown-reason I6', 'I6', typed.text('没有统计')],
    ['cell.above-denominator D6:E6', 'D6', typed.number('1204')],
    ['cell.half-a-ratio D6:E6', 'D6', typed.nothing()],
    ['cell.value-and-reason D6:E6, G6', 'G6', typed.text('未发生')],
  ]
  test.each(MISTAKES)('%s', async (problem, place, what) => {
    const reading = await filled({ [place]: what })
    expect(told(reading)).toEqual([problem])
    expect(reading.errors).toBe(1)
    const indicator = reading.problems[0]?.facts.indicator
    expect(
      reading.facts.filter((fact) => fact.indicator === indicator && fact.unit === '990102003001'),
    ).toEqual([])
    for (const language of ['zh-CN', 'en'] as const) {
      const { code, facts } = reading.problems[0] ?? { code: '', facts: {} }
      const { what: sentence, why, mend } = describeWorkbookProblem(code, facts, language)
      expect(`${sentence}${why}${mend}`).not.toMatch(/undefined|\[object/)
    }
  })

  test('a date and a percentage are known by their number format', async () => {
    const styles = 'xl/styles.xml'
    const formatted = await editPart(clean, styles, (xml) =>
      xml.replace(/(<cellXfs[^>]*>)/, '$1<xf numFmtId="14"/><xf numFmtId="10"/>'),
    )
    // Two styles were put before the others, so every style of the sheet moves up by two: only the edited cell matters.
    const date = await editCells(formatted, { H6: typed.number('42979') }, '0')
    expect(told(await read(date))).toContain('cell.date-in-number H6')
    const percent = await editCells(formatted, { L6: typed.number('0.35499999999999998') }, '1')
    const reading = await read(percent)
    expect(told(reading)).toContain('cell.percent-format L6')
    expect(reading.facts.find(({ cell }) => cell === 'L6')?.value).toBe('35.5')
    expect(told(await read(await editCells(formatted, { H6: typed.number('0.5') }, '1')))).toContain(
      'cell.percent-in-number H6',
    )
  })

  test('full-width digits and numbers kept as text are taken with a word', async () => {
    const reading = await filled({ H6: typed.text('１２'), H8: typed.text(' 7 ') })
    expect(told(reading)).toEqual(['cell.full-width-digits H6', 'cell.number-as-text H8'])
    expect(
      reading.facts.filter(({ indicator }) => indicator === 'late-reports').map(({ value }) => value),
    ).toEqual(['12', '0', '7'])
  })

  test('an empty cell is a note, and does not erase what stands', async () => {
    const reading = await filled({ D6: typed.nothing(), E6: typed.nothing() })
    expect(told(reading)).toEqual(['cell.cleared D6:E6'])
    expect(reading.errors).toBe(0)
    expect(reading.changes).toEqual([])
    expect(reading.summary.cleared).toBe(1)
    expect(reading.problems.filter(({ code }) => code === 'cell.blank').length).toBe(9)
  })

  test('two figures with a mistake each are two problems, and the good ones are still read', async () => {
    const reading = await filled({ H6: typed.text('约3'), H7: typed.number('2'), H8: typed.number('-1') })
    expect(told(reading)).toEqual(['cell.text-in-number H6', 'cell.negative-count H8'])
    expect(reading.facts.find(({ cell }) => cell === 'H7')?.value).toBe('2')
  })
})

describe('the form itself', () => {
  test('an edited locked cell is named with both texts', async () => {
    const reading = await filled({ D3: typed.text('家庭医生履约率'), C6: typed.text('柳溪村') })
    expect(told(reading)).toEqual(['cell.locked-edited D3', 'cell.locked-edited C6'])
    expect(reading.problems[0]?.facts).toEqual({
      expected: '家庭医生签约率（越高越好）',
      found: '家庭医生履约率',
    })
  })

  test('a rate typed over is told and not taken', async () => {
    const reading = await filled({ F6: typed.number('0.99') })
    expect(told(reading)).toEqual(['cell.computed-edited F6'])
    expect(reading.errors).toBe(0)
  })

  test('merged input cells are refused with their range', async () => {
    const merged = await editReport(clean, (xml) =>
      xml.replace('</mergeCells>', '<mergeCell ref="H6:H8"/></mergeCells>'),
    )
    const reading = await read(merged)
    expect(told(reading)).toEqual(['cell.merged H6'])
    expect(reading.facts.filter(({ indicator }) => indicator === 'late-reports')).toEqual([])
  })

  test('F-06 a hidden row with numbers is told', async () => {
    const hidden = await editReport(clean, (xml) => xml.replace('<row r="6"', '<row hidden="1" r="6"'))
    expect(told(await read(hidden))).toEqual(['row.hidden D6:E6'])
  })

  test('F-06 a hidden column with numbers is told once', async () => {
    const hidden = await editReport(clean, (xml) => xml.replace('<col min="4"', '<col hidden="1" min="4"'))
    const reading = await read(hidden)
    expect(told(reading)).toEqual(['column.hidden D6:E6'])
    expect(reading.problems[0]?.facts.column).toBe('D')
  })

  test('a renamed sheet is found by its hidden marks', async () => {
    const renamed = await editPart(clean, 'xl/workbook.xml', (xml) => xml.replaceAll('填报表', '九月'))
    const reading = await read(renamed)
    expect(told(reading)).toEqual(['sheet.renamed'])
    expect(reading.facts.map(({ sheet }) => sheet)).toEqual(['九月', '九月', '九月'])
  })

  test('sorted rows are matched by their hidden keys', async () => {
    const swapped = await editCells(clean, {
      A6: typed.text('unit:990102003002'),
      C6: typed.text('柳溪村'),
      D6: typed.nothing(),
      E6: typed.nothing(),
      H6: typed.number('0'),
      D7: typed.number('410'),
      E7: typed.number('1203'),
      H7: typed.nothing(),
      A7: typed.text('unit:990102003001'),
      C7: typed.text('青石村'),
    })
    const reading = await read(swapped)
    expect(told(reading)).toEqual(['row.reordered'])
    expect(reading.facts[0]).toMatchObject({
      unit: '990102003001',
      indicator: 'doctor-contract-rate',
      cell: 'D7:E7',
      numerator: '410',
    })
    expect(reading.changes).toEqual([])
  })

  test('a doubled row counts for nobody, a removed one leaves what stands, an added one is refused', async () => {
    const doubled = await filled({ A7: typed.text('unit:990102003001'), C7: typed.text('青石村') })
    expect(told(doubled)).toEqual(['row.duplicate', 'row.removed'])
    expect(doubled.facts.map(({ unit }) => unit)).toEqual(['990102003003'])
    const added = await editReport(clean, (xml) =>
      xml.replace(
        '</sheetData>',
        '<row r="14"><c r="C14" t="inlineStr"><is><t>新村</t></is></c><c r="H14"><v>5</v></c></row></sheetData>',
      ),
    )
    const reading = await read(added)
    expect(told(reading)).toEqual(['row.added'])
    expect(reading.problems[0]?.facts).toEqual({ row: '14' })
  })

  test('a unit that is not on the list any more is named', async () => {
    const shorter = { ...FORM, rows: FORM.rows.slice(0, 2), filled: FORM.filled?.slice(0, 2) ?? [] }
    const reading = await readMonthlyWorkbook(clean, shorter)
    expect(told(reading)).toEqual(['row.unknown-unit'])
    expect(reading.problems[0]?.facts).toMatchObject({ unitName: '云台社区', row: '8' })
  })

  test('a lost column is an error for its indicator only', async () => {
    const lost = await filled({ H5: typed.text('mine') })
    expect(told(lost)).toEqual(['column.removed', 'column.unknown'])
    expect(lost.facts.map(({ indicator }) => indicator)).toEqual(['doctor-contract-rate', 'satisfaction'])
  })

  test('an English workbook is read by a Chinese house', async () => {
    const english = await monthlyWorkbook({ ...FORM, language: 'en' })
    const reading = await read(english)
    expect(told(reading)).toEqual([])
    expect(reading.facts.length).toBe(3)
  })
})

describe('refused content', () => {
  const refused = (reading: WorkbookReading) =>
    reading.problems
      .filter(({ code }) => code === 'guard.text')
      .map(({ severity, sheet, cell, facts }) => [severity, sheet, cell, facts['term']])

  test('in a heading is an error at its cell, beside the lock that was broken', async () => {
    const reading = await filled({ H3: typed.text('孕检次数') })
    expect(refused(reading)).toEqual([['error', '填报表', 'H3', '孕检']])
    expect(reading.errors).toBeGreaterThan(0)
  })

  test('F-06 in the name of a sheet, a hidden one too, is an error', async () => {
    const renamed = await editPart(clean, 'xl/workbook.xml', (xml) => xml.replace('"填报表"', '"三孩名单"'))
    expect(refused(await read(renamed))).toEqual([['error', '三孩名单', undefined, '三孩']])
    const guide = await editPart(clean, 'xl/workbook.xml', (xml) =>
      xml.replace('name="填表说明"', 'name="签到轨迹" state="hidden"'),
    )
    expect(refused(await read(guide))).toContainEqual(['error', '签到轨迹', undefined, '签到'])
  })

  test('a workbook of our own says nothing refused, and a village may be called what it is called', async () => {
    const named = { ...FORM, rows: FORM.rows.map((row) => ({ ...row, name: `打卡${row.name}` })) }
    for (const form of [FORM, named, { ...FORM, language: 'en' as const }])
      expect(refused(await readMonthlyWorkbook(await monthlyWorkbook(form), form))).toEqual([])
  })
})

describe('whose workbook it is', () => {
  test.each([
    ['identity.another-unit', { ...FORM, unit: { code: '990102009', name: '望江镇' } }],
    ['identity.wrong-period', { ...FORM, period: '2017-10' }],
    ['identity.wrong-version', { ...FORM, version: '3' }],
    ['identity.wrong-form', { ...FORM, form: 'other' }],
  ])('%s stops the reading', async (code, expected) => {
    const reading = await readMonthlyWorkbook(clean, expected)
    expect(told(reading)).toEqual([code])
    expect(reading.facts).toEqual([])
    expect(reading.identity?.unit.name).toBe('龙泉街道')
  })

  test('a changed identity does not agree with its checksum', async () => {
    const forged = await editPart(clean, 'xl/sharedStrings.xml', (xml) =>
      xml.replace('<t>2017-09</t>', '<t>2017-10</t>'),
    )
    expect(told(await read(forged))).toEqual(['identity.damaged'])
  })

  test('a workbook of somebody’s own making has no identity', async () => {
    const { writeXlsx } = await import('hucre/xlsx')
    const own = Buffer.from(
      await writeXlsx({
        sheets: [
          {
            name: '填报表',
            rows: [
              ['单位', '数'],
              ['青石村', 3],
            ],
          },
        ],
      }),
    )
    expect(told(await read(own))).toEqual(['identity.missing', 'sheet.extra'])
  })
})
