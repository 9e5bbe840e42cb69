import { describe, expect, test } from 'vitest'
import type { Indicator, Scheme } from '../scheme/scheme.ts'
import { exactText } from '../value/decimal-text.ts'
import { isMissing, type Value } from '../value/missing.ts'
import type { Fact, UnitRecord } from './fact.ts'
import { type GatherOptions, gatherFigures } from './gather-figures.ts'

const at = { file: 's', line: 1, column: 1 }

const indicator = (more: Partial<Indicator>): Indicator => ({
  id: 'visits',
  name: { zh: '随访人次' },
  unit: 'count',
  better: 'higher',
  reported: 'month',
  over: 'sum',
  reportedBy: 'town',
  at,
  ...more,
})

const RATIO: NonNullable<Indicator['ratio']> = {
  numerator: { zh: '签约数' },
  denominator: { zh: '常住数' },
  empty: 'not-applicable',
}

const schemeOf = (one: Indicator, figures: Scheme['figures'] = 'verified-first'): Scheme =>
  ({
    level: 'town',
    period: '2017',
    figures,
    classes: [{ id: 'one', name: { zh: '一类' } }],
    indicators: [one],
  }) as unknown as Scheme

const UNITS: readonly UnitRecord[] = [
  { code: 'T1', name: '青石镇', level: 'town', parent: 'C', class: 'one' },
  { code: 'T2', name: '柳溪镇', level: 'town', parent: 'C', class: 'one' },
  { code: 'T3', name: '无类镇', level: 'town', parent: 'C' },
  { code: 'V1', name: '一村', level: 'village', parent: 'T1' },
  { code: 'V2', name: '二村', level: 'village', parent: 'T1' },
  { code: 'C', name: '云澜县', level: 'county' },
]

const fact = (unit: string, period: string, more: Partial<Fact>): Fact => ({
  unit,
  indicator: 'visits',
  period,
  kind: 'reported',
  version: 1,
  ...more,
})

const months = (
  unit: string,
  count: number,
  more: (month: number) => Partial<Fact>,
  year = '2017',
): readonly Fact[] =>
  Array.from({ length: count }, (_, i) =>
    fact(unit, `${year}-${String(i + 1).padStart(2, '0')}`, more(i + 1)),
  )

const text = (value: Value | undefined): string | undefined =>
  value === undefined ? undefined : isMissing(value) ? value.missing : exactText(value)

const figureIn = (
  one: Indicator,
  facts: readonly Fact[],
  options: GatherOptions & { when?: 'current' | 'previous'; figures?: Scheme['figures']; unit?: number } = {},
) => {
  const { when = 'current', unit = 0, figures: choice, ...rest } = options
  const { figures } = gatherFigures(schemeOf(one, choice), UNITS, facts, rest)
  const figure = figures?.figure('visits', when, unit)
  return {
    value: text(figure?.value),
    parts: [text(figure?.numerator), text(figure?.denominator)],
    target: text(figure?.target),
    facts: figure?.facts.length,
  }
}

