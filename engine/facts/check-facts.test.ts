import { describe, expect, test } from 'vitest'
import type { Indicator, Scheme } from '../scheme/scheme.ts'
import { checkFacts } from './check-facts.ts'
import type { Fact, UnitRecord } from './fact.ts'

const at = { file: 's', line: 1, column: 1 }
const NAMES = { zh: '指标' }
const VISITS: Indicator = {
  id: 'visits',
  name: NAMES,
  unit: 'count',
  better: 'higher',
  reported: 'month',
  over: 'sum',
  reportedBy: 'village',
  rollUp: 'sum',
  at,
}
const RATE: Indicator = {
  ...VISITS,
  id: 'contract-rate',
  unit: 'percent',
  ratio: { numerator: NAMES, denominator: NAMES, empty: 'not-applicable' },
}
const SCHEME = { level: 'town', period: '2017', indicators: [VISITS, RATE] } as unknown as Scheme
const UNITS: readonly UnitRecord[] = [
  { code: 'T1', name: '青石镇', level: 'town', class: 'one' },
  { code: 'V1', name: '一村', level: 'village', parent: 'T1' },
  { code: 'G1', name: '一网格', level: 'grid', parent: 'V1' },
]
const GOOD: Fact = {
  unit: 'V1',
  indicator: 'visits',
  period: '2017-09',
  kind: 'reported',
  version: 1,
  value: '5',
}
const RATIO: Fact = {
  unit: 'V1',
  indicator: 'contract-rate',
  period: '2017-09',
  kind: 'reported',
  version: 1,
  numerator: '3',
  denominator: '4',
}

const said = (...facts: readonly Fact[]) =>
  checkFacts(SCHEME, UNITS, facts).map(({ code, severity, facts: known }) => [code, severity, known['near']])

