import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { readFactsCsv } from '#formats'
import { TOWNS } from './assess-folder.ts'
import { copyOfTowns, run } from './run-command.ts'

// Real processes on a machine that may be busy; nothing here is timed.
vi.setConfig({ testTimeout: 180_000 })

const replaceIn = (folder: string, file: string, from: string, to: string): void => {
  const before = readFileSync(join(folder, file), 'utf8')
  if (!before.includes(from)) throw new Error(`${file} does not say ${from}`)
  writeFileSync(join(folder, file), before.replace(from, to))
}

describe('compare', () => {
  test('tells what differs in the rules, who moves and who crosses the line', async () => {
    const folder = copyOfTowns()
    replaceIn(folder, 'scheme.yaml', 'share: 30%', 'share: 70%')
    const { code, out } = await run(['compare', TOWNS, folder])
    expect(code).toBe(0)
    expect(out).toContain('表彰名额由 30% 改为 70%')
    expect(out).toMatch(/T3 .*98\.00.*进入表彰范围/)
  })

  test('--facts weighs two schemes on one set of facts; --rules-only computes nothing', async () => {
    const folder = copyOfTowns()
    replaceIn(folder, 'scheme.yaml', 'two: 30%', 'two: 32%')
    const [rules, both] = await Promise.all([
      run([
        'compare',
        join(TOWNS, 'scheme.yaml'),
        join(folder, 'scheme.yaml'),
        '--rules-only',
        '--lang',
        'en',
      ]),
      run(['compare', join(TOWNS, 'scheme.yaml'), join(folder, 'scheme.yaml'), '--facts', TOWNS, '--json']),
    ])
    expect(rules.out).toContain('“Family-doctor contracts”: target (Class two) from 30 to 32')
    const unit = JSON.parse(both.out).comparison.units.find((one: { unit: string }) => one.unit === 'T3')
    expect(unit).toMatchObject({
      totalBefore: { exact: '98' },
      totalAfter: { exact: '97' },
      totalChange: '-1',
    })
  })
})

describe('export', () => {
  test('writes the ranking as CSV with a byte-order mark and exact totals', async () => {
    const file = join(copyOfTowns(), 'ranking.csv')
    expect((await run(['export', TOWNS, 'ranking', '-o', file])).code).toBe(0)
    const text = readFileSync(file, 'utf8')
    expect(text.charCodeAt(0)).toBe(0xfeff)
    expect(text).toContain('二类,T3,3,柳湾乡,95.00,3.00,98.00,优秀,,,-2.00,,98')
  })

  test('writes workbooks of the ranking and of all score sheets', async () => {
    const folder = copyOfTowns()
    const [ranking, scores] = [join(folder, 'ranking.xlsx'), join(folder, 'scores.xlsx')]
    const ran = await Promise.all([
      run(['export', TOWNS, 'ranking', '-o', ranking]),
      run(['export', TOWNS, 'scores', '-o', scores, '--lang', 'en']),
    ])
    expect(ran.map(({ code }) => code)).toEqual([0, 0])
    for (const file of [ranking, scores]) expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK')
  })

  test('writes one score sheet as CSV with the reason of every deduction', async () => {
    const file = join(copyOfTowns(), 'sheet.csv')
    expect((await run(['export', TOWNS, 'scores', '--unit', 'T3', '-o', file])).code).toBe(0)
    expect(readFileSync(file, 'utf8')).toMatch(
      /doctor-contract,1,家庭医生签约服务,40,30%,.*39\.00,1\.00,.*低于目标30%共2\.5个百分点/,
    )
  })

  test('wrong wishes are told apart and write nothing', async () => {
    const folder = copyOfTowns()
    const word = join(folder, 'ranking.docx')
    const ran = await Promise.all([
      run(['export', TOWNS, 'ranking']),
      run(['export', TOWNS, 'ranking', '-o', word]),
      run(['export', TOWNS, 'rankings', '-o', join(folder, 'x.csv')]),
      run(['export', TOWNS, 'workbook', '-o', join(folder, 'x.xlsx'), '--unit', 'T3', '--month', '2017-13']),
      run(['export', TOWNS, 'ranking', '-o', join(folder, 'no-such-folder/x.csv')]),
    ])
    expect(ran.map(({ code }) => code)).toEqual([2, 2, 2, 2, 3])
    expect(readdirSync(folder).sort()).toEqual(['facts.csv', 'scheme.yaml', 'units.csv'])
  })
})

