import fc from 'fast-check'
import type { CaseRecord, Expression, Fact, PastResult, Scheme, UnitRecord } from '#engine'
import { MISSING_NAMES, rational } from '#engine'
import { SAMPLE_PLACE } from '../../engine/plan/sample-scheme.ts'
import { CLASSES, INDICATORS } from '../properties/arbitrary-expression.ts'

type Indicator = Scheme['indicators'][number]

/** 任意的单位、事实、案件与往年: everything a figure can be made of, with every way of being absent, dated or merged. */
export interface World {
  readonly indicators: readonly Indicator[]
  readonly units: readonly UnitRecord[]
  readonly facts: readonly Fact[]
  readonly cases: readonly CaseRecord[] | undefined
  readonly history: readonly PastResult[] | undefined
  readonly through: string
}

const YEAR = 2017
const TOWNS = ['u0', 'u1', 'u2', 'u3', 'u4'] as const
const VILLAGES = ['w0', 'w1', 'w2', 'w3', 'w4', 'w5'] as const
const two = (n: number): string => String(n).padStart(2, '0')

const day = fc
  .tuple(
    fc.integer({ min: 2016, max: 2017 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([year, month, date]) => `${year}-${two(month)}-${two(date)}`)
const firstOfMonth = day.map((text) => `${text.slice(0, 8)}01`)

const figure = (indicator: string, when: 'current' | 'previous' = 'current'): Expression => ({
  op: 'figure',
  indicator,
  part: 'value',
  when,
})
const formula = fc.constantFrom<Expression>(
  { op: 'add', left: figure('a'), right: figure('b', 'previous') },
  { op: 'coalesce', of: [figure('b'), { op: 'number', value: rational(3n, 2n), unit: 'number' }] },
  {
    op: 'compare',
    relation: '<',
    left: figure('a'),
    right: { op: 'number', value: rational(20n), unit: 'number' },
  },
  { op: 'present', fold: 'sum', of: [figure('a'), figure('b')] },
  { op: 'present', fold: 'mean-without:1:0', of: [figure('a'), figure('b')] },
)

const shape = fc.record({
  unit: fc.constantFrom('count', 'percent', 'per-mille', 'number', 'score', 'days'),
  ratio: fc.boolean(),
  empty: fc.constantFrom(...MISSING_NAMES),
  reported: fc.constantFrom('month', 'quarter', 'year'),
  over: fc.constantFrom('sum', 'last', 'mean'),
  village: fc.boolean(),
  rollUp: fc.constantFrom('sum', 'sum-of-reported', 'mean-of-sampled'),
  yearStart: fc.constantFrom(undefined, undefined, -3, 3),
  tolerance: fc.option(fc.constantFrom('share', 'amount')),
  imported: fc.boolean(),
})

const indicatorOf = (id: string): fc.Arbitrary<Indicator> =>
  fc.tuple(shape, formula, fc.nat({ max: 5 })).map(([one, expression, kind]) => {
    const derived = id === 'c' && kind < 3
    const half = id === 'c' && kind === 3
    return {
      id,
      name: { zh: `指标${id}` },
      unit: one.unit,
      ...((one.ratio || half) && !derived
        ? {
            ratio: {
              numerator: { zh: '分子' },
              denominator: { zh: '分母' },
              empty: one.empty,
              ...(half && { denominatorFormula: expression }),
            },
          }
        : {}),
      better: 'higher',
      reported: one.reported,
      over: one.over,
      reportedBy: one.village ? 'village' : 'town',
      ...(one.village && { rollUp: one.rollUp }),
      ...(one.yearStart !== undefined && { yearStart: one.yearStart }),
      ...(derived && { counted: expression }),
      ...(one.tolerance !== null && {
        verified: {
          tolerance: one.tolerance === 'share' ? rational(1n, 5n) : rational(5n),
          measure: one.tolerance,
        },
      }),
      ...(one.imported && { imported: { from: '另一系统', version: 'v1' } }),
      ...(id === 'd' && kind < 4 && { fromCases: CASE_COUNTS[kind] }),
      at: SAMPLE_PLACE,
    } as Indicator
  })

const CASE_COUNTS: readonly Indicator['fromCases'][] = [
  { register: 'fault', count: { how: 'all' } },
  {
    register: 'fault',
    count: { how: 'repeats', attribute: 'problem', from: 2 },
    where: { test: 'not', of: { test: 'yes', attribute: 'self' } },
  },
  {
    register: 'fault',
    count: { how: 'sum', attribute: 'amount' },
    once: { per: 'problem', keep: { how: 'highest', attribute: 'level' } },
  },
  {
    register: 'fault',
    count: { how: 'late', days: 'working' },
    among: {
      test: 'or',
      of: [
        { test: 'given', attribute: 'due' },
        {
          test: 'compare',
          relation: '>=',
          left: { term: 'amount', id: 'amount' },
          right: { term: 'number', value: rational(3n) },
        },
      ],
    },
  },
]

/** The register and calendar those counts read. */
export const REGISTERS: Pick<Scheme, 'registers' | 'calendar'> = {
  registers: [
    {
      id: 'fault',
      name: { zh: '问题台账' },
      attributes: [
        { id: 'problem', type: 'text', optional: true },
        { id: 'level', type: 'choice', optional: true, choices: ['省', '市', '县'] },
        { id: 'amount', type: 'number', optional: true, unit: 'yuan' },
        { id: 'due', type: 'date', optional: true },
        { id: 'done', type: 'date', optional: true },
        { id: 'self', type: 'yes-no', optional: true },
      ],
      at: SAMPLE_PLACE,
    },
  ],
  calendar: { holidays: ['2017-01-02', '2017-10-02', '2017-10-03'], working: ['2017-01-22', '2017-09-30'] },
}

const period = fc.oneof(
  fc.integer({ min: 1, max: 24 }).map((n) => `${YEAR - (n > 12 ? 1 : 0)}-${two(((n - 1) % 12) + 1)}`),
  fc.integer({ min: 1, max: 4 }).map((n) => `${YEAR}Q${n}`),
  fc.constantFrom('2017', '2016', '2015', '2018-02'),
)
const whole = fc.integer({ min: 0, max: 60 }).map(String)
const decimal = fc
  .integer({ min: -200, max: 9_999 })
  .map((n) => `${n < 0 ? '-' : ''}${Math.trunc(Math.abs(n) / 100)}.${two(Math.abs(n) % 100)}`)
const said = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(whole, whole).map(([numerator, denominator]) => ({ numerator, denominator })),
  },
  { weight: 4, arbitrary: decimal.map((value) => ({ value })) },
  { weight: 2, arbitrary: fc.constantFrom(...MISSING_NAMES).map((missing) => ({ missing })) },
  { weight: 1, arbitrary: fc.record({ value: decimal, numerator: whole }) },
)

