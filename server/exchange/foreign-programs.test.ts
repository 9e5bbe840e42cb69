import { describe, expect, test } from 'vitest'
import { FORM } from './monthly/fixture.ts'
import { monthlyWorkbook } from './monthly/monthly-workbook.ts'
import { readMonthlyWorkbook } from './monthly/read-monthly-workbook.ts'
import {
  askOpenpyxl,
  changeWithOpenpyxl,
  convertWithOffice,
  missingPrograms,
  OFFICE,
  PYTHON,
} from './rehearsal/foreign-programs.ts'
import { RANKING, SCORE_SHEET } from './results/fixture.ts'
import { rankingWorkbook } from './results/ranking-workbook.ts'
import { scoreSheetWorkbook } from './results/score-sheet-workbook.ts'

missingPrograms()

const SLOW = 120_000
const HAND = `
sheet = workbook['填报表']
sheet['D6'] = 415
sheet['D7'], sheet['E7'] = 300, 950
sheet['H6'] = 2
sheet['J6'] = 1234.56
sheet['J7'] = 0.1
sheet['L6'] = 92.3
sheet['M7'] = '不适用'
sheet['D10'] = '陈某'
`

describe.skipIf(PYTHON === undefined)('openpyxl, a reader and writer we did not make', () => {
  test('sees the locks, choices, frozen rows and print layout of the reporting workbook', async () => {
    const seen = await askOpenpyxl(
      await monthlyWorkbook(FORM),
      `
sheet = workbook['填报表']
rules = {str(rule.sqref): [rule.type, rule.operator, rule.formula1] for rule in sheet.data_validations.dataValidation}
print(json.dumps({
  'sheets': [[s.title, s.sheet_state, s.protection.sheet] for s in workbook],
  'locked': {c: sheet[c].protection.locked for c in ['C6', 'D6', 'F6', 'G6', 'D9', 'D10', 'B1']},
  'hidden': [sheet.column_dimensions['A'].hidden, sheet.row_dimensions[5].hidden],
  'freeze': sheet.freeze_panes, 'titles': sheet.print_title_rows,
  'page': [sheet.page_setup.orientation, sheet.page_setup.paperSize, sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight, sheet.sheet_properties.pageSetUpPr.fitToPage],
  'merged': sorted(str(r) for r in sheet.merged_cells.ranges),
  'rules': rules, 'values': [sheet['D6'].value, sheet['D6'].data_type, sheet['F6'].value, sheet['M8'].value],
}))`,
    )
    expect(seen).toEqual({
      sheets: [
        ['填报表', 'visible', true],
        ['填表说明', 'visible', true],
        ['_gongcheng', 'veryHidden', true],
      ],
      locked: { C6: true, D6: false, F6: true, G6: false, D9: true, D10: false, B1: true },
      hidden: [true, true],
      freeze: 'D6',
      titles: '$3:$5',
      page: ['landscape', 9, 1, 0, true],
      merged: ['B1:M1', 'B2:M2', 'B3:B4', 'C3:C4', 'D3:G3', 'H3:I3', 'J3:K3', 'L3:M3'],
      rules: {
        D6: ['whole', 'greaterThanOrEqual', '0'],
        D7: ['whole', 'greaterThanOrEqual', '0'],
        D8: ['whole', 'greaterThanOrEqual', '0'],
        'E6:E8': ['whole', 'greaterThanOrEqual', '0'],
        'G6:G8': ['list', null, '"未发生,不适用,未抽中,未公开"'],
        'H6:H8': ['whole', 'greaterThanOrEqual', '0'],
        'I6:I8': ['list', null, '"未发生,不适用,未抽中,未公开"'],
        'J6:J8': ['decimal', 'between', '-999999999999999'],
        'K6:K8': ['list', null, '"未发生,不适用,未抽中,未公开"'],
        'L6:L8': ['decimal', 'greaterThanOrEqual', '0'],
        'M6:M8': ['list', null, '"未发生,不适用,未抽中,未公开"'],
      },
      values: [410, 'n', '=IF(OR(D6="",E6=""),"",IFERROR(D6/E6,"—"))', '未抽中'],
    })
  })

  test(
    'fills the workbook in, and what it wrote is what is read',
    async () => {
      const filled = await changeWithOpenpyxl(await monthlyWorkbook(FORM), HAND)
      const reading = await readMonthlyWorkbook(filled, FORM)
      expect(reading.problems.filter(({ severity }) => severity !== 'note')).toEqual([])
      expect(
        reading.facts.map(({ cell, numerator, denominator, value, missing }) => [
          cell,
          numerator ?? value ?? missing,
          denominator,
        ]),
      ).toEqual([
        ['D6:E6', '415', '1203'],
        ['H6', '2', undefined],
        ['J6', '1234.56', undefined],
        ['L6', '92.3', undefined],
        ['D7:E7', '300', '950'],
        ['H7', '0', undefined],
        ['J7', '0.1', undefined],
        ['M7', 'not-applicable', undefined],
        ['M8', 'not-sampled', undefined],
      ])
      expect(reading.signatures).toEqual({ filledBy: '陈某' })
    },
    SLOW,
  )

  test(
    'inserts, deletes and formats as people do, and each is told',
    async () => {
      const odd = await changeWithOpenpyxl(
        await monthlyWorkbook(FORM),
        `
import datetime
sheet = workbook['填报表']
sheet['H6'] = datetime.date(2017, 9, 1)
sheet['H7'] = '=D7+1'
sheet['L6'] = 0.355
sheet['L6'].number_format = '0.0%'
sheet.merge_cells('J6:J7')
sheet.delete_rows(8)
workbook.create_sheet('备注')['A1'] = '记一下'
`,
      )
      const reading = await readMonthlyWorkbook(odd, FORM)
      const told = reading.problems
        .filter(({ severity }) => severity !== 'note')
        .map(({ code, cell }) => [code, cell])
      expect(told).toEqual([
        ['cell.date-in-number', 'H6'],
        ['cell.merged', 'J6'],
        ['cell.formula', 'H7'],
        ['row.removed', undefined],
        ['cell.percent-format', 'L6'],
        ['sheet.extra', undefined],
      ])
      expect(reading.facts.find(({ cell }) => cell === 'L6')?.value).toBe('35.5')
    },
    SLOW,
  )

  test(
    'sees typed numbers, formats and page layout in the ranking and the score sheet',
    async () => {
      const ranking = await askOpenpyxl(
        await rankingWorkbook(RANKING),
        `
sheet = workbook.worksheets[0]
print(json.dumps({'sheets': workbook.sheetnames,
  'row': [[c.value, c.data_type, c.number_format] for c in sheet[4]][:5],
  'formula': [sheet['B6'].value, sheet['B6'].data_type],
  'exact': [c.value for c in workbook.worksheets[-1][4]], 'titles': [s.print_title_rows for s in workbook], 'footer': sheet.oddFooter.center.text,
  'page': [sheet.page_setup.orientation, sheet.page_setup.paperSize, sheet.page_setup.fitToWidth],
  'notes': [sheet.cell(r, 1).value for r in range(8, 13)]}))`,
      )
      expect(ranking).toEqual({
        sheets: ['一类', '二类 山区', '总分（精确值）'],
        row: [
          [1, 'n', 'General'],
          ['龙泉街道', 's', 'General'],
          [97.58, 'n', '0.00'],
          [1.5, 'n', '0.00'],
          [99.08, 'n', '0.00'],
        ],
        formula: ['=HYPERLINK("http://x","点我")', 's'],
        exact: ['一类', '龙泉街道', '1189/12'],
        titles: ['$3:$3', '$3:$3', '$3:$3'],
        footer: '第 &P 页　共 &N 页',
        page: ['landscape', 9, 1],
        notes: [
          '依据：清和市2017年度卫生健康工作考评方案（清卫发〔2017〕3号）',
          '分数显示到小数点后 2 位，名次按未舍入的精确值排定。',
          '总分相同的名次并列，其后名次空缺。',
          '一类表扬30%，按四舍五入取整；并列者一并表扬。',
          '结果校验码：ab12cd34',
        ],
      })
      const sheet = await askOpenpyxl(
        await scoreSheetWorkbook([SCORE_SHEET]),
        `
sheet = workbook.worksheets[0]
print(json.dumps([[c.value for c in row] for row in sheet.iter_rows(min_row=4, max_row=7)]))`,
      )
      expect(sheet).toEqual([
        ['考核项目', '分值', '目标', '评分标准', '得分', '扣分', '扣分原因'],
        ['公共卫生服务', 60, null, null, 59.5, null, null],
        [
          '家庭医生签约服务',
          10,
          '35%',
          '每低1个百分点扣0.5分，扣完为止。',
          9.5,
          0.5,
          SCORE_SHEET.rows[1]?.reason,
        ],
        ['总分', 100, null, null, 99.08, null, '总分（精确值）：1189/12'],
      ])
    },
    SLOW,
  )
})

