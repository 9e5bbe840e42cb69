import fc from 'fast-check'
import type { AssessedUnit, Expression } from '#engine'
import { MISSING_NAMES, missing, ROUNDING_MODES, rational, type Value } from '#engine'
import { choose } from '../../engine/plan/compose.ts'

/** 任意方案与数据, for property tests: kinds of numbers that meet every path of the fast evaluator. */

const decimal = (places: number, most: number): fc.Arbitrary<Value> =>
  fc.integer({ min: -most, max: most }).map((n) => rational(BigInt(n), 10n ** BigInt(places)))

const ratio: fc.Arbitrary<Value> = fc
  .tuple(fc.integer({ min: -9_999, max: 99_999 }), fc.integer({ min: 1, max: 99_999 }))
  .map(([n, d]) => rational(BigInt(n) * 100n, BigInt(d)))

const huge: fc.Arbitrary<Value> = fc
  .tuple(fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }), fc.bigInt({ min: 1n, max: 10n ** 18n }))
  .map(([n, d]) => rational(n, d))

const nearLimit: fc.Arbitrary<Value> = fc
  .bigInt({ min: -3n, max: 3n })
  .chain((off) =>
    fc.constantFrom(2n ** 52n, 2n ** 53n, -(2n ** 53n), 2n ** 31n).map((n) => rational(n + off)),
  )

const absence: fc.Arbitrary<Value> = fc.constantFrom(...MISSING_NAMES).map(missing)

/** One indicator's values: of one kind, so that whole columns take one path, with or without absences. */
export const columnOf = (size: number): fc.Arbitrary<readonly Value[]> => {
  const kinds = [decimal(0, 3), decimal(2, 99_99), decimal(0, 1_000_000), ratio, ratio, huge, nearLimit]
  const mixed = fc.oneof(...kinds)
  return fc.constantFrom(...kinds, mixed).chain((kind) =>
    fc.oneof(
      fc.array(kind, { minLength: size, maxLength: size }),
      fc.array(fc.oneof({ weight: 3, arbitrary: kind }, { weight: 1, arbitrary: absence }), {
        minLength: size,
        maxLength: size,
      }),
    ),
  )
}

export const INDICATORS = ['a', 'b', 'c', 'd'] as const
/** What tables of figures hold values for; everything else is not reported. */
export const GIVEN: readonly string[] = [
  ...INDICATORS,
  'a.previous',
  'b.numerator',
  'c.target',
  'a.month-3',
  'd.to-quarter-3.previous',
  'past(total, 1)',
  'past(grade(good), 2)',
]
export const CLASSES = ['one', 'two', 'three'] as const

export const unitsOf = (least: number, most: number): fc.Arbitrary<readonly AssessedUnit[]> =>
  fc
    .array(fc.constantFrom(...CLASSES), { minLength: least, maxLength: most })
    .map((classes) => classes.map((one, at) => ({ code: `u${at}`, name: `u${at}`, class: one })))

const literal: fc.Arbitrary<Expression> = fc
  .oneof(
    {
      weight: 4,
      arbitrary: fc.constantFrom(rational(0n), rational(1n), rational(1n, 2n), rational(10n), rational(100n)),
    },
    fc.constantFrom(rational(-1n), rational(1n, 3n), rational(95n), rational(3n, 10n), rational(-7n, 2n)),
    fc.constantFrom(rational(2n ** 53n + 1n), rational(10n ** 20n), rational(1n, 10n ** 17n)),
  )
  .map((value) => ({ op: 'number', value, unit: 'number' }))

const figure: fc.Arbitrary<Expression> = fc
  .tuple(
    fc.constantFrom(...INDICATORS),
    fc.oneof(
      { weight: 5, arbitrary: fc.constant('value' as const) },
      fc.constantFrom('numerator' as const, 'target' as const),
    ),
    fc.oneof(
      { weight: 5, arbitrary: fc.constant('current' as const) },
      fc.constantFrom('previous' as const, 'month:3' as const, 'to-quarter:-1' as const),
    ),
  )
  .map(([indicator, part, when]) => ({ op: 'figure', indicator, part, when }))

const past: fc.Arbitrary<Expression> = fc
  .tuple(
    fc.constantFrom('total', 'rank', 'commended', 'grade:good', 'card:yellow'),
    fc.integer({ min: 1, max: 3 }),
  )
  .map(([of, back]) => ({ op: 'past', of, back }) as Expression)

const digits = fc.constantFrom(10, 30)

const FOLDS = ['sum', 'count', 'mean', 'min', 'max', 'variance', 'sample-variance', 'median'] as const

const gone: fc.Arbitrary<Expression> = fc
  .constantFrom(...MISSING_NAMES)
  .map((name) => ({ op: 'missing', name }))

