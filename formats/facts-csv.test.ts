import { describe, expect, test } from 'vitest'
import { readFactsCsv, writeFactsCsv } from './facts-csv.ts'

const HEADER = 'unit,indicator,period,kind,version,value,numerator,denominator,missing\r\n'
const about = (line: string) =>
  readFactsCsv(HEADER + line, 'facts.csv').findings.map(({ code, at, facts }) => [
    code,
    at?.line,
    facts['plain'],
  ])

describe('readFactsCsv', () => {
  test('reads facts with the line they stand on', () => {
    const text = `\uFEFF${HEADER}T1,visits,2017-09,verified,2,0.30,,,\r\n\r\nT2,rate,2017Q3,,,,3,4,\r\nT3,rate,2017,,,,,,not-sampled`
    const { facts, findings } = readFactsCsv(text, 'facts.csv')
    expect(findings).toEqual([])
    const origin = (cell: string) => ({ file: 'facts.csv', cell })
    expect(facts).toEqual([
      {
        unit: 'T1',
        indicator: 'visits',
        period: '2017-09',
        kind: 'verified',
        version: 2,
        value: '0.30',
        origin: origin('L2'),
      },
      {
        unit: 'T2',
        indicator: 'rate',
        period: '2017Q3',
        kind: 'reported',
        version: 1,
        numerator: '3',
        denominator: '4',
        origin: origin('L4'),
      },
      {
        unit: 'T3',
        indicator: 'rate',
        period: '2017',
        kind: 'reported',
        version: 1,
        missing: 'not-sampled',
        origin: origin('L5'),
      },
    ])
  })

  test('reads Chinese headings, and says who answers for a figure', () => {
    const { facts } = readFactsCsv(
      '单位,指标,期间,数值,来源,工作表,单元格,签字人\nT1,visits,2017,5,九月.xlsx,月报,E12,王芳\n',
      'f.csv',
    )
    expect(facts[0]?.origin).toEqual({ file: '九月.xlsx', sheet: '月报', cell: 'E12', signedBy: '王芳' })
  })

  test.each([
    ['T1,v,2017-09,,,abc,,,', 'number.not-a-number', undefined],
    ['T1,v,2017-09,,,１２．５,,,', 'number.full-width', '12.5'],
    ['T1,v,2017-09,,,1e400,,,', 'number.exponent', undefined],
    ['T1,v,2017-09,,,"1,234",,,', 'number.grouped', '1234'],
    ['T1,v,2017-09,,,35%,,,', 'number.with-unit', '35'],
    ['T1,v,2017-09,,,NaN,,,', 'number.not-a-number', undefined],
    [`T1,v,2017-09,,,${'9'.repeat(61)},,,`, 'number.too-long', undefined],
    ['T1,v,2017-09,,,,-3,4,', 'fact.negative', undefined],
    ['T1,v,2017-09,,,,,,not-sampeld', 'fact.missing-unknown', undefined],
    ['T1,v,2017-09,,,5,,,withheld', 'fact.missing-with-value', undefined],
    ['T1,v,2017-13,,,5,,,', 'fact.period-malformed', undefined],
    ['T1,v,2017年9月,,,5,,,', 'fact.period-malformed', undefined],
    ['T1,v,2017-09,guessed,,5,,,', 'fact.kind-unknown', undefined],
    ['T1,v,2017-09,,0,5,,,', 'fact.version-malformed', undefined],
    ['T1,v,2017-09,,,,,,', 'fact.empty', undefined],
    [',v,2017-09,,,5,,,', 'csv.cell-empty', undefined],
    ['T1,v,2017-09,,,5,,,,,', 'csv.cells-too-many', undefined],
    ['T1,v,2017-09,,,"5,,,', 'csv.quote-not-closed', undefined],
  ])('reports %j as %s', (line, code, plain) => {
    expect(about(line)).toEqual([[code, 2, plain]])
  })

  test('reports what is wrong with the headings', () => {
    const codes = (text: string) => readFactsCsv(text, 'f.csv').findings.map(({ code }) => code)
    expect(codes('')).toEqual(['csv.empty'])
    expect(codes('unit,period,value\n')).toEqual(['csv.column-missing'])
    expect(codes('unit,indicator,period,value,value\n')).toEqual(['csv.column-twice'])
    expect(codes('unit,indicator,period,valeu\n')).toEqual(['csv.column-unknown'])
  })

  test('what is written reads back the same', () => {
    const { facts } = readFactsCsv(
      `${HEADER}T1,visits,2017-09,verified,2,-0.30,,,\nT2,rate,2017Q3,,,,3,4,\n`,
      'f.csv',
    )
    const again = readFactsCsv(writeFactsCsv(facts), 'f.csv')
    expect(again.findings).toEqual([])
    expect(again.facts).toEqual(facts)
  })

  test('reads a judgement with its reason, evidence, standard error and version of its source, and writes them back', () => {
    const text =
      'unit,indicator,period,kind,value,理由,佐证,标准误,来源版本\nT1,v,2017,judged,5,现场查看,照片一；台账,0.3,终稿\n'
    const { facts, findings } = readFactsCsv(text, 'f.csv')
    expect(findings).toEqual([])
    expect(facts[0]).toMatchObject({
      kind: 'judged',
      reason: '现场查看',
      evidence: ['照片一', '台账'],
      standardError: '0.3',
      sourceVersion: '终稿',
    })
    expect(readFactsCsv(writeFactsCsv(facts), 'f.csv').facts).toEqual(facts)
  })

  test('nobody hands in a case as a fact', () => {
    expect(about('T1,v,2017-09,case,,5,,,')).toEqual([['fact.kind-unknown', 2, undefined]])
  })
})
