import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  asking,
  sampleFact,
  sampleIndicator,
  sampleScheme,
  town,
  twelve,
  written,
} from './sample-gathering.ts'

const SCHEME = sampleScheme([sampleIndicator()])
const UNITS = [town('T1')]
const BOTH = [...twelve('T1', 2016, (month) => 100 + month), ...twelve('T1', 2017, (month) => month)]

describe('一年中的各月、各季', () => {
  test('某月单独是某月的数，累计是年初到该月的数', () => {
    const { value } = asking(SCHEME, UNITS, BOTH)
    expect([value('month:1'), value('month:12')]).toEqual(['1', '12'])
    expect([value('to-month:1'), value('to-month:3'), value('to-month:12')]).toEqual(['1', '6', '78'])
  })

  test('零及以下退回上年：零是上年最后一月，累计从上年年初算起', () => {
    const { value } = asking(SCHEME, UNITS, BOTH)
    expect([value('month:0'), value('month:-11'), value('month:-9')]).toEqual(['112', '101', '103'])
    expect(value('to-month:-9')).toBe('306')
    expect(value('month:-12')).toBe('not-reported')
    expect(value('month:-24')).toBe('not-reported')
  })

  test('月报指标的季度由三个月按合成办法合成', () => {
    const { value } = asking(SCHEME, UNITS, BOTH)
    expect([value('quarter:1'), value('quarter:4'), value('to-quarter:2')]).toEqual(['6', '33', '21'])
    const last = asking(sampleScheme([sampleIndicator({ over: 'last' })]), UNITS, BOTH)
    expect([last.value('quarter:1'), last.value('to-quarter:2'), last.value('quarter:0')]).toEqual([
      '3',
      '6',
      '112',
    ])
    const mean = asking(sampleScheme([sampleIndicator({ over: 'mean' })]), UNITS, BOTH)
    expect([mean.value('quarter:1'), mean.value('to-month:4')]).toEqual(['2', '2.5'])
  })

  test('还没到的月和没走完的季不适用', () => {
    const { value } = asking(SCHEME, UNITS, BOTH, { through: '2017-05' })
    expect([value('month:5'), value('month:6'), value('to-month:6')]).toEqual([
      '5',
      'not-applicable',
      'not-applicable',
    ])
    expect([value('quarter:1'), value('quarter:2')]).toEqual(['6', 'not-applicable'])
    expect(value('month:-1')).toBe('111')
  })

  test('季报指标没有月份，可以累计到已走完的季', () => {
    const quarterly = sampleScheme([sampleIndicator({ reported: 'quarter' })])
    const facts = [
      sampleFact('T1', '2017Q1', 4),
      sampleFact('T1', '2017Q2', 5),
      sampleFact('T1', '2016Q4', 9),
    ]
    const { value } = asking(quarterly, UNITS, facts, { through: '2017-08' })
    expect([value('month:2'), value('quarter:2'), value('quarter:0')]).toEqual(['undefined', '5', '9'])
    expect([value('to-month:7'), value('to-month:2'), value('to-quarter:2')]).toEqual([
      '9',
      'not-applicable',
      '9',
    ])
    expect(value('to-month:12')).toBe('not-applicable')
  })

  test('年报指标没有月份和季度，累计到年底才有数', () => {
    const yearly = sampleScheme([sampleIndicator({ reported: 'year' })])
    const { value } = asking(yearly, UNITS, [sampleFact('T1', '2017', 7), sampleFact('T1', '2016', 6)])
    expect([value('month:12'), value('quarter:4')]).toEqual(['undefined', 'undefined'])
    expect([value('to-month:12'), value('to-month:11'), value('to-quarter:0')]).toEqual([
      '7',
      'not-applicable',
      '6',
    ])
  })

  test('某月自己的目标先于全年目标', () => {
    const target = (period: string, value: string) => sampleFact('T1', period, { kind: 'target', value })
    const { figure } = asking(SCHEME, UNITS, [...BOTH, target('2017', '80'), target('2017-03', '7')])
    expect(written(figure('month:3').target)).toBe('7')
    expect(written(figure('month:4').target)).toBe('80')
    expect(written(figure('current').target)).toBe('80')
    expect(written(figure('month:-9').target)).toBe('not-reported')
  })

  test('年度关账以后更正的月份以新版本为准；截至更正前的那一天，仍是旧数', () => {
    const first = sampleFact('T1', '2017-02', { value: '2', origin: { recordedAt: '2017-03-03T08:00:00Z' } })
    const restated = sampleFact('T1', '2017-02', {
      value: '20',
      version: 2,
      origin: { recordedAt: '2018-02-01T08:00:00Z' },
    })
    const facts = [...BOTH.filter(({ period }) => period !== '2017-02'), first, restated]
    const now = asking(SCHEME, UNITS, facts)
    expect([now.value('month:2'), now.value('to-month:2'), now.value()]).toEqual(['20', '21', '96'])
    const then = asking(SCHEME, UNITS, facts, { asOf: '2018-01-31' })
    expect([then.value('month:2'), then.value()]).toEqual(['2', '78'])
    expect(asking(SCHEME, UNITS, facts, { asOf: '2018-02-01' }).value()).toBe('96')
    const next = asking(sampleScheme([sampleIndicator()], { period: '2018' }), UNITS, facts)
    expect(next.value('previous')).toBe('96')
  })

  test('各月之和等于累计到十二月，不论哪几个月没有发生', () => {
    const amounts = fc.array(fc.option(fc.integer({ min: 0, max: 999 })), { minLength: 12, maxLength: 12 })
    fc.assert(
      fc.property(amounts, (months) => {
        const facts = months.map((amount, at) =>
          sampleFact(
            'T1',
            `2017-${String(at + 1).padStart(2, '0')}`,
            amount === null ? { missing: 'nothing-happened' } : amount,
          ),
        )
        const { value } = asking(SCHEME, UNITS, facts)
        const sum = months.reduce<number>((all, amount) => all + (amount ?? 0), 0)
        const none = months.every((amount) => amount === null)
        expect(value('to-month:12')).toBe(none ? 'nothing-happened' : String(sum))
        expect(value('to-quarter:4')).toBe(value())
      }),
      { numRuns: 50 },
    )
  })
})

