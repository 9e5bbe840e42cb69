import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CaseCondition, CaseCount, Register } from '../scheme/register.ts'
import type { CaseRecord } from './case-record.ts'
import { calendarDays, dayNumber, workingDays } from './day-number.ts'
import type { GatherOptions } from './gather-figures.ts'
import { asking, sampleIndicator, sampleScheme, town, village } from './sample-gathering.ts'

const REGISTER: Register = {
  id: 'fault',
  name: { zh: '问题台账' },
  attributes: [
    { id: 'found-by', type: 'choice', optional: false, choices: ['province', 'city', 'county'] },
    { id: 'problem', type: 'text', optional: true },
    { id: 'family', type: 'text', optional: true },
    { id: 'amount', type: 'number', optional: true, unit: 'yuan' },
    { id: 'due', type: 'date', optional: true },
    { id: 'done', type: 'date', optional: true },
    { id: 'self-reported', type: 'yes-no', optional: true },
  ],
  at: { file: 's', line: 1, column: 1 },
}
let last = 0
const fault = (
  date: string,
  attributes: Record<string, string> = {},
  more: Partial<CaseRecord> = {},
): CaseRecord => ({
  register: 'fault',
  number: `2017-${String(++last).padStart(4, '0')}`,
  unit: 'T1',
  date,
  attributes: { 'found-by': 'county', ...attributes },
  ...more,
})
const CALENDAR = {
  holidays: ['2017-10-02', '2017-10-03', '2017-10-04', '2017-10-05', '2017-10-06'],
  working: ['2017-09-30'],
}

const ask = (
  cases: readonly CaseRecord[] | undefined,
  count: Partial<CaseCount> = {},
  options: GatherOptions = {},
  units = [town('T1'), town('T2')],
) => {
  const fromCases: CaseCount = { register: 'fault', count: { how: 'all' }, ...count }
  const reportedBy = units.some(({ level }) => level === 'village')
    ? ({ reportedBy: 'village', rollUp: 'sum' } as const)
    : {}
  const scheme = sampleScheme([sampleIndicator({ fromCases, ...reportedBy })], {
    registers: [REGISTER],
    calendar: CALENDAR,
  })
  return asking(scheme, units, [], { ...options, ...(cases && { cases }) })
}
const is = (attribute: string, text: string): CaseCondition => ({
  test: 'compare',
  relation: '=',
  left: { term: 'text', id: attribute },
  right: { term: 'choice', text },
})

