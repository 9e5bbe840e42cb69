import { describe, expect, test } from 'vitest'
import { CATALOGUE, type QualitySource, SIGNAL_KINDS, type SignalKind, signalsOfMonth } from '#domain/quality'
import { type Fact, readScheme } from '#engine'
import { readYaml } from '#formats'
import { INDICATORS, madeCounty, village } from './made-county.ts'

const county = madeCounty('signals')
const MONTH = '2017-11'
const found = (source: QualitySource, kind: SignalKind) =>
  signalsOfMonth(source).signals.filter((one) => one.kind === kind)
const changed = (unit: string, indicator: string, change: (fact: Fact) => Fact) =>
  county.with((fact) =>
    fact.unit === unit && fact.indicator === indicator && fact.period === MONTH ? change(fact) : fact,
  )

test('a county with nothing wrong raises hardly a signal in twenty draws', () => {
  const counts = Array.from({ length: 20 }, (_, at) => signalsOfMonth(madeCounty(`clean ${at}`).source))
  const signals = counts.flatMap(({ signals }) => signals)
  const tests = counts.flatMap(({ kinds }) => kinds).reduce((sum, one) => sum + one.tests, 0)
  expect(tests).toBeGreaterThan(20_000)
  // Benjamini–Hochberg at 5 %: with nothing wrong, each kind is wrong in one month of twenty at most.
  expect(signals.length).toBeLessThanOrEqual(20 * 7 * 0.05)
})

test('the same source gives the same signals, and every signal its own number', () => {
  const once = signalsOfMonth(county.source)
  expect(signalsOfMonth(county.source)).toEqual(once)
  const ids = once.signals.map(({ signal }) => signal)
  expect(new Set(ids).size).toBe(ids.length)
})

