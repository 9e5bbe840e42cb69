import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { run } from './run-command.ts'

// Real processes on a machine that may be busy; nothing here is timed.
vi.setConfig({ testTimeout: 180_000 })

/** 台账进文件夹: cases.csv and history.csv beside units.csv and facts.csv. */
const GOOD = join(import.meta.dirname, '../schemes/good')
const scratch = mkdtempSync(join(tmpdir(), 'gongcheng-registers-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

function folder(change: Readonly<Record<string, (text: string) => string>> = {}): string {
  const made = mkdtempSync(join(scratch, 'f-'))
  copyFileSync(join(GOOD, 'registers.yaml'), join(made, 'scheme.yaml'))
  for (const name of ['units', 'facts', 'cases'])
    copyFileSync(join(GOOD, `registers.${name}.csv`), join(made, `${name}.csv`))
  writeFileSync(join(made, 'history.csv'), 'unit,period,total,rank\nT1,2016,80,1\n')
  for (const [file, edit] of Object.entries(change))
    writeFileSync(join(made, file), edit(readFileSync(join(made, file), 'utf8')))
  return made
}

describe('a folder with registers', () => {
  test('is assessed, and a score is explained down to the cases', async () => {
    const assessed = await run(['assess', folder(), '--through', '2017-12'])
    expect(assessed.out).toContain('86.67')
    const told = await run(['explain', folder(), 'T1', 'item:faults', '--through', '2017-12'])
    expect(told.out).toContain('2017-04-01 案件 2（V2, V1）：计1')
    expect(told.out).toContain('佐证2件')
    expect(told.out).toContain('cases.csv · L3')
  })

  test('tells which scores one case moved, and names the nearest case where there is none such', async () => {
    const made = folder()
    const told = await run(['explain', made, '--case', 'fault/2', '--through', '2017-12'])
    expect(told.out).toMatch(/T1 +青石镇 +督查问题 +37.00分 +32.00分/)
    const none = await run(['explain', made, '--case', 'fault/22', '--through', '2017-12'])
    expect(none.err).toContain('fault/2')
    expect(none.code).toBe(2)
  })

  test('without cases.csv what is counted from cases is not reported, and the scheme refuses', async () => {
    const made = folder()
    rmSync(join(made, 'cases.csv'))
    expect((await run(['explain', made, 'T1', 'item:faults', '--through', '2017-12'])).out).toContain(
      '未上报',
    )
  })

  test.each<[string, string, (text: string) => string, string]>([
    ['an unknown unit', 'cases.csv', (text) => text.replace('fault,1,V1', 'fault,1,V9'), '没有单位“V9”'],
    [
      'a day there is not',
      'cases.csv',
      (text) => text.replace('2017-03-01', '2017-02-30'),
      '案件日期“2017-02-30”',
    ],
    ['a number used twice', 'cases.csv', (text) => text.replace('fault,2,', 'fault,1,'), '案号“1”有两件'],
    ['a heading misspelt', 'cases.csv', (text) => text.replace('problem', 'problm'), '没有栏目“problm”'],
    [
      'a year that is not past',
      'history.csv',
      (text) => text.replace('2016', '2017'),
      '不早于方案的考评年度',
    ],
    [
      'a merged unit that goes on reporting',
      'facts.csv',
      (text) => `${text}T2,sessions,2017-08,reported,1,1,,,,\n`,
      '已并入“T1”',
    ],
  ])('%s is refused at its line', async (_, file, edit, said) => {
    const { out, err, code } = await run(['assess', folder({ [file]: edit })])
    expect(`${out}${err}`).toContain(said)
    expect(`${out}${err}`).toContain(file)
    expect(code).not.toBe(0)
  })
})

/** The first fact carries a note in a column of the given name. */
const noted = (column: string, note: string) => (text: string) =>
  text.replace('source-version', column).replace('800,,,,', `800,,,,${note}`)

describe('refused content at the door of a folder', () => {
  test.each<[string, string, (text: string) => string, string, string]>([
    [
      'a heading of the units',
      'units.csv',
      (text) => text.replace('level', 'level,孕检日期'),
      '孕检',
      'units.csv:1:4',
    ],
    [
      'a heading of the facts',
      'facts.csv',
      (text) => text.replace('period', 'period,签到次数'),
      '签到',
      'facts.csv:1:4',
    ],
    [
      'a heading of the cases',
      'cases.csv',
      (text) => text.replace('problem', '三孩'),
      '三孩',
      'cases.csv:1:',
    ],
    [
      'a heading of the history',
      'history.csv',
      (text) => text.replace('rank', 'rank,结扎例数'),
      '结扎',
      'history.csv:1:5',
    ],
    [
      'the text of a case',
      'cases.csv',
      (text) => text.replace('台账缺页', '应孕检未到'),
      '孕检',
      'cases.csv:2:8',
    ],
    [
      'the evidence of a case',
      'cases.csv',
      (text) => text.replace('照片一', '签到表'),
      '签到',
      'cases.csv:2:6',
    ],
    ['the evidence of a fact', 'facts.csv', noted('evidence', '入户照片'), '入户照片', 'facts.csv:2:10'],
    ['the reason of a fact', 'facts.csv', noted('reason', '超生一例'), '超生', 'facts.csv:2:10'],
  ])('%s is refused with its place, and nothing is computed', async (_, file, edit, term, place) => {
    const made = folder({ [file]: edit })
    const { out, err, code } = await run(['assess', made, '--through', '2017-12'])
    expect(`${out}${err}`).toContain(`含有“${term}”`)
    expect(`${out}${err}`).toContain(place)
    expect(out).not.toContain('86.67')
    expect(code).not.toBe(0)
  })
})
