import { describe, expect, test } from 'vitest'
import { datedUnits, readUnitsCsv, unitsInPeriod, writeUnitsCsv } from './units-csv.ts'

const HEADER = 'code,name,name-en,level,parent,class,from,to\n'
const TWO = `${HEADER}C,云澜县,,county,,,,\nT1,青石镇,Qingshi,town,C,one,,2016-12-31\nT1,青石镇,Qingshi,town,C,two,2017-01-01,\nT2,柳溪镇,,town,C,one,2017-07-01,2017-09-15\n`

describe('readUnitsCsv', () => {
  test('gives each unit as it stands on the last day of a period', () => {
    const { rows, findings } = readUnitsCsv(TWO, 'units.csv')
    expect(findings).toEqual([])
    const classes = (period: string) =>
      unitsInPeriod(rows, period).map((unit) => `${unit.code}:${unit.class ?? ''}`)
    expect(classes('2016')).toEqual(['C:', 'T1:one'])
    expect(classes('2017')).toEqual(['C:', 'T1:two'])
    expect(classes('2017-08')).toEqual(['C:', 'T1:two', 'T2:one'])
    expect(classes('2017Q3')).toEqual(['C:', 'T1:two'])
    expect(unitsInPeriod(rows, '2017')[1]).toEqual({
      code: 'T1',
      name: '青石镇',
      nameEn: 'Qingshi',
      level: 'town',
      parent: 'C',
      class: 'two',
    })
  })

  test.each([
    ['T1,甲,,town,,one,2017-01-01,\nT1,甲,,town,,two,2017-06-01,\n', 'unit.rows-overlap', 3],
    ['T1,甲,,town,,,,\nT1,甲,,town,,,,\n', 'unit.rows-overlap', 3],
    ['T1,甲,,town,X9,,,\n', 'unit.parent-unknown', 2],
    ['A,甲,,town,B,,,\nB,乙,,town,A,,,\n', 'unit.parent-circle', 2],
    ['A,甲,,town,A,,,\n', 'unit.parent-circle', 2],
    ['A,甲,,town,,,2017-02-30,\n', 'unit.date-malformed', 2],
    ['A,甲,,town,,,2017-02-03,2017-01-01\n', 'unit.dates-backwards', 2],
    ['A,甲,,,,,,\n', 'csv.cell-empty', 2],
  ])('reports %j as %s', (lines, code, line) => {
    const { findings } = readUnitsCsv(HEADER + lines, 'units.csv')
    expect(findings.map((finding) => [finding.code, finding.at?.line])).toEqual([[code, line]])
  })

  test('what is written reads back the same', () => {
    const { rows } = readUnitsCsv(TWO, 'units.csv')
    expect(readUnitsCsv(writeUnitsCsv(rows), 'units.csv').rows).toEqual(rows)
  })

  const MERGING = 'code,name,level,parent,class,from,to,merged-into,merged-from\n'

  test('a unit is one record with every stretch of its class and parent, and into whom it merged', () => {
    const lines =
      'T1,甲,town,C,one,,2017-06-30,,\nT1,甲镇,town,D,two,2017-07-01,2018-12-31,T2,2019-01-01\nT2,乙,town,C,,,,,\nC,县,county,,,,,,\nD,区,county,,,,,,\n'
    const { rows, findings } = readUnitsCsv(MERGING + lines, 'units.csv')
    expect(findings).toEqual([])
    expect(datedUnits(rows)[0]).toEqual({
      code: 'T1',
      name: '甲镇',
      level: 'town',
      parent: 'D',
      class: 'two',
      to: '2018-12-31',
      mergedInto: { unit: 'T2', from: '2019-01-01' },
      classes: [
        { class: 'one', to: '2017-06-30' },
        { class: 'two', from: '2017-07-01', to: '2018-12-31' },
      ],
      parents: [
        { parent: 'C', to: '2017-06-30' },
        { parent: 'D', from: '2017-07-01', to: '2018-12-31' },
      ],
    })
    expect(readUnitsCsv(writeUnitsCsv(rows), 'units.csv').rows).toEqual(rows)
  })

  test.each([
    ['A,甲,town,,,,,B,\nB,乙,town,,,,,,\n', ['unit.merged-half']],
    ['A,甲,town,,,,,,2017-01-01\n', ['unit.merged-half']],
    ['A,甲,town,,,,,B9,2017-01-01\n', ['unit.merged-unknown']],
    ['A,甲,town,,,,,A,2017-01-01\n', ['unit.merged-circle']],
    [
      'A,甲,town,,,,,B,2017-01-01\nB,乙,town,,,,,A,2017-02-01\n',
      ['unit.merged-circle', 'unit.merged-circle'],
    ],
    ['A,甲,town,,,,,B,2017-02-30\nB,乙,town,,,,,,\n', ['unit.date-malformed']],
  ])('reports the merger %j as %j', (lines, codes) => {
    expect(readUnitsCsv(MERGING + lines, 'units.csv').findings.map(({ code }) => code)).toEqual(codes)
  })
})