describe('a planted flaw is found, where it is', () => {
  test('a digit too many is an outlier of that field', () => {
    const source = changed(village(5), 'consultations', (fact) => ({ ...fact, value: `${fact.value}0` }))
    expect(found(source, 'outlier').map(({ unit, about }) => [unit, about])).toEqual([
      [village(5), 'consultations:value'],
    ])
  })

  test('a report copied from the month before is repeated', () => {
    const before = new Map(
      county.source.facts
        .filter(({ unit, period }) => unit === village(7) && period === '2017-10')
        .map((fact) => [fact.indicator, fact]),
    )
    const source = county.with((fact) =>
      fact.unit === village(7) && fact.period === MONTH
        ? { ...(before.get(fact.indicator) ?? fact), period: MONTH }
        : fact,
    )
    expect(found(source, 'repeated').map(({ unit }) => unit)).toEqual([village(7)])
  })

  test('a small village is expected to repeat itself: zeros and ones twice in a row are no signal', () => {
    const few = [1, 0, 2, 1, 1, 0, 1, 2, 0, 1, 1, 0]
    const source = county.with((fact) => {
      if (fact.unit !== village(7)) return fact
      const count = String(few[(Number(fact.period.slice(5)) + fact.indicator.length * 5) % 12])
      return fact.value === undefined
        ? { ...fact, numerator: count, denominator: '3' }
        : { ...fact, value: count }
    })
    expect(found(source, 'repeated')).toEqual([])
  })

  test('two villages with the same report are both named, each with the other', () => {
    const other = new Map(
      county.source.facts
        .filter(({ unit, period }) => unit === village(2) && period === MONTH)
        .map((fact) => [fact.indicator, fact]),
    )
    const source = county.with((fact) =>
      fact.unit === village(9) && fact.period === MONTH
        ? { ...(other.get(fact.indicator) ?? fact), unit: village(9) }
        : fact,
    )
    expect(found(source, 'duplicate').map(({ unit, facts }) => [unit, facts.others])).toEqual([
      [village(2), village(9)],
      [village(9), village(2)],
    ])
  })

  test('a village that rounds to fives is told by its last digits', () => {
    const source = county.with((fact) => {
      if (fact.unit !== village(11)) return fact
      const round = (text: string | undefined) => String(Math.round(Number(text) / 5) * 5)
      return fact.value === undefined
        ? { ...fact, numerator: round(fact.numerator) }
        : { ...fact, value: round(fact.value) }
    })
    // Eight fields of a year are 96 digits at most: too few to say anything.
    expect(found(source, 'heaping')).toEqual([])
    const more = [1, 2].map((copy) => ({
      indicators: INDICATORS.map((one) => ({ ...one, id: `${one.id}-${copy}` })),
      facts: source.facts.map((fact) => ({ ...fact, indicator: `${fact.indicator}-${copy}` })),
    }))
    const wider = {
      ...source,
      indicators: more.flatMap(({ indicators }) => indicators),
      facts: more.flatMap(({ facts }) => facts),
    }
    expect(found(wider, 'heaping').map(({ unit }) => unit)).toEqual([village(11)])
  })

  test('a recount that differs by more than a tenth, and one that does not', () => {
    const recount = (share: number): QualitySource => {
      const fact = county.source.facts.find(
        (one) => one.unit === village(3) && one.indicator === 'records' && one.period === MONTH,
      )
      if (fact === undefined) throw new Error('no fact')
      const numerator = String(Math.round(Number(fact.numerator) * share))
      return { ...county.source, facts: [...county.source.facts, { ...fact, kind: 'verified', numerator }] }
    }
    expect(found(recount(0.8), 'cross-source').map(({ about }) => about)).toEqual(['records:numerator'])
    expect(found(recount(0.95), 'cross-source')).toEqual([])
  })

  test('a sum that is not what the villages add up to, to the last one', () => {
    const villages = county.source.facts.filter((one) => one.indicator === 'sessions' && one.period === MONTH)
    const sum = villages.reduce((all, { value }) => all + Number(value), 0)
    const own = (value: number): QualitySource => ({
      ...county.source,
      facts: [
        ...county.source.facts,
        {
          unit: 'c',
          indicator: 'sessions',
          period: MONTH,
          kind: 'reported',
          version: 1,
          value: String(value),
        },
      ],
    })
    expect(found(own(sum), 'levels')).toEqual([])
    expect(found(own(sum + 1), 'levels').map(({ facts }) => facts.gap)).toEqual(['1'])
  })

  test('half a report is incomplete once the day has passed; a named absence is an answer', () => {
    const half = {
      ...county.source,
      facts: county.source.facts.filter(
        ({ unit, period, indicator }) => unit !== village(1) || period !== MONTH || indicator < 'd',
      ),
    }
    expect(found(half, 'completeness').map(({ unit }) => unit)).toEqual([village(1)])
    expect(found({ ...half, isDue: false }, 'completeness')).toEqual([])
    const named = changed(village(1), 'records', ({ numerator: _n, denominator: _d, ...fact }) => ({
      ...fact,
      missing: 'not-applicable',
    }))
    expect(found(named, 'completeness')).toEqual([])
  })

  test('a late report says by how much and how often', () => {
    const handedIn = county.source.handedIn.map((one) =>
      one.unit === 't2' && one.month === MONTH ? { ...one, on: '2017-12-02' } : one,
    )
    expect(
      found({ ...county.source, handedIn }, 'timeliness').map(({ unit, facts }) => [unit, facts]),
    ).toEqual([['t2', { on: '2017-12-02', due: '2017-11-30', late: '1', of: '12' }]])
  })

  test('a rate far from all peers, and a rate far from its own past', () => {
    const source = changed(village(4), 'contracts', (fact) => ({ ...fact, numerator: '12' }))
    expect(found(source, 'funnel').map(({ unit, indicator }) => [unit, indicator])).toEqual([
      [village(4), 'contracts'],
    ])
    expect(found(source, 'trend').map(({ unit, indicator }) => [unit, indicator])).toEqual([
      [village(4), 'contracts'],
    ])
  })

  test('rates that gather just above their target, and a mere slope across it', () => {
    const targets = new Map([['contracts', { '': 70 }]])
    const at = (rate: (place: number) => number): QualitySource => ({
      ...county.with((fact) => {
        if (fact.indicator !== 'contracts' || fact.period !== MONTH) return fact
        const place = Number(fact.unit.slice(1))
        return { ...fact, denominator: '1000', numerator: String(Math.round(rate(place) * 10)) }
      }),
      targets,
    })
    expect(
      found(
        at((place) => (place % 6 === 0 ? 69.5 : 70.2)),
        'bunching',
      ).map(({ about }) => about),
    ).toContain('contracts')
    expect(
      found(
        at((place) => 68 + place / 9),
        'bunching',
      ),
    ).toEqual([])
  })

  test('what piles up in the last month of each quarter more than at the peers’', () => {
    const source = county.with((fact) => {
      if (fact.unit !== village(8) || fact.value === undefined) return fact
      const end = Number(fact.period.slice(5)) % 3 === 0
      return { ...fact, value: String(Math.round(Number(fact.value) * (end ? 3 : 0.2))) }
    })
    expect(found(source, 'period-end').map(({ unit }) => unit)).toEqual([village(8)])
  })

  test('a year three times the mean of the three before it', () => {
    const long = madeCounty('long', MONTH, 47)
    const source = long.with((fact) =>
      fact.unit === village(6) && fact.indicator === 'sessions' && fact.period >= '2017'
        ? { ...fact, value: String(Number(fact.value) * 3) }
        : fact,
    )
    expect(found(source, 'over-time').map(({ unit, about }) => [unit, about])).toEqual([
      [village(6), 'sessions:value'],
    ])
    expect(signalsOfMonth(county.source).kinds.find(({ kind }) => kind === 'over-time')?.tests).toBe(0)
  })

  test('one field asked for twice with two answers; where everyone differs it is the form’s matter', () => {
    const named = INDICATORS.map((one) =>
      one.ratio === undefined || !['contracts', 'records'].includes(one.id)
        ? one
        : { ...one, ratio: { ...one.ratio, denominator: { zh: '常住居民数' } } },
    )
    const alike = { ...county.source, indicators: named }
    expect(found(alike, 'same-field')).toEqual([])
    const odd = changed(village(2), 'records', (fact) => ({ ...fact, denominator: '9999' }))
    expect(found({ ...odd, indicators: named }, 'same-field').map(({ unit }) => unit)).toEqual([village(2)])
    const all = county.with((fact) =>
      fact.indicator === 'records' ? { ...fact, denominator: '9999' } : fact,
    )
    expect(found({ ...all, indicators: named }, 'same-field')).toEqual([])
  })
})