describe.skipIf(OFFICE === undefined || PYTHON === undefined)(
  'LibreOffice, where most of them are filled in',
  () => {
    test(
      'a workbook filled in and saved there gives the same figures',
      async () => {
        const filled = await changeWithOpenpyxl(await monthlyWorkbook(FORM), HAND)
        const saved = await convertWithOffice(filled, 'xlsx')
        const [direct, through] = [
          await readMonthlyWorkbook(filled, FORM),
          await readMonthlyWorkbook(saved, FORM),
        ]
        expect(through.problems.filter(({ severity }) => severity !== 'note')).toEqual([])
        expect(through.facts).toEqual(direct.facts)
        expect(through.facts.length).toBe(9)
        expect(through.signatures).toEqual(direct.signatures)
      },
      SLOW,
    )

    test(
      'computes the rates and totals of the form',
      async () => {
        const saved = await convertWithOffice(
          await changeWithOpenpyxl(await monthlyWorkbook(FORM), HAND),
          'xlsx',
        )
        const values = await askOpenpyxl(
          saved,
          `
sheet = openpyxl.load_workbook(sys.argv[1], data_only=True)['填报表']
print(json.dumps([sheet[c].value for c in ['F6', 'F7', 'F8', 'D9', 'E9', 'F9', 'H9', 'J9']]))`,
        )
        const [first, second, third, ...totals] = values as readonly (number | string)[]
        expect(first).toBeCloseTo(415 / 1203, 12)
        expect(second).toBeCloseTo(300 / 950, 12)
        expect(third ?? '').toBe('')
        expect(totals).toEqual([715, 2153, expect.closeTo(715 / 2153, 12), 2, 1234.66])
      },
      SLOW,
    )

    test(
      'prints the ranking and the score sheet as PDF, and keeps names that look like formulas as text',
      async () => {
        const ranking = await rankingWorkbook(RANKING)
        expect((await convertWithOffice(ranking, 'pdf')).subarray(0, 5).toString()).toBe('%PDF-')
        const csv = (await convertWithOffice(ranking, 'csv:Text - txt - csv (StarCalc):44,34,76')).toString(
          'utf8',
        )
        expect(csv).toContain('=HYPERLINK(""http://x"",""点我"")')
        expect(csv).toContain('1,龙泉街道,97.58,1.50,99.08,优秀,是,望江镇,3.25,\n')
        expect(
          (await convertWithOffice(await scoreSheetWorkbook([SCORE_SHEET]), 'pdf')).length,
        ).toBeGreaterThan(1000)
      },
      SLOW,
    )
  },
)
