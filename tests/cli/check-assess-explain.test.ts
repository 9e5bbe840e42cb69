import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { TOWNS, weigh } from './assess-folder.ts'
import { copyOfTowns, run } from './run-command.ts'

// Real processes on a machine that may be busy; nothing here is timed.
vi.setConfig({ testTimeout: 180_000 })

const rewritten = (file: string, change: (text: string) => string): string => {
  const folder = copyOfTowns()
  const before = readFileSync(join(folder, file), 'utf8')
  const after = change(before)
  if (after === before) throw new Error('the change did not hit')
  writeFileSync(join(folder, file), after)
  return folder
}

describe('check', () => {
  test('a clean scheme: says so and ends with 0', async () => {
    const { code, out, err } = await run(['check', TOWNS])
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('没有意见')
    expect(out).toContain('4 个算例全部得出所写的分数')
  })

  test('a missing partial: file, line and column, what, why, how to mend; ends with 1', async () => {
    const folder = rewritten('scheme.yaml', (text) => text.replace('          partial: floor\n', ''))
    const { code, out } = await run(['check', folder])
    expect(code).toBe(1)
    const [first = '', ...others] = out.split('\n')
    expect(first).toMatch(/^scheme\.yaml:72:11: 错误 {2}.*partial/)
    expect(others.filter((line) => line.startsWith('    '))).not.toHaveLength(0)
    expect(out).toContain('共 1 个错误')
  })

  test('a worked example that does not come out is an error in English too', async () => {
    const folder = rewritten('scheme.yaml', (text) =>
      text.replace('27.5%}, points: 39', '27.5%}, points: 38'),
    )
    const { code, out } = await run(['check', join(folder, 'scheme.yaml'), '--lang', 'en'])
    expect(code).toBe(1)
    expect(out).toMatch(/scheme\.yaml:\d+:\d+: error/)
    expect(out).toContain('errors: 1')
  })

  test('--json gives codes, places and sentences', async () => {
    const folder = rewritten('scheme.yaml', (text) => text.replace('partial: floor', 'partial: flor'))
    const { code, out } = await run(['check', folder, '--json'])
    expect(code).toBe(1)
    const answer = JSON.parse(out)
    expect(answer).toMatchObject({ errors: 1 })
    expect(answer.findings[0]).toMatchObject({
      code: 'scheme.choice-unknown',
      at: { file: 'scheme.yaml', line: 77 },
    })
    expect(answer.findings[0].what).not.toBe('')
  })
})