describe('案件计数', () => {
  test('按月数件，没有案件是零；没有台账是未上报', () => {
    const { value } = ask([fault('2017-01-31'), fault('2017-02-01'), fault('2017-02-28')])
    expect([value('month:1'), value('month:2'), value('month:3'), value()]).toEqual(['1', '2', '0', '3'])
    expect(value('current', 'visits', 1)).toBe('0')
    expect(ask([]).value()).toBe('0')
    expect(ask(undefined).value()).toBe('not-reported')
  })

  test('上年没有一件案件的台账算没有建，不算零', () => {
    expect(ask([fault('2017-03-01')]).value('previous')).toBe('not-reported')
    expect(ask([fault('2017-03-01'), fault('2016-03-01', {}, { unit: 'T2' })]).value('previous')).toBe('0')
  })

  test('谁发现的按谁计价：条件只数市级发现的', () => {
    const cases = [fault('2017-01-02', { 'found-by': 'city' }), fault('2017-01-03')]
    expect(ask(cases, { where: is('found-by', 'city') }).value()).toBe('1')
    expect(ask(cases, { where: { test: 'not', of: is('found-by', 'city') } }).value()).toBe('1')
    expect(
      ask(cases, { where: { test: 'or', of: [is('found-by', 'city'), is('found-by', 'county')] } }).value(),
    ).toBe('2')
  })

  test('如实自报的不数；空着的栏目不满足任何比较', () => {
    const cases = [
      fault('2017-01-02', { 'self-reported': 'yes' }),
      fault('2017-01-03', { 'self-reported': 'no' }),
      fault('2017-01-04'),
    ]
    expect(
      ask(cases, { where: { test: 'not', of: { test: 'yes', attribute: 'self-reported' } } }).value(),
    ).toBe('2')
    const small: CaseCondition = {
      test: 'compare',
      relation: '<',
      left: { term: 'amount', id: 'amount' },
      right: { term: 'number', value: { n: 100n, d: 1n } },
    }
    const priced = [
      fault('2017-01-02', { amount: '99.5' }),
      fault('2017-01-03', { amount: '100' }),
      fault('2017-01-04'),
    ]
    expect(ask(priced, { where: small }).value()).toBe('1')
    expect(ask(priced, { where: { test: 'not', of: small } }).value()).toBe('2')
    expect(ask(priced, { where: { test: 'given', attribute: 'amount' } }).value()).toBe('2')
  })

  test('同一问题：distinct 数不同的，repeats 数第二次及以后的，各在自己的月份', () => {
    const cases = [
      fault('2017-01-05', { problem: '缺页' }),
      fault('2017-02-05', { problem: '缺页' }),
      fault('2017-02-06', { problem: '漏签' }),
      fault('2017-03-05', { problem: '缺页' }),
      fault('2017-03-06'),
    ]
    const distinct = ask(cases, { count: { how: 'distinct', attribute: 'problem' } })
    expect([
      distinct.value('month:1'),
      distinct.value('month:2'),
      distinct.value('month:3'),
      distinct.value(),
    ]).toEqual(['1', '1', '1', '3'])
    const repeats = ask(cases, { count: { how: 'repeats', attribute: 'problem', from: 2 } })
    expect([
      repeats.value('month:1'),
      repeats.value('month:2'),
      repeats.value('month:3'),
      repeats.value(),
    ]).toEqual(['0', '1', '1', '2'])
    const other = ask([...cases, fault('2017-04-01', { problem: '缺页' }, { unit: 'T2' })], {
      count: { how: 'repeats', attribute: 'problem', from: 2 },
    })
    expect(other.value('current', 'visits', 1)).toBe('0')
  })

  test('金额精确相加，空的不加', () => {
    const cases = [
      fault('2017-01-05', { amount: '0.1' }),
      fault('2017-01-06', { amount: '0.2' }),
      fault('2017-01-07'),
    ]
    expect(ask(cases, { count: { how: 'sum', attribute: 'amount' } }).value()).toBe('0.3')
  })

  test('同一事项几级都表扬，只算最高的；条件在去重以后', () => {
    const once = { per: 'family', keep: { how: 'highest', attribute: 'found-by' } } as const
    const cases = [
      fault('2017-01-05', { family: '健康县', 'found-by': 'county' }),
      fault('2017-05-05', { family: '健康县', 'found-by': 'province' }),
      fault('2017-06-05', { family: '健康县', 'found-by': 'city' }),
      fault('2017-06-06', { family: '另一项', 'found-by': 'city' }),
      fault('2017-06-07', { 'found-by': 'city' }),
    ]
    expect(ask(cases, { once }).value()).toBe('3')
    expect(ask(cases, { once, where: is('found-by', 'city') }).value()).toBe('2')
    expect(ask(cases, { once, among: is('found-by', 'city') }).value()).toBe('3')
    expect(ask(cases, { once }).value('month:5')).toBe('1')
    expect(ask(cases, { once }, { through: '2017-04' }).value()).toBe('1')
    const first = { per: 'family', keep: { how: 'first' } } as const
    expect(ask(cases, { once: first }).value('month:1')).toBe('1')
    expect(ask(cases, { once: { per: 'family', keep: { how: 'last' } } }).value('month:6')).toBe('3')
  })

  test('迟办的天数：日历日、工作日，没办完算到期末', () => {
    const cases = [
      fault('2017-09-20', { due: '2017-09-29', done: '2017-10-09' }),
      fault('2017-09-21', { due: '2017-09-29', done: '2017-09-28' }),
    ]
    expect(ask(cases, { count: { how: 'late', days: 'calendar' } }).value()).toBe('10')
    expect(ask(cases, { count: { how: 'late', days: 'working' } }).value()).toBe('2')
    const open = [fault('2017-11-01', { due: '2017-12-28' })]
    expect(ask(open, { count: { how: 'late', days: 'calendar' } }).value()).toBe('3')
    expect(ask(open, { count: { how: 'late', days: 'calendar' } }, { through: '2017-11' }).value()).toBe('0')
    expect(ask([fault('2017-01-03')], { count: { how: 'late', days: 'calendar' } }).value()).toBe('0')
  })

  test('两地同责：一件案件两个单位各计一件；同一个镇的两个村只计一件', () => {
    const shared = fault('2017-01-05', {}, { alsoUnits: ['T2'] })
    const towns = ask([shared])
    expect([towns.value(), towns.value('current', 'visits', 1)]).toEqual(['1', '1'])
    const units = [town('T1'), town('T2'), village('V1', 'T1'), village('V2', 'T1'), village('V3', 'T2')]
    const rolled = ask(
      [fault('2017-01-05', {}, { unit: 'V1', alsoUnits: ['V2', 'V3'] }), fault('2017-01-06')],
      {},
      {},
      units,
    )
    expect([rolled.value(), rolled.value('current', 'visits', 1)]).toEqual(['2', '1'])
  })

  test('并入以前的案件归承接单位', () => {
    const units = [town('T1'), town('T2', { mergedInto: { unit: 'T1', from: '2017-07-01' } })]
    expect(ask([fault('2017-01-05'), fault('2017-02-05', {}, { unit: 'T2' })], {}, {}, units).value()).toBe(
      '2',
    )
  })

  test('数出来的数由案件作证，每件写明计多少', () => {
    const cases = [
      fault('2017-01-05', { amount: '30' }, { evidence: ['照片'] }),
      fault('2017-02-05', { amount: '12' }),
    ]
    const { facts } = ask(cases, { count: { how: 'sum', attribute: 'amount' } }).figure()
    expect(facts).toMatchObject([
      {
        kind: 'case',
        period: '2017-01',
        value: '30',
        evidence: ['照片'],
        case: { number: cases[0]?.number },
      },
      { kind: 'case', period: '2017-02', value: '12' },
    ])
  })

  test('各月件数之和等于全年，去重以后也是', () => {
    const random = fc.array(
      fc.tuple(
        fc.integer({ min: 1, max: 12 }),
        fc.constantFrom('甲', '乙', '丙'),
        fc.constantFrom('province', 'city', 'county'),
      ),
      { maxLength: 30 },
    )
    fc.assert(
      fc.property(random, (list) => {
        const cases = list.map(([month, problem, finder]) =>
          fault(`2017-${String(month).padStart(2, '0')}-10`, {
            problem,
            family: problem,
            'found-by': finder,
          }),
        )
        const ways: readonly Partial<CaseCount>[] = [
          {},
          { count: { how: 'distinct', attribute: 'problem' } },
          { count: { how: 'repeats', attribute: 'problem', from: 2 } },
          { once: { per: 'family', keep: { how: 'highest', attribute: 'found-by' } } },
        ]
        const years = ways.map((way) => {
          const { value } = ask(cases, way)
          const months = Array.from({ length: 12 }, (_, at) => Number(value(`month:${at + 1}`)))
          expect(months.reduce((all, one) => all + one, 0)).toBe(Number(value('to-month:12')))
          return Number(value())
        })
        expect((years[1] ?? 0) + (years[2] ?? 0)).toBe(list.length)
        expect(years[3]).toBe(new Set(list.map(([, problem]) => problem)).size)
      }),
      { numRuns: 30 },
    )
  })
})

