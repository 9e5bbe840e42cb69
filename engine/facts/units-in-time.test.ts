import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  asking,
  sampleFact,
  sampleIndicator,
  sampleScheme,
  town,
  twelve,
  village,
} from './sample-gathering.ts'

const SCHEME = sampleScheme([sampleIndicator()])
const ROLLED = sampleScheme([sampleIndicator({ reportedBy: 'village', rollUp: 'sum' })])
const MERGED = town('T2', { mergedInto: { unit: 'T1', from: '2017-07-01' } })

describe('单位的变动', () => {
  test('期末所在的类别算数', () => {
    const moved = town('T1', {
      classes: [
        { class: 'one', to: '2017-06-30' },
        { class: 'two', from: '2017-07-01' },
      ],
    })
    const classOf = (through?: string) => asking(SCHEME, [moved], [], { through }).figures.units[0]?.class
    expect([classOf('2017-06'), classOf('2017-07'), classOf()]).toEqual(['one', 'two', 'two'])
    expect(asking(SCHEME, [moved], [], { period: '2016' }).figures.units[0]?.class).toBe('two')
  })

  test('期末已不存在或还没有的单位不参加考评', () => {
    const units = [town('T1'), town('T8', { to: '2017-05-31' }), town('T9', { from: '2018-01-01' })]
    expect(asking(SCHEME, units, []).figures.units.map(({ code }) => code)).toEqual(['T1'])
    expect(asking(SCHEME, units, [], { through: '2017-05' }).figures.units).toHaveLength(2)
  })

  test('年中新设的单位不欠设立以前的数', () => {
    const facts = twelve('T1', 2017, () => 1).filter(({ period }) => period >= '2017-04')
    expect(asking(SCHEME, [town('T1', { from: '2017-04-01' })], facts).value()).toBe('9')
    expect(asking(SCHEME, [town('T1')], facts).value()).toBe('not-reported')
    const { value } = asking(SCHEME, [town('T1', { from: '2017-04-01' })], facts)
    expect([value('month:3'), value('month:4'), value('previous')]).toEqual([
      'not-applicable',
      '1',
      'not-applicable',
    ])
  })

  test('并入以前的数归承接单位，并入以后只算承接单位的', () => {
    const facts = [
      ...twelve('T1', 2017, () => 1),
      ...twelve('T2', 2017, () => 10).filter(({ period }) => period < '2017-07'),
    ]
    const { value, figures } = asking(SCHEME, [town('T1'), MERGED], facts)
    expect(figures.units.map(({ code }) => code)).toEqual(['T1'])
    expect([value(), value('month:6'), value('month:7')]).toEqual(['72', '11', '1'])
    const before = asking(SCHEME, [town('T1'), MERGED], facts, { through: '2017-06' })
    expect(before.figures.units).toHaveLength(2)
    expect([before.value(), before.value('current', 'visits', 1)]).toEqual(['6', '60'])
  })

  test('并入以前欠的数还是欠着', () => {
    const facts = twelve('T1', 2017, () => 1)
    expect(asking(SCHEME, [town('T1'), MERGED], facts).value()).toBe('not-reported')
  })

  test('上年同期按现在的区划：两个单位的上年数相加', () => {
    const facts = [...twelve('T1', 2016, () => 1), ...twelve('T2', 2016, () => 2)]
    expect(asking(SCHEME, [town('T1'), MERGED], facts).value('previous')).toBe('36')
  })

  test('率按分子分母相加，没有分子分母的率不能合', () => {
    const ratio = { numerator: { zh: '甲' }, denominator: { zh: '乙' }, empty: 'undefined' } as const
    const rate = sampleIndicator({ unit: 'percent', over: 'last', ratio })
    const parts = (unit: string, numerator: string, denominator: string) =>
      sampleFact(unit, '2017-01', { numerator, denominator })
    const facts = [parts('T1', '1', '2'), parts('T2', '1', '8')]
    expect(asking(sampleScheme([rate]), [town('T1'), MERGED], facts).value('month:1')).toBe('20')
    const bare = sampleIndicator({ unit: 'percent', over: 'last' })
    const rates = [sampleFact('T1', '2017-01', 50), sampleFact('T2', '2017-01', 20)]
    expect(asking(sampleScheme([bare]), [town('T1'), MERGED], rates).value('month:1')).toBe('undefined')
  })

  test('连着并两次，最后的承接单位都算', () => {
    const units = [
      town('T1'),
      town('T2', { mergedInto: { unit: 'T1', from: '2017-09-01' } }),
      town('T3', { mergedInto: { unit: 'T2', from: '2017-02-01' } }),
    ]
    const facts = ['T1', 'T2', 'T3'].map((unit, at) => sampleFact(unit, '2017-01', 10 ** at))
    expect(asking(SCHEME, units, facts).value('month:1')).toBe('111')
  })

  test('期末的上级管全期的数', () => {
    const units = [
      town('T1'),
      town('T2'),
      village('V1', 'T2', {
        parents: [
          { parent: 'T1', to: '2017-03-31' },
          { parent: 'T2', from: '2017-04-01' },
        ],
      }),
    ]
    const facts = twelve('V1', 2017, () => 1)
    const early = asking(ROLLED, units, facts, { through: '2017-03' })
    expect([early.value(), early.value('current', 'visits', 1)]).toEqual(['3', 'not-applicable'])
    const late = asking(ROLLED, units, facts)
    expect([late.value(), late.value('current', 'visits', 1)]).toEqual(['not-applicable', '12'])
  })

  test('村并入村：以前的数仍汇总到承接村的镇，以后不再等它报', () => {
    const units = [
      town('T1'),
      town('T2'),
      village('V1', 'T1'),
      village('V2', 'T2', { mergedInto: { unit: 'V1', from: '2017-07-01' } }),
    ]
    const facts = [
      ...twelve('V1', 2017, () => 1),
      ...twelve('V2', 2017, () => 5).filter(({ period }) => period < '2017-07'),
    ]
    const { value } = asking(ROLLED, units, facts)
    expect([value(), value('month:6'), value('month:7')]).toEqual(['42', '6', '1'])
    expect(value('current', 'visits', 1)).toBe('not-applicable')
  })

  test('并入的镇自己汇总过的数不和它的村重复', () => {
    const units = [
      town('T1'),
      MERGED,
      village('V1', 'T1'),
      village('V2', 'T1', {
        parents: [
          { parent: 'T2', to: '2017-06-30' },
          { parent: 'T1', from: '2017-07-01' },
        ],
      }),
    ]
    const facts = [
      ...twelve('V1', 2017, () => 1),
      ...twelve('V2', 2017, () => 5),
      sampleFact('T2', '2017-03', 500),
    ]
    const { value } = asking(ROLLED, units, facts)
    expect([value('month:2'), value('month:3'), value('month:8')]).toEqual(['6', '501', '6'])
  })

  test('撤销的村撤销以前的数仍算，撤销以后不欠', () => {
    const units = [town('T1'), village('V1', 'T1'), village('V2', 'T1', { to: '2017-02-28' })]
    const facts = [
      ...twelve('V1', 2017, () => 1),
      sampleFact('V2', '2017-01', 3),
      sampleFact('V2', '2017-02', 3),
    ]
    expect(asking(ROLLED, units, facts).value()).toBe('18')
  })

  test('两个单位合并，等于它们的数各自相加', () => {
    const months = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 12, maxLength: 12 })
    fc.assert(
      fc.property(months, months, fc.integer({ min: 2, max: 12 }), (own, other, month) => {
        const from = `2017-${String(month).padStart(2, '0')}-01`
        const facts = [
          ...twelve('T1', 2017, (at) => own[at - 1] ?? 0),
          ...twelve('T2', 2017, (at) => other[at - 1] ?? 0).filter(({ period }) => period < from.slice(0, 7)),
        ]
        const units = [town('T1'), town('T2', { mergedInto: { unit: 'T1', from } })]
        const sum = facts.reduce((all, { value }) => all + Number(value), 0)
        expect(asking(SCHEME, units, facts).value()).toBe(String(sum))
      }),
      { numRuns: 40 },
    )
  })
})