describe('the checks a scheme declares', () => {
  const text = `gongcheng: 1
scheme: checked
version: "1"
name: 校验
level: town
period: 2017
in-force: {from: 2017-01-01, to: 2017-12-31}
source: {document: 某文}
policy: "2017"
figures: verified-first
display: {digits: 2, rounding: half-up}
missing: {not-reported: zero, not-applicable: drop, nothing-happened: full, not-sampled: group-mean, withheld: refuse, undefined: refuse}
dropped: renormalise-parent
classes: [{class: one, name: 一类}]
indicators:
  - {indicator: sessions, name: 场次, unit: count, better: higher, reported: month, over: sum, reported-by: village, roll-up: sum}
  - {indicator: consultations, name: 人次, unit: count, better: higher, reported: month, over: sum, reported-by: village, roll-up: sum}
checks:
  - {check: sessions-fewer, name: 场次不多于人次, about: logic, rule: sessions <= 10 * consultations}
  - {check: no-jump, name: 不过上期三倍, about: stock-flow, rule: sessions <= 3 * sessions.before + 30}
items:
  - item: only
    name: 场次
    points: 100
    clause: {kind: all-or-nothing, condition: sessions > 0}
rank: {within: class, order: descending, ties: competition, vetoed: last}
`
  const { node } = readYaml(text, 'scheme.yaml')
  const scheme = node && readScheme(node).scheme

  test('hold over a report, or name the rule and what it read', () => {
    const checks = scheme?.checks ?? []
    expect(checks.map(({ id, level }) => [id, level])).toEqual([
      ['sessions-fewer', 'village'],
      ['no-jump', 'village'],
    ])
    const clean = { ...county.source, checks }
    expect([...found(clean, 'logic'), ...found(clean, 'stock-flow')]).toEqual([])
    const broken = { ...changed(village(1), 'sessions', (fact) => ({ ...fact, value: '5000' })), checks }
    const [logic] = found(broken, 'logic')
    expect([logic?.unit, logic?.about]).toEqual([village(1), 'sessions-fewer'])
    expect(logic?.facts.readings).toMatch(/^sessions=5000; consultations=\d+$/)
    expect(found(broken, 'stock-flow')[0]?.facts.readings).toMatch(/sessions\.before=\d+/)
  })
})

test('every kind has benign explanations and asks for a verification', () => {
  for (const kind of SIGNAL_KINDS) {
    expect(CATALOGUE[kind].benign.length).toBeGreaterThan(2)
    expect(CATALOGUE[kind].asks.length).toBeGreaterThan(0)
  }
})