describe('checkFacts', () => {
  test('has nothing to say about good facts', () => {
    const target: Fact = { ...GOOD, indicator: 'contract-rate', period: '2017', kind: 'target', value: '35' }
    expect(
      said(
        GOOD,
        RATIO,
        { ...GOOD, unit: 'T1' },
        { ...GOOD, version: 2 },
        { ...GOOD, kind: 'verified' },
        target,
      ),
    ).toEqual([])
  })

  const { value: _value, ...blank } = GOOD
  const { denominator: _denominator, ...half } = RATIO
  test.each<[string, Fact, string, string?]>([
    ['an unknown unit', { ...GOOD, unit: 'V2' }, 'fact.unit-unknown', 'V1'],
    ['a period of another shape', { ...GOOD, period: '2017Q3' }, 'fact.period-shape'],
    ['no period at all', { ...GOOD, period: '17-09' }, 'fact.period-malformed'],
    ['a version below one', { ...GOOD, version: 0 }, 'fact.version-malformed'],
    ['a missing name beside a value', { ...GOOD, missing: 'withheld' }, 'fact.missing-with-value'],
    ['neither value nor missing name', blank, 'fact.empty'],
    ['half a ratio', half, 'fact.parts-half'],
    ['parts of what is no ratio', { ...GOOD, numerator: '1', denominator: '2' }, 'fact.parts-unneeded'],
    ['a numerator above the denominator', { ...RATIO, numerator: '5' }, 'fact.numerator-above-denominator'],
    ['a negative count', { ...GOOD, value: '-1' }, 'fact.negative'],
    ['a negative numerator', { ...RATIO, numerator: '-1' }, 'fact.negative'],
    ['half a visit', { ...GOOD, value: '0.5' }, 'fact.not-whole'],
    ['text in a number', { ...GOOD, value: '五' }, 'number.not-a-number'],
    ['a number beyond any size', { ...GOOD, value: '1e400' }, 'number.exponent'],
    ['a unit of another level', { ...GOOD, unit: 'G1' }, 'fact.level'],
  ])('reports %s', (_, fact, code, near) => {
    expect(said(fact)).toEqual([[code, 'error', near]])
  })

  test.each<[string, Partial<Indicator>, Partial<Fact>, string]>([
    [
      '推算的指标不能上报',
      { counted: { op: 'number', value: { n: 1n, d: 1n }, unit: 'count' } },
      {},
      'error fact.derived',
    ],
    [
      '由案件计数的指标不能上报',
      { fromCases: { register: 'x', count: { how: 'all' } } },
      {},
      'error fact.derived',
    ],
    ['评定没有理由', {}, { kind: 'judged' }, 'error fact.reason-missing'],
    ['评定的理由是空白', {}, { kind: 'judged', reason: ' ' }, 'error fact.reason-missing'],
    ['佐证有一件是空的', {}, { evidence: ['照片', ' '] }, 'error fact.evidence-empty'],
    ['标准误小于零', {}, { standardError: '-0.1' }, 'error fact.standard-error'],
    ['标准误不是数', {}, { standardError: '约0.1' }, 'error fact.standard-error'],
    [
      '外来数没有版本',
      { imported: { from: '甲系统', version: '终稿' } },
      { kind: 'imported' },
      'error fact.source-version-missing',
    ],
    [
      '外来数是别的版本，只是提醒',
      { imported: { from: '甲系统', version: '终稿' } },
      { kind: 'imported', sourceVersion: '修订' },
      'warning fact.source-version',
    ],
  ])('%s', (_, indicator, fact, code) => {
    const scheme = { ...SCHEME, indicators: [{ ...VISITS, ...indicator }] } as Scheme
    const findings = checkFacts(scheme, UNITS, [{ ...GOOD, ...fact }])
    expect(findings.map((finding) => `${finding.severity} ${finding.code}`)).toEqual([code])
  })

  test('推算的那一半不报，另一半照报', () => {
    const expected = { op: 'number', value: { n: 1n, d: 1n }, unit: 'count' } as const
    const rate = {
      ...RATE,
      ratio: { numerator: NAMES, denominator: NAMES, empty: 'undefined', denominatorFormula: expected },
    } as const
    const scheme = { ...SCHEME, indicators: [rate] } as unknown as Scheme
    const { denominator: _denominator, ...numeratorOnly } = RATIO
    expect(checkFacts(scheme, UNITS, [numeratorOnly])).toEqual([])
    expect(checkFacts(scheme, UNITS, [RATIO]).map(({ code }) => code)).toEqual(['fact.part-derived'])
  })

  test('并入以后的单位不再有数，并入当月以前的可以有', () => {
    const units = [
      ...UNITS,
      { code: 'V9', name: '旧村', level: 'village', mergedInto: { unit: 'V1', from: '2017-07-01' } },
    ]
    const codes = (period: string) =>
      checkFacts(SCHEME, units, [{ ...GOOD, unit: 'V9', period }]).map(({ code }) => code)
    expect([codes('2017-06'), codes('2017-07')]).toEqual([[], ['fact.after-merger']])
  })

  test('only warns of an indicator the scheme does not know, and names the nearest', () => {
    expect(said({ ...GOOD, indicator: 'visit' })).toEqual([['fact.indicator-unknown', 'warning', 'visits']])
  })

  test('names both lines of a duplicate', () => {
    const lines = ['L2', 'L9'].map((cell) => ({ ...GOOD, origin: { file: 'f.csv', cell } }))
    expect(checkFacts(SCHEME, UNITS, lines)).toMatchObject([
      { code: 'fact.twice', at: { file: 'f.csv', line: 9 }, other: { file: 'f.csv', line: 2 } },
    ])
  })

  test('names the cell of a workbook', () => {
    const fact = { ...GOOD, value: '-1', origin: { file: '九月.xlsx', sheet: '月报', cell: 'AB12' } }
    expect(checkFacts(SCHEME, UNITS, [fact])[0]?.at).toEqual({ file: '九月.xlsx 月报', line: 12, column: 28 })
  })

  test('stops saying the same thing after a thousand times', () => {
    const many = Array.from({ length: 5000 }, (_, version) => ({
      ...GOOD,
      unit: 'nobody',
      version: version + 1,
    }))
    expect(checkFacts(SCHEME, UNITS, many)).toHaveLength(1000)
  })
})