const factOf: fc.Arbitrary<Fact> = fc
  .tuple(
    fc.constantFrom(...TOWNS, ...VILLAGES),
    fc.constantFrom(...INDICATORS),
    period,
    fc.constantFrom('reported', 'reported', 'verified', 'imported', 'judged', 'target'),
    fc.integer({ min: 1, max: 2 }),
    said,
    fc.record({
      reason: fc.constantFrom(undefined, ' ', '现场查看'),
      evidence: fc.constantFrom(undefined, ['p1'], ['p1', 'p2']),
      sourceVersion: fc.constantFrom(undefined, 'v1', 'v2'),
    }),
  )
  .map(([unit, indicator, at, kind, version, numbers, rest]) => {
    const fact = { unit, indicator, period: at, kind, version, ...numbers, ...rest }
    return JSON.parse(JSON.stringify(fact)) as Fact
  })

/** One figure said several times: other kinds, other versions, the same or a neighbouring value. */
const saidAgain: fc.Arbitrary<readonly Fact[]> = fc
  .tuple(
    factOf,
    fc.array(
      fc.tuple(
        fc.constantFrom('reported', 'verified', 'imported', 'judged', 'target'),
        fc.nat({ max: 2 }),
        said,
      ),
      {
        maxLength: 3,
      },
    ),
  )
  .map(([fact, others]) => [
    fact,
    ...others.map(([kind, version, numbers]): Fact => {
      const { value, numerator, denominator, missing, ...place } = fact
      const same = version === 0 && missing === undefined
      const own = same ? JSON.parse(JSON.stringify({ value, numerator, denominator })) : numbers
      return { ...place, kind: kind as Fact['kind'], version: version + 1, ...own }
    }),
  ])