describe('gatherFigures', () => {
  test('assesses the units of the level that have a class of the scheme, in the order given', () => {
    const { figures } = gatherFigures(schemeOf(indicator({})), UNITS, [])
    expect(figures?.units.map(({ code }) => code)).toEqual(['T1', 'T2'])
  })

  test('adds the months up to the one asked for', () => {
    const facts = months('T1', 12, (month) => ({ value: String(month) }))
    expect(figureIn(indicator({}), facts).value).toBe('78')
    expect(figureIn(indicator({}), facts, { through: '2017-03' })).toMatchObject({ value: '6', facts: 3 })
  })

  test('takes a gap in the window for not reported, never for zero', () => {
    const facts = months('T1', 12, () => ({ value: '1' })).filter(({ period }) => period !== '2017-02')
    expect(figureIn(indicator({}), facts).value).toBe('not-reported')
    expect(figureIn(indicator({ over: 'mean' }), facts).value).toBe('not-reported')
    expect(figureIn(indicator({ over: 'last' }), facts).value).toBe('1')
  })

  test('takes the last due period for `last`, not the last one reported', () => {
    const facts = months('T1', 5, (month) => ({ value: String(month) }))
    expect(figureIn(indicator({ over: 'last' }), facts, { through: '2017-05' }).value).toBe('5')
    expect(figureIn(indicator({ over: 'last' }), facts, { through: '2017-06' }).value).toBe('not-reported')
  })

  test('a mean is the exact mean of the months', () => {
    const facts = months('T1', 3, (month) => ({ value: month === 3 ? '2' : '1' }))
    expect(figureIn(indicator({ over: 'mean' }), facts, { through: '2017-03' }).value).toBe('4/3')
  })

  test('months in which nothing happened add nothing; a whole window of them stays nothing happened', () => {
    const mixed = months('T1', 2, (month) => (month === 1 ? { value: '5' } : { missing: 'nothing-happened' }))
    expect(figureIn(indicator({}), mixed, { through: '2017-02' }).value).toBe('5')
    const none = months('T1', 2, () => ({ missing: 'nothing-happened' }))
    expect(figureIn(indicator({}), none, { through: '2017-02' }).value).toBe('nothing-happened')
    const withheld = months('T1', 2, (month) => (month === 1 ? { value: '5' } : { missing: 'withheld' }))
    expect(figureIn(indicator({}), withheld, { through: '2017-02' }).value).toBe('withheld')
  })

  test('the latest version stands, whatever the order', () => {
    const facts = [
      fact('T1', '2017-01', { value: '3', version: 2 }),
      fact('T1', '2017-01', { value: '1', version: 1 }),
    ]
    expect(figureIn(indicator({}), facts, { through: '2017-01' }).value).toBe('3')
  })

  test('a verified figure stands before a later reported one, unless the scheme counts reports only', () => {
    const facts = [
      fact('T1', '2017-01', { value: '9', version: 7 }),
      fact('T1', '2017-01', { value: '4', kind: 'verified' }),
    ]
    expect(figureIn(indicator({}), facts, { through: '2017-01' }).value).toBe('4')
    expect(figureIn(indicator({}), facts, { through: '2017-01', figures: 'reported-only' }).value).toBe('9')
  })

  test('a quotient over a window is of the sums, not a mean of rates; a mean is of the rates', () => {
    const facts = months('T1', 2, (month) =>
      month === 1 ? { numerator: '1', denominator: '2' } : { numerator: '3', denominator: '3' },
    )
    const percent = { unit: 'percent', ratio: RATIO } as const
    expect(figureIn(indicator({ ...percent }), facts, { through: '2017-02' })).toMatchObject({
      value: '80',
      parts: ['4', '5'],
    })
    expect(figureIn(indicator({ ...percent, over: 'mean' }), facts, { through: '2017-02' }).value).toBe('75')
  })

  test('a denominator of zero is what the indicator says it is', () => {
    const facts = [fact('T1', '2017-01', { numerator: '0', denominator: '0' })]
    const one = indicator({ unit: 'percent', ratio: RATIO, over: 'last' })
    expect(figureIn(one, facts, { through: '2017-01' })).toMatchObject({
      value: 'not-applicable',
      parts: ['0', '0'],
    })
  })

  test('the year before is the same window one year earlier', () => {
    const facts = [
      ...months('T1', 12, () => ({ value: '1' }), '2016'),
      ...months('T1', 3, () => ({ value: '5' })),
    ]
    expect(figureIn(indicator({}), facts, { through: '2017-03', when: 'previous' }).value).toBe('3')
    expect(figureIn(indicator({}), facts, { through: '2017-03' }).value).toBe('15')
  })

  test("last year's facts under this year's rules", () => {
    const facts = months('T1', 12, () => ({ value: '1' }), '2016')
    expect(figureIn(indicator({}), facts, { period: '2016' }).value).toBe('12')
    expect(figureIn(indicator({}), facts, {}).value).toBe('not-reported')
  })

  test('quarters count once they are over; what is not due yet is not applicable', () => {
    const quarters = ['2017Q1', '2017Q2'].map((period) => fact('T1', period, { value: '2' }))
    const one = indicator({ reported: 'quarter' })
    expect(figureIn(one, quarters, { through: '2017-05' }).value).toBe('2')
    expect(figureIn(one, quarters, { through: '2017-06' }).value).toBe('4')
    expect(figureIn(one, quarters, { through: '2017-02' }).value).toBe('not-applicable')
  })

  test('targets are their own facts', () => {
    const facts = [fact('T1', '2017', { value: '35', kind: 'target' }), fact('T1', '2017-01', { value: '4' })]
    expect(figureIn(indicator({}), facts, { through: '2017-01' })).toMatchObject({
      value: '4',
      target: '35',
      facts: 2,
    })
    expect(figureIn(indicator({}), facts, { through: '2017-01', unit: 1 }).target).toBe('not-reported')
  })

  describe('rolling up', () => {
    const sum = indicator({ reportedBy: 'village', rollUp: 'sum', over: 'last' })
    const options = { through: '2017-01' }
    const both = [fact('V1', '2017-01', { value: '2' }), fact('V2', '2017-01', { value: '3' })]

    test('adds the units below, and says so with their facts', () => {
      expect(figureIn(sum, both, options)).toMatchObject({ value: '5', facts: 2 })
    })

    test('wants every unit below to have reported', () => {
      expect(figureIn(sum, both.slice(1), options).value).toBe('not-reported')
    })

    test('adds only those that reported where the scheme says so', () => {
      const one = indicator({ reportedBy: 'village', rollUp: 'sum-of-reported', over: 'last' })
      expect(figureIn(one, both.slice(1), options).value).toBe('3')
      expect(figureIn(one, [], options).value).toBe('not-reported')
    })

    test('averages the sampled units without those not sampled', () => {
      const one = indicator({ reportedBy: 'village', rollUp: 'mean-of-sampled', over: 'last' })
      const facts = [fact('V1', '2017-01', { missing: 'not-sampled' }), fact('V2', '2017-01', { value: '3' })]
      expect(figureIn(one, facts, options).value).toBe('3')
      expect(figureIn(one, both, options).value).toBe('2.5')
      expect(figureIn(one, facts.slice(0, 1), options).value).toBe('not-reported')
    })

    test('numerators and denominators add up, rates never', () => {
      const one = indicator({
        reportedBy: 'village',
        rollUp: 'sum',
        over: 'last',
        unit: 'percent',
        ratio: RATIO,
      })
      const facts = [
        fact('V1', '2017-01', { numerator: '1', denominator: '1' }),
        fact('V2', '2017-01', { numerator: '0', denominator: '3' }),
      ]
      expect(figureIn(one, facts, options)).toMatchObject({ value: '25', parts: ['1', '4'] })
    })

    test('a fact of the assessed unit itself is already rolled up', () => {
      expect(figureIn(sum, [...both, fact('T1', '2017-01', { value: '99' })], options)).toMatchObject({
        value: '99',
        facts: 1,
      })
    })

    test('a unit with nobody below has nothing to report', () => {
      expect(figureIn(sum, both, { ...options, unit: 1 }).value).toBe('not-applicable')
    })
  })

  test('text in a number keeps the figures back and names the cell', () => {
    const facts = [fact('T1', '2017-01', { value: '１２', origin: { file: 'f.csv', cell: 'L7' } })]
    const { figures, findings } = gatherFigures(schemeOf(indicator({})), UNITS, facts)
    expect(figures).toBeUndefined()
    expect(findings).toMatchObject([
      { code: 'number.full-width', at: { file: 'f.csv', line: 7 }, facts: { plain: '12' } },
    ])
  })

  test.each([
    [{ through: '2017-13' }, 'figures.through-malformed'],
    [{ through: '2016-12' }, 'figures.through-outside'],
    [{ period: '17' }, 'figures.period-malformed'],
  ])('refuses %j', (options, code) => {
    const { figures, findings } = gatherFigures(schemeOf(indicator({})), UNITS, [], options)
    expect(figures).toBeUndefined()
    expect(findings.map((finding) => finding.code)).toEqual([code])
  })
})
