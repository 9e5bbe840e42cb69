import { describe, expect, test } from 'vitest'
import type { Expression } from '../formula/expression.ts'
import { integer, type Rational } from '../value/rational.ts'
import {
  asking,
  sampleFact,
  sampleIndicator,
  sampleScheme,
  town,
  village,
  written,
} from './sample-gathering.ts'

const read = (indicator: string, when: 'current' | 'previous' = 'current'): Expression => ({
  op: 'figure',
  indicator,
  part: 'value',
  when,
})
const number = (value: Rational): Expression => ({ op: 'number', value, unit: 'number' })
const below70: Expression = { op: 'compare', relation: '<', left: read('mark'), right: number(integer(70)) }
const share = (n: bigint, d: bigint): Rational => ({ n, d })

const MARK = sampleIndicator({
  id: 'mark',
  unit: 'score',
  over: 'last',
  reportedBy: 'village',
  rollUp: 'mean-of-sampled',
})
const POOR = sampleIndicator({
  id: 'poor',
  over: 'last',
  reportedBy: 'village',
  rollUp: 'sum',
  counted: below70,
})
const UNITS = [town('T1'), village('V1', 'T1'), village('V2', 'T1'), village('V3', 'T1')]
const mark = (unit: string, value: string, period = '2017-01') =>
  sampleFact(unit, period, { indicator: 'mark', value })
const MARKS = [mark('V1', '69.9'), mark('V2', '70'), mark('V3', '12')]

describe('推算指标', () => {
  test('在上报单位逐个算，再汇总：七十分以下的村有几个', () => {
    const { value, figure } = asking(sampleScheme([MARK, POOR]), UNITS, MARKS)
    expect(value('month:1', 'poor')).toBe('2')
    expect(figure('month:1', 'poor').facts.map(({ unit, value: text }) => [unit, text])).toEqual([
      ['V1', '69.9'],
      ['V2', '70'],
      ['V3', '12'],
    ])
  })

  test('有村没有报，按汇总办法说话', () => {
    expect(asking(sampleScheme([MARK, POOR]), UNITS, MARKS.slice(1)).value('month:1', 'poor')).toBe(
      'not-reported',
    )
    const some = { ...POOR, rollUp: 'sum-of-reported' as const }
    expect(asking(sampleScheme([MARK, some]), UNITS, MARKS.slice(1)).value('month:1', 'poor')).toBe('1')
  })

  test('累计按各月推算后相加', () => {
    const summed = { ...POOR, over: 'sum' as const }
    const february = [mark('V1', '60', '2017-02'), mark('V2', '60', '2017-02'), mark('V3', '60', '2017-02')]
    expect(
      asking(sampleScheme([MARK, summed]), UNITS, [...MARKS, ...february]).value('to-month:2', 'poor'),
    ).toBe('5')
  })

  test('可以读上年同期：比上年少的村数', () => {
    const less: Expression = {
      op: 'compare',
      relation: '<',
      left: read('mark'),
      right: read('mark', 'previous'),
    }
    const facts = [
      ...MARKS,
      mark('V1', '80', '2016-01'),
      mark('V2', '60', '2016-01'),
      mark('V3', '13', '2016-01'),
    ]
    expect(
      asking(sampleScheme([MARK, { ...POOR, counted: less }]), UNITS, facts).value('month:1', 'poor'),
    ).toBe('2')
  })

  test('推算的分母：人口乘以成年比例和患病率，分子照报', () => {
    const residents = sampleIndicator({
      id: 'residents',
      unit: 'persons',
      over: 'last',
      reportedBy: 'village',
      rollUp: 'sum',
    })
    const times = (left: Expression, right: Expression): Expression => ({ op: 'multiply', left, right })
    const expected = times(times(read('residents'), number(share(85n, 100n))), number(share(188n, 1000n)))
    const ratio = {
      numerator: { zh: '管理人数' },
      denominator: { zh: '应管人数' },
      empty: 'undefined',
      denominatorFormula: expected,
    } as const
    const rate = sampleIndicator({
      id: 'rate',
      unit: 'percent',
      over: 'last',
      reportedBy: 'village',
      rollUp: 'sum',
      ratio,
    })
    const facts = ['V1', 'V2', 'V3'].flatMap((unit, at) => [
      sampleFact(unit, '2017-01', { indicator: 'residents', value: String(1000 * (at + 1)) }),
      sampleFact(unit, '2017-01', { indicator: 'rate', numerator: '160' }),
    ])
    const { figure } = asking(sampleScheme([residents, rate]), UNITS, facts)
    const { denominator, numerator, value } = figure('month:1', 'rate')
    expect([written(numerator), written(denominator)]).toEqual(['480', '958.8'])
    expect(written(value)).toBe('40000/799')
    const half = asking(sampleScheme([residents, rate]), UNITS, facts.slice(1)).figure('month:1', 'rate')
    expect(written(half.value)).toBe('not-reported')
  })
})
