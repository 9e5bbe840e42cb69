import { describe, expect, test } from 'vitest'
import { readCasesCsv, writeCasesCsv } from './cases-csv.ts'
import { readHistoryCsv, writeHistoryCsv } from './history-csv.ts'

describe('readCasesCsv', () => {
  const TEXT =
    'register,case,unit,also-unit,date,evidence,found-by,problem\nfault,1,T1,T2; T3,2017-09-05,照片；单据,city,台账缺页\naward,1,T1,,2017-09-06,,,\n'

  test('reads what is known, keeps every other column as an attribute, and leaves blanks out', () => {
    const { cases, findings } = readCasesCsv(TEXT, 'cases.csv')
    expect(findings).toEqual([])
    expect(cases).toEqual([
      {
        register: 'fault',
        number: '1',
        unit: 'T1',
        alsoUnits: ['T2', 'T3'],
        date: '2017-09-05',
        attributes: { 'found-by': 'city', problem: '台账缺页' },
        evidence: ['照片', '单据'],
        origin: { file: 'cases.csv', cell: 'L2' },
      },
      {
        register: 'award',
        number: '1',
        unit: 'T1',
        date: '2017-09-06',
        attributes: {},
        origin: { file: 'cases.csv', cell: 'L3' },
      },
    ])
    expect(readCasesCsv(writeCasesCsv(cases), 'cases.csv').cases).toEqual(cases)
  })

  test('an attribute may be called like something every object has', () => {
    const { cases } = readCasesCsv(
      'register,case,unit,date,constructor,__proto__\nfault,1,T1,2017-01-01,,x\n',
      'c.csv',
    )
    expect(Object.keys(cases[0]?.attributes ?? {})).toEqual(['__proto__'])
    expect(cases[0]?.attributes['constructor']).toBeUndefined()
  })

  test.each([
    ['', 'csv.empty'],
    ['register,case,unit\n', 'csv.column-missing'],
    ['register,case,unit,date,problem,problem\n', 'csv.column-twice'],
    ['register,case,unit,date\nfault,,T1,2017-01-01\n', 'csv.cell-empty'],
    ['register,case,unit,date\nfault,1,,2017-01-01\n', 'csv.cell-empty'],
    ['register,case,unit,date\nfault,1,T1,\n', 'csv.cell-empty'],
    ['register,case,unit,date\nfault,1,T1,2017-01-01,x\n', 'csv.cells-too-many'],
    ['register,case,unit,date\nfault,"1,T1,2017-01-01\n', 'csv.quote-not-closed'],
  ])('reports %j as %s', (text, code) => {
    expect(readCasesCsv(text, 'cases.csv').findings.map((finding) => finding.code)).toEqual([code])
  })
})

describe('readHistoryCsv', () => {
  test('reads one line per unit and year, several vetoes apart', () => {
    const text =
      '单位,年度,总分,名次,等次,表彰,否决,牌\nT1,2016,91.25,2.5,good,yes,false-report; delay,yellow\nT2,2016,,,,,,\n'
    const { history, findings } = readHistoryCsv(text, 'history.csv')
    expect(findings).toEqual([])
    expect(history).toEqual([
      {
        unit: 'T1',
        period: '2016',
        total: '91.25',
        rank: '2.5',
        grade: 'good',
        commended: true,
        vetoes: ['false-report', 'delay'],
        cards: ['yellow'],
        origin: { file: 'history.csv', cell: 'L2' },
      },
      { unit: 'T2', period: '2016', vetoes: [], cards: [], origin: { file: 'history.csv', cell: 'L3' } },
    ])
    expect(readHistoryCsv(writeHistoryCsv(history), 'history.csv').history).toEqual(history)
  })

  test.each([
    ['unit,total\n', 'csv.column-missing'],
    ['unit,period\nT1,\n', 'csv.cell-empty'],
    ['unit,period,commended\nT1,2016,是\n', 'history.commended'],
    ['unit,period,vetos\n', 'csv.column-unknown'],
  ])('reports %j as %s', (text, code) => {
    expect(readHistoryCsv(text, 'history.csv').findings.map((finding) => finding.code)).toEqual([code])
  })
})
