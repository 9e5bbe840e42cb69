import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assess, type Expression, gatherFigures, makeProgram, rational, type Scheme } from '#engine'
import { SAMPLE_PLACE } from '../../engine/plan/sample-scheme.ts'
import { INDICATORS } from '../properties/arbitrary-expression.ts'
import { schemeOf } from '../properties/arbitrary-scheme.ts'
import { REGISTERS, type World, worldOf } from './arbitrary-world.ts'
import { sha256, textOf } from './make-bundle.ts'
import { saidOf, weighAgain } from './second-scale.ts'

const RUNS = Number(process.env.PROPERTY_RUNS ?? 60)
const SEED = Number(process.env.PROPERTY_SEED ?? 20_173)

const PARTS = ['value', 'numerator', 'target', 'reported', 'verified', 'evidence', 'reason'] as const
const TIMES = [
  'current',
  'previous',
  'month:3',
  'month:0',
  'quarter:2',
  'to-month:5',
  'to-quarter:-1',
] as const

const calculation = (expression: Expression, at: number) => ({
  id: `x${at}`,
  name: { zh: `x${at}` },
  unit: 'number' as const,
  expression,
  at: SAMPLE_PLACE,
})

/** Every part of every indicator at every time, whatever the scheme happens to read. */
const EVERY_FIGURE = INDICATORS.flatMap((indicator) =>
  PARTS.flatMap((part) => TIMES.map((when): Expression => ({ op: 'figure', indicator, part, when }))),
)

const literal = fc
  .tuple(fc.integer({ min: -3_000, max: 3_000 }), fc.constantFrom(1, 2, 3, 7, 10, 64, 1_000, 99_991))
  .map(([n, d]): Expression => ({ op: 'number', value: rational(BigInt(n), BigInt(d)), unit: 'number' }))
const realOf = fc
  .tuple(fc.constantFrom('root', 'power', 'ln', 'exp'), literal, literal, fc.integer({ min: 10, max: 60 }))
  .map(([name, x, y, digits]) => ({ op: 'real', function: name, of: [x, y], digits }) as Expression)

const truthOf = fc
  .tuple(fc.constantFrom('total', 'subtotal', 'rank', 'group-size'), fc.integer({ min: 0, max: 60 }))
  .map(([id, bound]) => ({
    text: '',
    expression: {
      op: 'compare',
      relation: '<',
      left: { op: 'cell', id },
      right: { op: 'number', value: rational(BigInt(bound)), unit: 'number' },
    } as Expression,
  }))
const quotaOf = fc.record({
  quota: fc.oneof(
    fc.integer({ min: 0, max: 10 }).map((n) => ({ share: rational(BigInt(n), 10n) })),
    fc.record({ count: fc.nat({ max: 3 }) }),
  ),
  base: fc.constantFrom('ranked' as const, 'all' as const),
  rounding: fc.constantFrom('floor' as const, 'ceil' as const, 'half-up' as const),
  ties: fc.constantFrom('all-in' as const, 'all-out' as const, 'tie-break' as const),
  minimum: fc.nat({ max: 1 }),
})

/** What follows the ranking: conditions and places of grades, cards, payments, vetoes that last or strike twice. */
const consequencesOf = fc.record({
  requires: fc.option(truthOf),
  quota: fc.option(quotaOf),
  merit: fc.option(truthOf),
  enters: truthOf,
  leaves: fc.option(truthOf),
  effects: fc.subarray(['cap-grade', 'no-merit'] as const),
  window: fc.integer({ min: 1, max: 3 }),
  second: fc.option(fc.constantFrom('same' as const, 'any' as const)),
  retroactive: fc.boolean(),
})
type Consequences = typeof consequencesOf extends fc.Arbitrary<infer One> ? One : never

function withConsequences(scheme: Scheme, one: Consequences): Scheme {
  const { requires, quota, merit, enters, leaves, effects, window, second, retroactive } = one
  const when: Expression = { op: 'figure', indicator: 'a', part: 'value', when: 'previous' }
  return {
    ...scheme,
    vetoes: scheme.vetoes.map((veto) => ({
      ...veto,
      window,
      ...(second && { second: { years: 3, counts: second, effect: 'fail' as const } }),
      ...(retroactive && { retroactive: { op: 'compare', relation: '>', left: when, right: when } }),
    })),
    grades: scheme.grades.map((grade, at) => ({
      ...grade,
      ...(at < 2 && requires && { requires }),
      ...(at === 0 && quota && { quota }),
    })),
    cards: [
      {
        id: 'yellow',
        name: { zh: '黄牌' },
        enters,
        ...(leaves && { leaves }),
        moves: false,
        effects,
        ...(effects.includes('cap-grade') && { grade: 'pass' }),
        at: SAMPLE_PLACE,
      },
    ],
    payments: [
      {
        id: 'award',
        name: { zh: '奖金' },
        expression: {
          op: 'multiply',
          left: { op: 'cell', id: 'commended' },
          right: { op: 'cell', id: 'total' },
        },
        text: '',
        round: { digits: 0, rounding: 'half-up' },
        at: SAMPLE_PLACE,
      },
    ],
    ...(scheme.commendation && {
      commendation: { ...scheme.commendation, ...(merit && { requires: merit }) },
    }),
  } as Scheme
}

/** The result bundle of a generated scheme over generated facts. */
function bundleOf(scheme: Scheme, world: World, more: readonly Expression[]): string {
  const { units, facts, cases, history, through } = world
  const whole = { ...scheme, ...REGISTERS, indicators: world.indicators, calculations: more.map(calculation) }
  const { program, findings } = makeProgram(whole)
  if (program === undefined) throw new Error(JSON.stringify(findings))
  const gathered = gatherFigures(whole, units, facts, { through, cases, history })
  if (gathered.figures === undefined) throw new Error(JSON.stringify(gathered.findings))
  const assessment = assess(program, gathered.figures)
  const period = whole.period
  const fingerprint = sha256(assessment.canonical)
  return textOf({ assessment, texts: [], units, facts, cases, history, period, through, fingerprint })
}

test('the second scale confirms every generated scheme over generated facts, to the last digit', () => {
  fc.assert(
    fc.property(
      schemeOf,
      worldOf,
      consequencesOf,
      fc.array(realOf, { maxLength: 12 }),
      (scheme, world, after, reals) => {
        const bundle = bundleOf(withConsequences(scheme, after), world, [...EVERY_FIGURE, ...reals])
        const said = saidOf(bundle)
        expect(weighAgain(bundle).agreed, said.join('\n')).toBe(true)
      },
    ),
    { numRuns: RUNS, seed: SEED },
  )
}, 300_000)
