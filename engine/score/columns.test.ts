import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnOf, expressionOf, GIVEN, unitsOf } from '../../tests/properties/arbitrary-expression.ts'
import type { FigureTable } from '../facts/figures.ts'
import type { Expression } from '../formula/expression.ts'
import type { Program } from '../plan/program.ts'
import { sampleFigures, sampleScheme } from '../plan/sample-scheme.ts'
import { exactText } from '../value/decimal-text.ts'
import { isMissing, MISSING_NAMES, missing, type Value } from '../value/missing.ts'
import { rational } from '../value/rational.ts'
import { evaluateInBlocks } from './columns/in-blocks.ts'
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

const total: Expression = { op: 'cell', id: 'total' }
const comparedTotals: Program['cells'] = [
  { id: 'total', unit: 'number', expression: { op: 'cell', id: 'c1' } },
  {
    id: 'place',
    unit: 'number',
    expression: { op: 'rank', order: 'descending', over: 'class', ties: 'mean', of: total },
  },
  { id: 'mean', unit: 'number', expression: { op: 'group', fold: 'mean', over: 'all', of: total } },
]

test('block by block, of any length, the columns give the digits of the reference', () => {
  const programs = fc
    .tuple(expressionOf([], 3), expressionOf(['c1'], 3), expressionOf(['c1', 'c2'], 3))
    .map(programOf)
  fc.assert(
    fc.property(programs, figuresOf, fc.integer({ min: 1, max: 4 }), ({ scheme, cells }, figures, rows) => {
      const program = { scheme, cells: [...cells, ...comparedTotals] }
      const inBlocks: Evaluate = (asked, figures, given) => evaluateInBlocks(asked, figures, given, { rows })
      expect(table(inBlocks, program, figures)).toEqual(table(evaluateReference, program, figures))
    }),
    { numRuns: RUNS, seed: SEED },
  )
}, 120_000)

const smallFigures = fc
  .integer({ min: 1, max: 12 })
  .chain((size) => {
    const count = fc.integer({ min: 0, max: 6 }).map((n): Value => rational(BigInt(n)))
    const gone = fc.constantFrom(...MISSING_NAMES).map((name): Value => missing(name))
    const value = fc.oneof({ weight: 5, arbitrary: count }, { weight: 1, arbitrary: gone })
    const column = fc.array(value, { minLength: size, maxLength: size })
    return fc.tuple(unitsOf(size, size), fc.record(Object.fromEntries(GIVEN.map((id) => [id, column]))))
  })
  .map(([units, values]) => sampleFigures(units, values))

test('looked up in a table of everything a figure can be, the columns give the digits of the reference', () => {
  const programs = fc
    .tuple(expressionOf([], 3), expressionOf(['c1'], 2), expressionOf(['c1', 'c2'], 2))
    .map(programOf)
  fc.assert(
    fc.property(programs, smallFigures, fc.integer({ min: 1, max: 5 }), (program, figures, rows) => {
      const tabulated: Evaluate = (asked, figures, given) =>
        evaluateInBlocks(asked, figures, given, { rows, tableRows: 2 ** 12 })
      expect(table(tabulated, program, figures)).toEqual(table(evaluateReference, program, figures))
      // The second time the tables are those of the first.
      expect(table(tabulated, program, figures)).toEqual(table(evaluateReference, program, figures))
    }),
    { numRuns: RUNS, seed: SEED },
  )
}, 120_000)

test('computed again and again, the columns pass into tables and give the digits of the reference', () => {
  const programs = fc.tuple(expressionOf([], 3), expressionOf(['c1'], 2)).map(programOf)
  fc.assert(
    fc.property(programs, fc.array(smallFigures, { minLength: 4, maxLength: 4 }), (program, years) => {
      for (const figures of [...years, ...years])
        expect(table(evaluateColumns, program, figures)).toEqual(table(evaluateReference, program, figures))
    }),
    { numRuns: Math.ceil(RUNS / 3), seed: SEED },
  )
}, 120_000)

test('figures handed over as columns count as the same figures one by one', () => {
  const units = [...'abcd'].map((code) => ({ code, name: code, class: 'one' }))
  const column = {
    tops: Int32Array.of(250, 0, 7, 9999),
    below: 100,
    absent: Uint8Array.of(0, 0, 1 + MISSING_NAMES.indexOf('withheld'), 0),
  }
  const ratio = { tops: Float64Array.of(1, 2, 3, 4), divisors: Int32Array.of(3, 3, 7, 9), below: 1 }
  const inColumns: FigureTable = {
    ...sampleFigures(units, {}),
    column: (indicator) => (indicator === 'a' ? column : ratio),
  }
  const oneByOne = sampleFigures(units, {
    a: [rational(5n, 2n), rational(0n), missing('withheld'), rational(9999n, 100n)],
    b: [rational(1n, 3n), rational(2n, 3n), rational(3n, 7n), rational(4n, 9n)],
  })
  const [a, b] = ['a', 'b'].map(
    (indicator): Expression => ({ op: 'figure', indicator, part: 'value', when: 'current' }),
  ) as [Expression, Expression]
  const program = programOf([a, b, { op: 'add', left: a, right: b }])
  for (const options of [{}, { rows: 3, tableRows: 2 ** 17 }])
    expect(
      table((asked, figures) => evaluateInBlocks(asked, figures, undefined, options), program, inColumns),
    ).toEqual(table(evaluateReference, program, oneByOne))
  expect(table(evaluateColumns, program, inColumns)).toEqual(table(evaluateReference, program, oneByOne))
})

test.each([
  ['half a unit', { tops: Float64Array.of(0.5), below: 1 }],
  ['past what doubles hold', { tops: Float64Array.of(2 ** 53), below: 1 }],
  ['a denominator of zero', { tops: Int32Array.of(1), divisors: Int32Array.of(0), below: 1 }],
  ['too few rows', { tops: new Int32Array(), below: 1 }],
])('a column with %s is refused', (_, column) => {
  const units = [{ code: 'a', name: 'a', class: 'one' }]
  const figures: FigureTable = { ...sampleFigures(units, {}), column: () => column }
  const program = programOf([{ op: 'figure', indicator: 'a', part: 'value', when: 'current' }])
  expect(() => evaluateColumns(program, figures)).toThrow(RangeError)
})