describe('日序与工作日', () => {
  test('日序对得上已知的日子', () => {
    expect([dayNumber('1970-01-01'), dayNumber('2000-02-29'), dayNumber('2017-10-01')]).toEqual([
      0, 11_016, 17_440,
    ])
    expect(calendarDays('2016-02-28', '2016-03-01')).toBe(2)
  })

  test('工作日数从次日起到当日止；放假不算，调休算', () => {
    const working = workingDays(CALENDAR)
    expect(working('2017-09-29', '2017-09-30')).toBe(1)
    expect(working('2017-09-29', '2017-10-01')).toBe(1)
    expect(working('2017-09-30', '2017-10-08')).toBe(0)
    expect(working('2017-10-06', '2017-10-09')).toBe(1)
    expect(working('2017-09-22', '2017-09-29')).toBe(5)
    expect(working('2017-09-29', '2017-09-22')).toBe(-5)
  })

  test('没有假日时，任何七天里有五个工作日', () => {
    const working = workingDays({ holidays: [], working: [] })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 12 }), (day, month) => {
        const from = new Date(Date.UTC(2017, month - 1, day))
        const to = new Date(from.getTime() + 7 * 86_400_000)
        expect(working(from.toISOString().slice(0, 10), to.toISOString().slice(0, 10))).toBe(5)
        expect(dayNumber(from.toISOString().slice(0, 10))).toBe(from.getTime() / 86_400_000)
      }),
    )
  })
})