/** Whole years of one indicator for many units at once, so that windows and roll-ups often are complete. */
const fullYear: fc.Arbitrary<readonly Fact[]> = fc
  .tuple(
    fc.constantFrom(...INDICATORS),
    fc.boolean(),
    fc.array(whole, { minLength: 24, maxLength: 24 }),
    fc.boolean(),
  )
  .map(([indicator, village, values, ratio]) =>
    (village ? VILLAGES : TOWNS).flatMap((unit, place) =>
      values.flatMap((value, at): Fact[] => {
        const year = at < 12 ? YEAR : YEAR - 1
        const numbers = ratio ? { numerator: value, denominator: String(Number(value) + place) } : { value }
        const common = { unit, indicator, kind: 'reported', version: 1, ...numbers } as const
        const month = (at % 12) + 1
        return [
          { ...common, period: `${year}-${two(month)}` },
          ...(month <= 4 ? [{ ...common, period: `${year}Q${month}` }] : []),
          ...(month === 1 ? [{ ...common, period: String(year) }] : []),
        ]
      }),
    ),
  )

const townOf = (code: string, at: number): fc.Arbitrary<UnitRecord> =>
  fc
    .record({
      class: fc.constantFrom(...CLASSES),
      from: fc.option(firstOfMonth, { nil: undefined, freq: 6 }),
      to: fc.option(day, { nil: undefined, freq: 8 }),
      moved: fc.option(day, { nil: undefined, freq: 6 }),
      merged: fc.option(fc.oneof(day, firstOfMonth), { nil: undefined, freq: 5 }),
    })
    .map(({ class: own, from, to, moved, merged }) => ({
      code,
      name: code,
      level: 'town',
      class: own,
      ...(from && { from }),
      ...(to && { to }),
      ...(moved && {
        classes: [
          { to: moved, class: 'one' },
          { from: moved, class: own },
        ],
      }),
      ...(merged && at > 0 && { mergedInto: { unit: `u${at - 1}`, from: merged } }),
    }))

const villageOf = (code: string): fc.Arbitrary<UnitRecord> =>
  fc
    .record({
      parent: fc.constantFrom(...TOWNS),
      other: fc.constantFrom(...TOWNS),
      moved: fc.option(firstOfMonth, { nil: undefined, freq: 4 }),
      from: fc.option(firstOfMonth, { nil: undefined, freq: 8 }),
    })
    .map(({ parent, other, moved, from }) => ({
      code,
      name: code,
      level: 'village',
      parent,
      ...(from && { from }),
      ...(moved && {
        parents: [
          { to: moved, parent: other },
          { from: moved, parent },
        ],
      }),
    }))

const caseOf = fc
  .record({
    number: fc.nat({ max: 99 }).map(String),
    unit: fc.constantFrom(...TOWNS, ...VILLAGES),
    also: fc.option(fc.constantFrom(...TOWNS), { nil: undefined }),
    date: day,
    attributes: fc.record({
      problem: fc.constantFrom(undefined, '甲', '乙'),
      level: fc.constantFrom(undefined, '省', '市', '县'),
      amount: fc.constantFrom(undefined, '1.5', '3', '12'),
      due: fc.option(day, { nil: undefined }),
      done: fc.option(day, { nil: undefined }),
      self: fc.constantFrom(undefined, 'yes', 'no'),
    }),
  })
  .map(({ also, ...rest }) => {
    const record = { register: 'fault', ...rest, ...(also && { alsoUnits: [also] }), evidence: [rest.number] }
    return JSON.parse(JSON.stringify(record)) as CaseRecord
  })

const pastOf: fc.Arbitrary<PastResult> = fc
  .record({
    unit: fc.constantFrom(...TOWNS),
    period: fc.constantFrom('2014', '2015', '2016'),
    total: fc.constantFrom(undefined, '88.125'),
    rank: fc.constantFrom(undefined, '2.5'),
    grade: fc.constantFrom(undefined, 'good', 'pass'),
    commended: fc.constantFrom(undefined, true, false),
    vetoes: fc.subarray(['v0', 'v1']),
    cards: fc.subarray(['yellow']),
  })
  .map((one) => JSON.parse(JSON.stringify(one)) as PastResult)

export const worldOf: fc.Arbitrary<World> = fc.record({
  indicators: fc.tuple(...INDICATORS.map(indicatorOf)),
  units: fc.tuple(...TOWNS.map(townOf), ...VILLAGES.map(villageOf)),
  facts: fc
    .tuple(fc.array(fullYear, { maxLength: 4 }), fc.array(saidAgain, { maxLength: 30 }))
    .map(([years, more]) => [...years.flat(), ...more.flat()]),
  cases: fc.option(fc.array(caseOf, { maxLength: 12 }), { nil: undefined }),
  history: fc.option(fc.array(pastOf, { maxLength: 6 }), { nil: undefined }),
  through: fc.integer({ min: 1, max: 12 }).map((month) => `${YEAR}-${two(month)}`),
})
