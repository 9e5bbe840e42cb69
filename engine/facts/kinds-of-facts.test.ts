import { describe, expect, test } from 'vitest'
import type { Fact } from './fact.ts'
import {
  asking,
  sampleFact,
  sampleIndicator,
  sampleScheme,
  town,
  village,
  written,
} from './sample-gathering.ts'

const UNITS = [town('T1')]
const JANUARY = '2017-01'
const last = (more = {}) => sampleIndicator({ over: 'last', ...more })
const verified = (value: number, more: Partial<Fact> = {}) =>
  sampleFact('T1', JANUARY, { kind: 'verified', value: String(value), ...more })
const reported = (value: number, more: Partial<Fact> = {}) =>
  sampleFact('T1', JANUARY, { value: String(value), ...more })

describe('上报数与核实数并列', () => {
  const ask = (facts: readonly Fact[], more = {}, scheme = {}) =>
    asking(sampleScheme([last(more)], scheme), UNITS, facts).figure('month:1')

  test('两个数各自可读，哪个算数由方案定', () => {
    const figure = ask([reported(90), verified(80)])
    expect([figure.value, figure.reported, figure.verified].map(written)).toEqual(['80', '90', '80'])
    const plain = ask([reported(90), verified(80)], {}, { figures: 'reported-only' })
    expect([plain.value, plain.reported, plain.verified].map(written)).toEqual(['90', '90', '80'])
  })

  test('没有核实过的是未抽到，没有上报的是未上报', () => {
    expect(written(ask([reported(90)]).verified)).toBe('not-sampled')
    expect(written(ask([verified(80)]).reported)).toBe('not-reported')
  })

  test('误差在范围之内（含边界）保留上报数，超出用核实数', () => {
    const share = { verified: { tolerance: { n: 1n, d: 20n }, measure: 'share' } } as const
    expect(written(ask([reported(105), verified(100)], share).value)).toBe('105')
    expect(written(ask([reported(106), verified(100)], share).value)).toBe('100')
    expect(written(ask([reported(95), verified(100)], share).value)).toBe('95')
    expect(written(ask([reported(0), verified(0)], share).value)).toBe('0')
    expect(written(ask([reported(1), verified(0)], share).value)).toBe('0')
    expect(ask([reported(105), verified(100)], share).facts.map(({ kind }) => kind)).toEqual(['reported'])
  })

  test('误差可以写成百分点', () => {
    const amount = { unit: 'percent', verified: { tolerance: { n: 2n, d: 1n }, measure: 'amount' } } as const
    expect(written(ask([reported(92), verified(90)], amount).value)).toBe('92')
    expect(written(ask([reported(93), verified(90)], amount).value)).toBe('90')
  })

  test('没有上报数可留时用核实数；核实为缺项的也算核实', () => {
    const share = { verified: { tolerance: { n: 1n, d: 20n }, measure: 'share' } } as const
    expect(written(ask([verified(100)], share).value)).toBe('100')
    const { value: _value, ...blank } = verified(0)
    expect(written(ask([reported(9), { ...blank, missing: 'withheld' }], share).value)).toBe('withheld')
  })

  test('对镇的核实数与各村相加的上报数比', () => {
    const rule = last({
      reportedBy: 'village',
      rollUp: 'sum',
      verified: { tolerance: { n: 1n, d: 10n }, measure: 'share' },
    })
    const units = [town('T1'), village('V1', 'T1'), village('V2', 'T1')]
    const villages = [sampleFact('V1', JANUARY, 50), sampleFact('V2', JANUARY, 58)]
    const at = (value: number) =>
      asking(sampleScheme([rule]), units, [...villages, verified(value)]).value('month:1')
    expect([at(100), at(98)]).toEqual(['108', '98'])
  })
})

describe('评定、佐证和外来数', () => {
  test('评定数在上报数之前，每条评定都写理由才算有理由', () => {
    const facts = [
      reported(3),
      sampleFact('T1', JANUARY, { kind: 'judged', value: '7', reason: '现场查看' }),
      sampleFact('T1', '2017-02', { kind: 'judged', value: '8' }),
    ]
    const { figure } = asking(sampleScheme([sampleIndicator()]), UNITS, facts)
    expect([figure('month:1').value, figure('month:1').reason].map(written)).toEqual(['7', '1'])
    expect(written(figure('to-month:2').reason)).toBe('0')
    expect(written(figure('month:3').reason)).toBe('not-reported')
  })

  test('佐证数不同的件，同一件两处写只算一件', () => {
    const facts = [
      reported(3, { evidence: ['照片一', '台账'] }),
      sampleFact('T1', '2017-02', { value: '1', evidence: ['台账'] }),
      sampleFact('T1', '2017-03', { value: '1' }),
    ]
    const { figure } = asking(sampleScheme([sampleIndicator()]), UNITS, facts)
    expect(
      ['month:1', 'to-month:2', 'month:3'].map((when) => written(figure(when as 'month:1').evidence)),
    ).toEqual(['2', '2', '0'])
  })

  test('外来数定在方案写明的版本，对方以后再改也不动', () => {
    const imported = { imported: { from: '市财政绩效系统', version: '2017终稿' } }
    const fact = (sourceVersion: string, value: string, version: number) =>
      sampleFact('T1', JANUARY, { kind: 'imported', value, version, sourceVersion })
    const facts = [fact('2017终稿', '80', 1), fact('2018修订', '60', 2)]
    expect(asking(sampleScheme([last(imported)]), UNITS, facts).value('month:1')).toBe('80')
    expect(asking(sampleScheme([last(imported)]), UNITS, facts.slice(1)).value('month:1')).toBe(
      'not-reported',
    )
    expect(asking(sampleScheme([last()]), UNITS, facts).value('month:1')).toBe('60')
  })
})

describe('往年结果', () => {
  const none = { vetoes: [], cards: [] } as const
  const history = [
    {
      unit: 'T1',
      period: '2016',
      total: '91.25',
      rank: '2.5',
      grade: 'excellent',
      commended: true,
      vetoes: ['false-report'],
      cards: ['yellow'],
    },
    { unit: 'T1', period: '2015', ...none },
  ]
  const { figures } = asking(sampleScheme([sampleIndicator()]), [town('T1'), town('T2')], [], { history })
  const past = (of: Parameters<NonNullable<typeof figures.past>>[0], back: number, unit = 0) =>
    written(figures.past?.(of, back, unit))

  test('总分、名次是数，等次、表彰、否决和牌是是与否', () => {
    expect([past('total', 1), past('rank', 1), past('commended', 1)]).toEqual(['91.25', '2.5', '1'])
    expect([past('grade:excellent', 1), past('grade:good', 1)]).toEqual(['1', '0'])
    expect([past('veto:false-report', 1), past('veto:other', 1), past('card:yellow', 1)]).toEqual([
      '1',
      '0',
      '1',
    ])
  })

  test('那一年没有记录、或记录没有写到的，是未上报', () => {
    expect([past('total', 3), past('total', 1, 1), past('total', 2), past('commended', 2)]).toEqual(
      Array(4).fill('not-reported'),
    )
    expect(past('veto:false-report', 2)).toBe('0')
  })
})
