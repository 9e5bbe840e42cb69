import { describe, expect, test } from 'vitest'
import type { CaseCount, Register } from '../scheme/register.ts'
import type { CaseRecord } from './case-record.ts'
import { checkCases } from './check-cases.ts'
import { checkHistory } from './check-history.ts'
import type { PastResult } from './past-result.ts'
import { sampleIndicator, sampleScheme, town, village } from './sample-gathering.ts'

const REGISTER: Register = {
  id: 'fault',
  name: { zh: '问题台账' },
  attributes: [
    { id: 'found-by', type: 'choice', optional: false, choices: ['city', 'county'] },
    { id: 'amount', type: 'number', optional: true, unit: 'yuan' },
    { id: 'due', type: 'date', optional: true },
    { id: 'done', type: 'date', optional: true },
    { id: 'self-reported', type: 'yes-no', optional: true },
  ],
  at: { file: 's', line: 1, column: 1 },
}
const UNITS = [
  town('T1'),
  town('T2', { mergedInto: { unit: 'T1', from: '2017-07-01' } }),
  village('V1', 'T1'),
  village('G1', 'V1', { level: 'grid' }),
]
const GOOD: CaseRecord = {
  register: 'fault',
  number: '1',
  unit: 'T1',
  date: '2017-09-05',
  attributes: { 'found-by': 'city' },
}

const schemeOf = (fromCases: Partial<CaseCount> = {}) => {
  const counted: CaseCount = { register: 'fault', count: { how: 'all' }, ...fromCases }
  const indicator = sampleIndicator({ reportedBy: 'village', rollUp: 'sum', fromCases: counted })
  return sampleScheme([indicator], {
    registers: [REGISTER],
    calendar: { holidays: ['2017-10-02'], working: [] },
    grades: [{ id: 'excellent', name: { zh: '优秀' }, at: REGISTER.at }],
    vetoes: [],
  })
}
const said = (...cases: readonly CaseRecord[]) =>
  checkCases(schemeOf(), UNITS, cases).map(({ code, facts }) => [code, facts['near'] ?? facts['text'] ?? ''])

describe('核对案件', () => {
  test('好的案件没有话说', () => {
    const full = { amount: '-3.5', due: '2017-09-06', done: '2017-09-07', 'self-reported': 'no' }
    expect(
      said(GOOD, {
        ...GOOD,
        number: '2',
        unit: 'V1',
        alsoUnits: ['T1'],
        attributes: { ...GOOD.attributes, ...full },
      }),
    ).toEqual([])
  })

  test.each<[string, Partial<CaseRecord>, string, string?]>([
    ['台账不认识', { register: 'faults' }, 'case.register-unknown', 'fault'],
    ['单位不认识', { unit: 'T3' }, 'fact.unit-unknown', 'T1'],
    ['同责单位不认识', { alsoUnits: ['V11'] }, 'fact.unit-unknown', 'V1'],
    ['同一单位写了两次', { alsoUnits: ['T1'] }, 'case.unit-twice'],
    ['别的级别的单位', { unit: 'G1' }, 'case.level'],
    ['没有这一天', { date: '2017-02-30' }, 'case.date-malformed', '2017-02-30'],
    ['日期写法不对', { date: '2017年9月5日' }, 'case.date-malformed', '2017年9月5日'],
    ['并入以后还有案件', { unit: 'T2' }, 'fact.after-merger'],
    ['必填的空着', { attributes: {} }, 'case.attribute-missing'],
    ['栏目不认识', { attributes: { ...GOOD.attributes, amonut: '1' } }, 'case.attribute-unknown', 'amount'],
    ['选项写错', { attributes: { 'found-by': 'ciyt' } }, 'case.attribute-malformed', 'city'],
    [
      '是否写成了对',
      { attributes: { ...GOOD.attributes, 'self-reported': '对' } },
      'case.attribute-malformed',
      '对',
    ],
    [
      '期限没有这一天',
      { attributes: { ...GOOD.attributes, due: '2017-13-01' } },
      'case.attribute-malformed',
      '2017-13-01',
    ],
    ['金额不是数', { attributes: { ...GOOD.attributes, amount: '三百' } }, 'number.not-a-number', '三百'],
    ['佐证是空的', { evidence: ['照片', ''] }, 'fact.evidence-empty'],
  ])('%s', (_, more, code, near = '') => {
    expect(said({ ...GOOD, ...more })).toEqual([[code, near]])
  })

  test('并入当月以前的案件不是错', () => {
    expect(said({ ...GOOD, unit: 'T2', date: '2017-06-30' })).toEqual([])
  })

  test('案号重复，两行都指出', () => {
    const lines = ['L2', 'L9'].map((cell) => ({ ...GOOD, origin: { file: 'cases.csv', cell } }))
    expect(checkCases(schemeOf(), UNITS, lines)).toMatchObject([
      { code: 'case.twice', at: { file: 'cases.csv', line: 9 }, other: { file: 'cases.csv', line: 2 } },
    ])
  })

  test('要工作日，日历里却没有那一年', () => {
    const late = { count: { how: 'late', days: 'working' } } as const
    const next = { ...GOOD, attributes: { ...GOOD.attributes, due: '2017-12-20', done: '2018-01-05' } }
    expect(checkCases(schemeOf(late), UNITS, [next]).map(({ code, facts }) => [code, facts['year']])).toEqual(
      [['case.calendar-year', '2018']],
    )
    expect(checkCases(schemeOf(), UNITS, [next])).toEqual([])
  })

  test('同样的话说一千遍为止', () => {
    const many = Array.from({ length: 3000 }, (_, at) => ({ ...GOOD, number: String(at), unit: 'nobody' }))
    expect(checkCases(schemeOf(), UNITS, many)).toHaveLength(1000)
  })
})

describe('核对往年结果', () => {
  const PAST: PastResult = {
    unit: 'T1',
    period: '2016',
    total: '91.5',
    rank: '1',
    grade: 'excellent',
    vetoes: [],
    cards: [],
  }
  const told = (...history: readonly PastResult[]) =>
    checkHistory(schemeOf(), UNITS, history).map(({ code, severity }) => `${severity} ${code}`)

  test('好的没有话说', () => {
    expect(told(PAST, { unit: 'T1', period: '2015', vetoes: [], cards: [] })).toEqual([])
  })

  test.each<[string, Partial<PastResult>, string]>([
    ['单位不认识只是提醒', { unit: 'T9' }, 'warning fact.unit-unknown'],
    ['年度写法不对', { period: '16' }, 'error history.period-malformed'],
    ['不是往年', { period: '2017' }, 'error history.not-past'],
    ['总分不是数', { total: '九十' }, 'error number.not-a-number'],
    ['名次小于一', { rank: '0' }, 'error history.rank'],
    ['等次不认识只是提醒', { grade: 'excelent' }, 'warning history.grade-unknown'],
    ['否决不认识只是提醒', { vetoes: ['x'] }, 'warning history.veto-unknown'],
  ])('%s', (_, more, code) => {
    expect(told({ ...PAST, ...more })).toEqual([code])
  })

  test('一年两条', () => {
    expect(told(PAST, PAST)).toEqual(['error history.twice'])
  })
})
