import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ministryTemplate } from '../../server/exchange/rehearsal/ministry-template.ts'
import { TOWNS } from './assess-folder.ts'
import { copyOfTowns, run } from './run-command.ts'

const MAP = `\uFEFF单元格,单位,填报项
汇总表!A2,,@period
汇总表!B2,,@unit-name
汇总表!B5,V31,doctor-contract-rate.numerator
汇总表!C5,V31,doctor-contract-rate.denominator
后村签约数,V32,doctor-contract-rate.numerator
汇总表!C6,V32,doctor-contract-rate.denominator
`

function folderWith(map = MAP) {
  const folder = mkdtempSync(join(tmpdir(), 'gongcheng-template-'))
  const [template, mapFile, filled] = ['template.xlsx', 'map.csv', 'filled.xlsx'].map((name) =>
    join(folder, name),
  )
  writeFileSync(template ?? '', ministryTemplate())
  writeFileSync(mapFile ?? '', map)
  return { template: template ?? '', map: mapFile ?? '', filled: filled ?? '' }
}

describe('template', () => {
  test('is filled from the figures of a folder and read back: nothing to write; a changed cell is a new version', async () => {
    const { template, map, filled } = folderWith()
    const fill = await run([
      'template',
      'fill',
      template,
      map,
      TOWNS,
      '--month',
      '2017-12',
      '--unit',
      'T3',
      '-o',
      filled,
    ])
    expect([fill.code, fill.err]).toEqual([0, ''])
    expect(fill.out).toContain('已填 6 格')
    expect(fill.out).toContain('7 个公式的旧结果已清空')

    const folder = copyOfTowns()
    const same = await run(['template', 'read', filled, map, folder, '--month', '2017-12', '--confirm'])
    expect([same.code, same.out]).toEqual([0, '与现有数据相同，没有需要写入的。\n'])

    const facts = join(folder, 'facts.csv')
    writeFileSync(
      facts,
      readFileSync(facts, 'utf8').replace(
        'V31,doctor-contract-rate,2017-12,reported,1,,300',
        'V31,doctor-contract-rate,2017-12,reported,1,,299',
      ),
    )
    const looked = await run(['template', 'read', filled, map, folder, '--month', '2017-12'])
    expect(looked.out).toContain('299 → 300')
    expect(readFileSync(facts, 'utf8')).not.toContain('filled.xlsx')
    const written = await run(['template', 'read', filled, map, folder, '--month', '2017-12', '--confirm'])
    expect(written.code).toBe(0)
    expect(readFileSync(facts, 'utf8')).toContain('filled.xlsx,汇总表,B5:C5')
  })

  test('wrong wishes, wrong maps and files that are none are told and write nothing', async () => {
    const { template, map, filled } = folderWith()
    const bad = folderWith(
      'cell,unit,field\n汇总表!D5,V31,doctor-contract-rate.numerator\n无!A1,V31,doctor-contract-rate.denominator\n',
    )
    const twice = folderWith('cell,unit,field\n汇总表!B5,V31,a.value\n汇总表!B5,V32,a.value\n')
    const ran = await Promise.all([
      run(['template', 'fill', template, map, TOWNS, '--month', '2017-12']),
      run(['template', 'fill', template, map, TOWNS, '--month', '2017-13', '-o', filled]),
      run(['template', 'empty', template, map, TOWNS, '--month', '2017-12', '-o', filled]),
      run(['template', 'fill', map, map, TOWNS, '--month', '2017-12', '-o', filled]),
      run(['template', 'fill', template, twice.map, TOWNS, '--month', '2017-12', '-o', filled]),
      run(['template', 'read', template, bad.map, TOWNS, '--month', '2017-12', '--confirm', '--lang', 'en']),
    ])
    expect(ran.map(({ code }) => code)).toEqual([2, 2, 2, 1, 1, 1])
    expect(ran[3]?.out).toContain('模板不能用')
    expect(ran[4]?.out).toContain('同一格写了两次')
    expect(ran[5]?.out).toContain('The cell holds a formula')
    expect(ran[5]?.out).toContain('The template has no cell')
    expect(() => readFileSync(filled)).toThrow()
  })
})