/** Any expression over the indicators and the given cells; `depth` bounds how deep it nests. */
export function expressionOf(cells: readonly string[], depth: number): fc.Arbitrary<Expression> {
  const cell: fc.Arbitrary<Expression>[] =
    cells.length === 0 ? [] : [fc.constantFrom(...cells).map((id) => ({ op: 'cell', id }))]
  const leaf = fc.oneof(
    { weight: 6, arbitrary: figure },
    { weight: 4, arbitrary: literal },
    { weight: 1, arbitrary: gone },
    { weight: 1, arbitrary: past },
    ...cell.map((arbitrary) => ({ weight: 3, arbitrary })),
  )
  if (depth === 0) return leaf
  const part = expressionOf(cells, depth - 1)
  const parts = fc.array(part, { minLength: 1, maxLength: 4 })
  const over = fc.constantFrom('class' as const, 'all' as const)
  const node: fc.Arbitrary<Expression>[] = [
    fc
      .tuple(
        fc.constantFrom('add' as const, 'subtract' as const, 'multiply' as const, 'divide' as const),
        part,
        part,
      )
      .map(([op, left, right]) => ({ op, left, right })),
    fc.tuple(fc.constantFrom('min' as const, 'max' as const), parts).map(([op, of]) => ({ op, of })),
    fc
      .tuple(part, fc.integer({ min: -2, max: 4 }), fc.constantFrom(...ROUNDING_MODES))
      .map(([of, digits, mode]) => ({ op: 'round', of, digits, mode })),
    fc
      .tuple(fc.constantFrom('<', '<=', '=', '!=', '>=', '>'), part, part)
      .map(([relation, left, right]) => ({ op: 'compare', relation, left, right }) as Expression),
    fc.tuple(fc.constantFrom('and' as const, 'or' as const), parts).map(([op, of]) => ({ op, of })),
    part.map((of) => ({ op: 'not', of })),
    fc.tuple(part, part, part).map(([condition, first, second]) => choose(condition, first, second)),
    fc
      .tuple(part, part, part)
      .map(([left, right, other]) => choose({ op: 'compare', relation: '<', left, right }, other, left)),
    parts.map((of) => ({ op: 'coalesce', of })),
    fc
      .tuple(part, fc.option(fc.constantFrom(...MISSING_NAMES), { nil: undefined }))
      .map(([of, name]) => (name === undefined ? { op: 'is-missing', of } : { op: 'is-missing', of, name })),
    fc
      .tuple(fc.constantFrom(...FOLDS, 'longest-run', 'last-run'), parts)
      .map(([fold, of]) => ({ op: 'present', fold, of }) as Expression),
    fc
      .tuple(fc.constantFrom(...FOLDS), over, part)
      .map(([fold, group, of]) => ({ op: 'group', fold, over: group, of }) as Expression),
    fc
      .tuple(
        fc.constantFrom('ascending' as const, 'descending' as const),
        over,
        fc.constantFrom('competition' as const, 'dense' as const, 'mean' as const),
        part,
      )
      .map(([order, group, ties, of]) => ({ op: 'rank', order, over: group, ties, of })),
    fc
      .tuple(fc.constantFrom('ln', 'exp'), digits, part)
      .map(([name, kept, of]) => ({ op: 'real', function: name, of: [of], digits: kept }) as Expression),
    fc.tuple(digits, part, part).map(([kept, base, exponent]) => ({
      op: 'real',
      function: 'power',
      of: [base, exponent],
      digits: kept,
    })),
    fc.tuple(digits, part, fc.integer({ min: 0, max: 5 })).map(([kept, of, degree]) => ({
      op: 'real',
      function: 'root',
      of: [of, { op: 'number', value: rational(BigInt(degree)), unit: 'number' }],
      digits: kept,
    })),
    fc.tuple(part, part, fc.boolean()).map(([one, two, third]) => ({
      op: 'by-class',
      choices: third ? { one, two, three: one } : { one, two },
    })),
    fc.tuple(literal, literal).map(([one, two]) => ({ op: 'by-class', choices: { one, two, three: two } })),
    // One node read from several places is computed once, and must not be written over by its first reader.
    part.map((of) => ({
      op: 'subtract',
      left: { op: 'max', of: [of, { op: 'round', of, digits: 0, mode: 'floor' }] },
      right: of,
    })),
    fc.tuple(part, part).map(([a, b]) => ({
      op: 'add',
      left: { op: 'add', left: { op: 'multiply', left: a, right: b }, right: a },
      right: { op: 'subtract', left: b, right: a },
    })),
  ]
  return fc.oneof({ weight: 1, arbitrary: leaf }, ...node.map((arbitrary) => ({ weight: 1, arbitrary })))
}