describe('统计年度', () => {
  const shifted = (yearStart: number, more = {}) => sampleScheme([sampleIndicator({ yearStart, ...more })])

  test('从上年十月起的十二个月，第一月是十月', () => {
    const { value } = asking(shifted(-3), UNITS, BOTH)
    expect([value('month:1'), value('month:4'), value('month:12')]).toEqual(['110', '1', '9'])
    expect(value()).toBe(String(110 + 111 + 112 + 45))
    expect(value('month:0')).toBe('109')
  })

  test('算到三月时已走完六个月；到十月以后全年都在', () => {
    expect(asking(shifted(-3), UNITS, BOTH, { through: '2017-03' }).value()).toBe(String(333 + 6))
    expect(asking(shifted(-3), UNITS, BOTH, { through: '2017-11' }).value()).toBe(String(333 + 45))
    expect(asking(shifted(-3), UNITS, BOTH, { through: '2016-11' }).value()).toBe('221')
  })

  test('上年同期是上一个统计年度', () => {
    const facts = [...twelve('T1', 2015, () => 1), ...BOTH]
    expect(asking(shifted(-3), UNITS, facts).value('previous')).toBe(String(3 + 945))
  })

  test('跨到次年的统计年度算到次年，越过它的月份不收', () => {
    const facts = [...BOTH, ...twelve('T1', 2018, () => 1000)]
    expect(asking(shifted(3), UNITS, facts).value()).toBe(String(72 + 3000))
    expect(asking(shifted(3), UNITS, facts, { through: '2017-12' }).value()).toBe('72')
    expect(() => asking(shifted(3), UNITS, facts, { through: '2018-04' })).toThrow('figures.through-outside')
  })

  test('季报的统计年度按季移动，年报的到统计年度结束才有数', () => {
    const quarters = ['2016Q4', '2017Q1', '2017Q2', '2017Q3', '2017Q4'].map((period, at) =>
      sampleFact('T1', period, at + 1),
    )
    expect(asking(shifted(-3, { reported: 'quarter' }), UNITS, quarters).value()).toBe('10')
    const yearly = [sampleFact('T1', '2017', 5)]
    expect(asking(shifted(-3, { reported: 'year' }), UNITS, yearly, { through: '2017-08' }).value()).toBe(
      'not-applicable',
    )
    expect(asking(shifted(-3, { reported: 'year' }), UNITS, yearly, { through: '2017-09' }).value()).toBe('5')
  })
})