describe('assess', () => {
  test('prints each class with its commendation line, ties, vetoes and the fingerprint', async () => {
    const { code, out } = await run(['assess', TOWNS])
    expect(code).toBe(0)
    expect(out).toContain('云溪县2017年度乡镇卫生健康考评方案 · 2017 年度')
    expect(out).toContain('表彰线 100.00（名额 1 个，表彰 2 个）')
    expect(out).toMatch(/1 {2}T4 .*白杨乡 {2}100\.00 {2}优秀 .*表彰；并列/)
    expect(out).toMatch(/2 {2}T2 .*否决：虚报瞒报/)
    expect(out).toMatch(/SHA-256：[0-9a-f]{64}/)
  })

  test('--json carries exact numbers and the same fingerprint as the table', async () => {
    const [table, json] = await Promise.all([run(['assess', TOWNS]), run(['assess', TOWNS, '--json'])])
    const answer = JSON.parse(json.out)
    expect(table.out).toContain(answer.hash)
    expect(answer.units.find((unit: { code: string }) => unit.code === 'T3')).toMatchObject({
      total: '98',
      rank: 3,
      commended: false,
      items: { 'doctor-contract': '39', satisfaction: '26' },
    })
    expect(answer.units).toHaveLength(weigh().assessment.standings.length)
  })

  test('-o writes the answer to the file', async () => {
    const file = join(copyOfTowns(), 'result.txt')
    const { code, out } = await run(['assess', TOWNS, '-o', file])
    expect([code, out]).toEqual([0, ''])
    expect(readFileSync(file, 'utf8')).toContain('表彰线')
  })

  test('--through counts no month after it', async () => {
    const { out } = await run(['assess', TOWNS, '--through', '2017-11', '--json'])
    const answer = JSON.parse(out)
    expect(answer.units.find((unit: { code: string }) => unit.code === 'T1').items['doctor-contract']).toBe(
      '0',
    )
  })

  test('refuses bad facts all at once, each at its line and column, and computes nothing', async () => {
    const lines = readFileSync(join(TOWNS, 'facts.csv'), 'utf8').trimEnd().split('\n').length
    const bad = [
      ['T1,pilots,2017,reported,2,两个,,,,,,,,,', 6, '两个'],
      ['T1,pilots,2017,reported,3,１,,,,,,,,,', 6, '１'],
      ['T1,pilots,2017,reported,4,1e400,,,,,,,,,', 6, '1e400'],
      ['T1,pilots,2017-13,reported,5,1,,,,,,,,,', 3, '2017-13'],
    ] as const
    const folder = rewritten('facts.csv', (text) => `${text}${bad.map(([line]) => `${line}\n`).join('')}`)
    const { code, out, err } = await run(['assess', folder])
    expect([code, out]).toEqual([1, ''])
    for (const [at, [, column, text]] of bad.entries())
      expect(err).toMatch(new RegExp(`^facts\\.csv:${lines + at + 1}:${column}: 错误.*${text}`, 'm'))
    expect(err).toContain('没有计分')
  })

  test('refuses facts that fit no unit, lie outside themselves or are twice', async () => {
    const bad = [
      'V99,doctor-contract-rate,2017-12,reported,1,,300,1000,,,,,,,',
      'T1,pilots,2017,reported,2,-1,,,,,,,,,',
      'V11,doctor-contract-rate,2017-11,reported,1,,2000,1000,,,,,,,',
      'T1,pilots,2017,reported,1,1,,,,,,,,,',
    ]
    const folder = rewritten('facts.csv', (text) => `${text}${bad.map((line) => `${line}\n`).join('')}`)
    const { code, out } = await run(['assess', folder, '--json'])
    expect(code).toBe(1)
    const codes = JSON.parse(out).findings.map((finding: { code: string }) => finding.code)
    expect(codes.sort()).toEqual([
      'fact.negative',
      'fact.numerator-above-denominator',
      'fact.twice',
      'fact.unit-unknown',
    ])
  })
})

describe('explain', () => {
  test('prints the tree down to the workbook cell, with formulas', async () => {
    const { code, out } = await run(['explain', TOWNS, 'T3', 'item:doctor-contract'])
    expect(code).toBe(0)
    expect(out).toContain('每1个百分点扣0.5分，不足1个百分点不计，扣完为止 → 扣1分，得39分')
    expect(out).toContain('算式：max(0, 40 − 0.5 × floor(max(0pp, 30% − 27.5%) ÷ 1pp))')
    expect(out).toContain('柳湾乡2017年12月.xlsx · 月报 · E12:F12，报送人王会计')
  })

  test('--json gives the tree itself', async () => {
    const { out } = await run(['explain', TOWNS, 'T3', '--json', '--lang', 'en'])
    expect(JSON.parse(out)).toMatchObject({ role: 'total', value: { exact: '98', unit: 'score' } })
  })

  test('--depth opens so many levels and counts the rest', async () => {
    const { out } = await run(['explain', TOWNS, 'T3', '--depth', '1'])
    expect(out).toMatch(/…… 下面还有 \d+ 项/)
    expect(out).not.toContain('报送人')
  })

  test('an unknown unit or cell is wrong usage, with the nearest name', async () => {
    const unit = await run(['explain', TOWNS, 'T33'])
    expect([unit.code, unit.out]).toEqual([2, ''])
    expect(unit.err).toContain('是不是「T3」')
    const cell = await run(['explain', TOWNS, 'T3', 'item:satisfacton'])
    expect(cell.code).toBe(2)
    expect(cell.err).toContain('item:satisfaction')
  })
})
