import { expect, test } from 'vitest'
import { explain } from '../explain/explain.ts'
import type { Expression } from '../formula/expression.ts'
import { makeProgram } from '../plan/make-program.ts'
import { sampleFigures, sampleItem, sampleScheme, sampleUnits } from '../plan/sample-scheme.ts'
import { exactText } from '../value/decimal-text.ts'
import { isMissing } from '../value/missing.ts'
import { rational } from '../value/rational.ts'
import { assess } from './assess.ts'
import { evaluateColumns } from './columns.ts'
import { evaluateReference } from './reference.ts'

/** 病态的算式: written out these have more nodes than there are atoms; each must be answered in moments. */

const x: Expression = { op: 'figure', indicator: 'x', part: 'value', when: 'current' }
const zero: Expression = { op: 'number', value: rational(0n), unit: 'number' }
const figures = sampleFigures(sampleUnits(['one', 'two']), { x: [rational(1n), rational(3n)] })

const built = (times: number, grow: (inner: Expression) => Expression): Expression => {
  let expression: Expression = x
  for (let at = 0; at < times; at++) expression = grow(expression)
  return expression
}

const cases: readonly [what: string, expression: Expression, value: string][] = [
  [
    'sixty doublings of one node',
    built(60, (d) => ({ op: 'max', of: [d, { op: 'subtract', left: d, right: d }] })),
    '1',
  ],
  ['sixty sums of a node with itself', built(60, (d) => ({ op: 'add', left: d, right: d })), `${2n ** 60n}`],
  [
    'sixty branches that all read the same',
    built(60, (d) => ({
      op: 'if',
      condition: { op: 'compare', relation: '>', left: d, right: zero },
      then: d,
      otherwise: { op: 'add', left: d, right: d },
    })),
    '1',
  ],
  [
    'forty means of places of means',
    built(40, (d) => ({
      op: 'coalesce',
      of: [
        { op: 'group', fold: 'mean', over: 'all', of: d },
        { op: 'rank', order: 'ascending', ties: 'mean', over: 'class', of: d },
        d,
      ],
    })),
    '2',
  ],
  ['ten thousand terms', built(10_000, (d) => ({ op: 'add', left: d, right: x })), '10001'],
  [
    'ten thousand at once',
    { op: 'present', fold: 'sum', of: Array.from({ length: 10_000 }, () => x) },
    '10000',
  ],
  ['nine hundred inside one another', built(900, (d) => ({ op: 'max', of: [zero, d] })), '1'],
  ['nine hundred leaning right', built(900, (d) => ({ op: 'subtract', left: x, right: d })), '1'],
]

for (const [what, expression, value] of cases) {
  test(`${what}: both evaluators answer`, () => {
    const program = { scheme: sampleScheme(), cells: [{ id: 'c', unit: 'number' as const, expression }] }
    for (const evaluate of [evaluateReference, evaluateColumns]) {
      const found = evaluate(program, figures).value('c', 0)
      expect(isMissing(found) ? found.missing : exactText(found)).toBe(value)
    }
  })
}

test('what nobody could read through is explained by its value, at a length one can read', () => {
  for (const [, expression] of cases.filter(([what]) => what !== 'ten thousand terms')) {
    const item = sampleItem('a', { expression, points: rational(100n) })
    const { program } = makeProgram(sampleScheme({ items: [item] }))
    if (program === undefined) throw new Error('no program')
    const told = explain(assess(program, figures), 'u1', 'clause:a')
    expect(told?.formula).toBeDefined()
    expect(told?.formula?.length).toBeLessThan(2_000)
  }
})
