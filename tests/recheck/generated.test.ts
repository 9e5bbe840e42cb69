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
    fc.property(schemeOf, worldOf, fc.array(realOf, { maxLength: 12 }), (scheme, world, reals) => {
      const bundle = bundleOf(scheme, world, [...EVERY_FIGURE, ...reals])
      const said = saidOf(bundle)
      expect(weighAgain(bundle).agreed, said.join('\n')).toBe(true)
    }),
    { numRuns: RUNS, seed: SEED },
  )
}, 300_000)