describe('import', () => {
  /** A workbook for T3, December, in which village V31 says another number than the towns' folder does. */
  const filledWorkbook = async (): Promise<string> => {
    const folder = copyOfTowns()
    replaceIn(
      folder,
      'facts.csv',
      'V31,doctor-contract-rate,2017-12,reported,1,,300,1000',
      'V31,doctor-contract-rate,2017-12,reported,1,,420,1000',
    )
    const file = join(folder, 'december.xlsx')
    const { code, err } = await run([
      'export',
      folder,
      'workbook',
      '--unit',
      'T3',
      '--month',
      '2017-12',
      '-o',
      file,
    ])
    expect([code, err]).toEqual([0, ''])
    return file
  }

  test('shows what would change and writes nothing until it is confirmed; then the score moves', async () => {
    const workbook = await filledWorkbook()
    const folder = copyOfTowns()
    const facts = join(folder, 'facts.csv')
    const before = readFileSync(facts, 'utf8')
    const looked = await run(['import', workbook, folder])
    expect(looked.code).toBe(0)
    expect(looked.out).toContain('V31 doctor-contract-rate 2017-12：300/1000 → 420/1000')
    expect(looked.out).toContain('尚未写入')
    expect(readFileSync(facts, 'utf8')).toBe(before)

    const confirmed = await run(['import', workbook, folder, '--confirm'])
    expect(confirmed.code).toBe(0)
    const read = readFactsCsv(readFileSync(facts, 'utf8'), 'facts.csv')
    expect(read.findings).toEqual([])
    expect(read.facts).toHaveLength(readFactsCsv(before, 'facts.csv').facts.length + 1)
    expect(read.facts.at(-1)).toMatchObject({
      unit: 'V31',
      version: 2,
      numerator: '420',
      origin: { file: 'december.xlsx' },
    })
    const explained = await run(['explain', folder, 'T3', 'item:doctor-contract'])
    expect(explained.out).toContain('家庭医生签约率33.5%，不低于目标30%')
    expect(explained.out).toContain('december.xlsx')

    const again = await run(['import', workbook, folder, '--confirm'])
    expect(again.out).toContain('没有需要写入的')
    expect(readdirSync(folder).sort()).toEqual(['facts.csv', 'scheme.yaml', 'units.csv'])
  })

  test('another form or no workbook at all is refused and nothing is written', async () => {
    const workbook = await filledWorkbook()
    const folder = copyOfTowns()
    const before = readFileSync(join(folder, 'facts.csv'), 'utf8')
    replaceIn(folder, 'scheme.yaml', 'scheme: towns-2017', 'scheme: towns-2018')
    const ran = await Promise.all([
      run(['import', workbook, folder, '--confirm']),
      run(['import', join(TOWNS, 'scheme.yaml'), folder, '--confirm']),
    ])
    expect(ran.map(({ code }) => code)).toEqual([1, 1])
    for (const { out } of ran) expect(out).toContain('没有写入')
    expect(readFileSync(join(folder, 'facts.csv'), 'utf8')).toBe(before)
  })
})

describe('demo', () => {
  test('refuses a folder that is not empty', async () => {
    const folder = copyOfTowns()
    const { code, err } = await run(['demo', folder])
    expect(code).toBe(3)
    expect(err).toContain('不是空的')
    expect(existsSync(join(folder, 'scheme-2016.yaml'))).toBe(false)
  })
})
