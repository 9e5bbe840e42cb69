import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnOf, expressionOf, GIVEN, unitsOf } from '../../tests/properties/arbitrary-expression.ts'
import type { FigureTable } from '../facts/figures.ts'
import type { Expression } from '../formula/expression.ts'
import type { Program } from '../plan/program.ts'
import { sampleFigures, sampleScheme } from '../plan/sample-scheme.ts'
import { exactText } from '../value/decimal-text.ts'
import { isMissing, type Value } from '../value/missing.ts'
import { evaluateColumns } from './columns.ts'
import { evaluateReference } from './reference.ts'
import type { Evaluate } from './values.ts'

const RUNS = Number(process.env.PROPERTY_RUNS ?? 1_500)
const SEED = Number(process.env.PROPERTY_SEED ?? 20_171)

const figuresOf = fc
  .integer({ min: 1, max: 8 })
  .chain((size) =>
    fc.tuple(unitsOf(size, size), fc.record(Object.fromEntries(GIVEN.map((id) => [id, columnOf(size)])))),
  )
  .map(([units, values]) => sampleFigures(units, values))

const text = (value: Value): string => (isMissing(value) ? `!${value.missing}` : exactText(value))

function table(evaluate: Evaluate, program: Program, figures: FigureTable): readonly string[] {
  const values = evaluate(program, figures)
  return program.cells.map(
    ({ id }) => `${id}: ${figures.units.map((_, unit) => text(values.value(id, unit))).join(' ')}`,
  )
}

const programOf = (expressions: readonly Expression[]): Program => ({
  scheme: sampleScheme(),
  cells: expressions.map((expression, at) => ({ id: `c${at + 1}`, unit: 'number', expression })),
})

test('on generated expressions and figures the columns give the digits of the reference', () => {
  const programs = fc
    .tuple(expressionOf([], 3), expressionOf(['c1'], 3), expressionOf(['c1', 'c2'], 3))
    .map(programOf)
  fc.assert(
    fc.property(programs, figuresOf, (program, figures) => {
      expect(table(evaluateColumns, program, figures)).toEqual(table(evaluateReference, program, figures))
      // The same table again: nothing a column was built on has been written over.
      expect(table(evaluateColumns, program, figures)).toEqual(table(evaluateReference, program, figures))
    }),
    { numRuns: RUNS, seed: SEED },
  )
}, 120_000)
