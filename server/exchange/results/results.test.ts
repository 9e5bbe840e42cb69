import { expect, test } from 'vitest'
import { unpackZip } from '../rehearsal/pack-zip.ts'
import { RANKING, SCORE_SHEET } from './fixture.ts'
import { sheetName } from './printed-sheet.ts'
import { rankingCsv, rankingWorkbook } from './ranking-workbook.ts'
import { scoreSheetCsv, scoreSheetWorkbook } from './score-sheet-workbook.ts'

const part = async (bytes: Buffer, name: string): Promise<string> =>
  (await unpackZip(bytes)).find((one) => one.name === name)?.bytes.toString('utf8') ?? ''

test('F-08 the ranking as CSV carries shown and exact totals, and no cell that runs as a formula', () => {
  const lines = rankingCsv(RANKING).split('\r\n')
  expect(lines[0]).toBe(
    '\uFEFF类别,单位编码,名次,单位,基本分,加分,总分,等次,通报表扬,并列,距表扬线,备注,总分（精确值）',
  )
  expect(lines[1]).toBe('一类,990102003,1,龙泉街道,97.58,1.50,99.08,优秀,是,望江镇,3.25,,1189/12')
  expect(lines[3]).toContain(`"'=HYPERLINK(""http://x"",""点我"")"`)
  expect(lines[3]).toContain("-98.30,'-1+1,-2.5")
  expect(lines[4]).toContain("'+云台乡")
})

test('the score sheet as CSV has a line for each item and the total at the end', () => {
  const lines = scoreSheetCsv(SCORE_SHEET).split('\r\n')
  expect(lines.length).toBe(5)
  expect(lines[2]).toBe(
    'doctor-contract,1,家庭医生签约服务,10,35%,每低1个百分点扣0.5分，扣完为止。,9.50,0.50,签约率34.08%，低于目标0.92个百分点，按1档扣0.5分。,9.5',
  )
  expect(lines[3]).toBe(',,总分,100,,,99.08,,,1189/12')
})

test('repeated header rows name their sheet in quotes, without which Excel calls the file damaged', async () => {
  expect(await part(await rankingWorkbook(RANKING), 'xl/workbook.xml')).toContain(`'二类 山区'!$3:$3`)
  expect(await part(await scoreSheetWorkbook([SCORE_SHEET]), 'xl/workbook.xml')).toContain(`'龙泉街道'!$4:$4`)
})

test('sheet names are made fit for Excel and never stand twice', () => {
  const taken = new Set<string>()
  expect(
    ['二类/山区', '二类 山区', 'a'.repeat(40), 'A'.repeat(40), '[]', "it's"].map((name) =>
      sheetName(name, taken),
    ),
  ).toEqual(['二类 山区', '二类 山区 2', 'a'.repeat(31), `${'A'.repeat(29)} 2`, 'Sheet', 'it s'])
})
