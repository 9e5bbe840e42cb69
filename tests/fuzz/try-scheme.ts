import { guardScheme } from '#domain/guard'
import {
  assess,
  evaluateColumns,
  evaluateReference,
  explain,
  gatherFigures,
  makeProgram,
  prepareWhatIf,
  readScheme,
  runExamples,
  type SourceNode,
} from '#engine'
import { describeExplanation, describeFinding } from '#words'
import type { Choose } from './mutate-scheme.ts'
import { randomFacts } from './random-facts.ts'

/** refused: findings that can be told · weighed: both evaluators agree, every unit is explained, a what-if is a recount. */
export type Tried = 'refused' | 'weighed'

/** 试一个方案: throws where anything the house promises of every scheme does not hold. */
export function tryScheme(node: SourceNode, choose: Choose): Tried {
  const { scheme, findings } = readScheme(node)
  const made = scheme && makeProgram(scheme)
  const said = [
    ...guardScheme(node),
    ...findings,
    ...(made?.findings ?? []),
    ...(scheme ? runExamples(scheme) : []),
  ]
  for (const finding of said)
    for (const language of ['zh-CN', 'en'] as const)
      if (describeFinding(finding, language).what === '') throw new Error(`${finding.code} says nothing`)
  if (scheme === undefined || made?.program === undefined) {
    if (!said.some(({ severity }) => severity === 'error')) throw new Error('refused without an error')
    return 'refused'
  }
  const { units, facts, cases, history } = randomFacts(scheme, choose)
  const through = `${scheme.period}-${String(1 + choose(12)).padStart(2, '0')}`
  const { figures, findings: gathering } = gatherFigures(scheme, units, facts, { cases, history, through })
  if (figures === undefined) {
    if (gathering.length === 0) throw new Error('facts refused without a finding')
    return 'refused'
  }
  const truth = assess(made.program, figures, evaluateReference)
  const fast = assess(made.program, figures, evaluateColumns)
  if (truth.canonical !== fast.canonical) throw new Error('the evaluators disagree')
  for (const { id } of made.program.cells)
    for (const place of figures.units.keys())
      if (!same(truth.values.value(id, place), fast.values.value(id, place)))
        throw new Error(`the evaluators disagree on ${id} of unit ${place}`)
  const unit = figures.units[0]
  if (unit === undefined) return 'weighed'
  const tree = explain(fast, unit.code, 'total')
  if (tree === undefined) throw new Error('a total without an explanation')
  for (const language of ['zh-CN', 'en'] as const) describeExplanation(tree, language)
  const indicator = scheme.indicators[choose(Math.max(1, scheme.indicators.length))]
  if (indicator !== undefined) {
    const value = { n: BigInt(choose(100)), d: 1n }
    const answer = prepareWhatIf(fast).ask([{ unit: unit.code, indicator: indicator.id, value }])
    const again = assess(made.program, answer.figures, evaluateReference)
    if (answer.assessment.canonical !== again.canonical) throw new Error('a what-if differs from a recount')
  }
  return 'weighed'
}

type Value = ReturnType<ReturnType<typeof evaluateReference>['value']>

const same = (a: Value, b: Value): boolean =>
  'missing' in a ? 'missing' in b && a.missing === b.missing : !('missing' in b) && a.n === b.n && a.d === b.d
