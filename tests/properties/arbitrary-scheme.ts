import fc from 'fast-check'
import type {
  Bonus,
  Commendation,
  Expression,
  FigureTable,
  Item,
  RankRule,
  Scheme,
  Value,
  Veto,
} from '#engine'
import { MISSING_NAMES, rational } from '#engine'
import { choose } from '../../engine/plan/compose.ts'
import { SAMPLE_PLACE, sampleFigures, sampleItem, sampleScheme } from '../../engine/plan/sample-scheme.ts'
import { MISSING_TREATMENTS, type MissingName, type MissingTreatment } from '../../engine/value/missing.ts'
import { integer } from '../../engine/value/rational.ts'
import { CLASSES, columnOf, expressionOf, GIVEN, INDICATORS, unitsOf } from './arbitrary-expression.ts'

/** 任意小方案, for property tests: nested items, every missing treatment, bonus, vetoes, ranks and quotas. */

const number = (value: ReturnType<typeof rational>): Expression => ({ op: 'number', value, unit: 'number' })
const figure = fc
  .constantFrom(...INDICATORS)
  .map((indicator): Expression => ({ op: 'figure', indicator, part: 'value', when: 'current' }))

/** 常见条款, in the shapes the clause kinds lower to. */
function clauseOf(points: bigint): fc.Arbitrary<Expression> {
  const full = number(rational(points))
  const zero = number(rational(0n))
  const targets = fc.record({ one: fc.integer({ min: 1, max: 99 }), two: fc.integer({ min: 1, max: 99 }) })
  const target = targets.map(
    ({ one, two }): Expression => ({
      op: 'by-class',
      choices: { one: number(integer(one)), two: number(integer(two)), three: number(integer(one)) },
    }),
  )
  const partial = fc.constantFrom('floor' as const, 'ceil' as const, undefined)
  const step = fc.tuple(figure, target, partial).map(([value, aim, mode]): Expression => {
    const behind: Expression = { op: 'max', of: [zero, { op: 'subtract', left: aim, right: value }] }
    const steps: Expression = { op: 'divide', left: behind, right: number(rational(1n, 2n)) }
    const counted: Expression = mode === undefined ? steps : { op: 'round', of: steps, digits: 0, mode }
    const deducted: Expression = { op: 'multiply', left: number(rational(3n, 10n)), right: counted }
    return { op: 'max', of: [zero, { op: 'subtract', left: full, right: deducted }] }
  })
  const proportional = fc.tuple(figure, target).map(([value, aim]): Expression => {
    const share: Expression = {
      op: 'min',
      of: [number(integer(1)), { op: 'divide', left: value, right: aim }],
    }
    return { op: 'multiply', left: full, right: { op: 'max', of: [zero, share] } }
  })
  const bands = fc.tuple(figure, fc.integer({ min: 0, max: 60 })).map(([value, low]): Expression => {
    const below = (bound: number): Expression => ({
      op: 'compare',
      relation: '<',
      left: value,
      right: number(integer(bound)),
    })
    const outside: Expression = { op: 'missing', name: 'undefined' }
    return choose(below(low), outside, choose(below(low + 20), number(rational(points, 2n)), full))
  })
  const mean = figure.map((value): Expression => {
    const peers: Expression = { op: 'group', fold: 'mean', over: 'class', of: value }
    return {
      op: 'subtract',
      left: full,
      right: { op: 'max', of: [zero, { op: 'subtract', left: peers, right: value }] },
    }
  })
  return fc.oneof(step, proportional, bands, mean)
}

const treatments = fc.record(
  Object.fromEntries(MISSING_NAMES.map((name) => [name, fc.constantFrom(...MISSING_TREATMENTS)])),
) as fc.Arbitrary<Record<MissingName, MissingTreatment>>

const classes = fc.subarray([...CLASSES])

const leafOf = (id: string, earlier: readonly string[]): fc.Arbitrary<Item> =>
  fc.integer({ min: 1, max: 20 }).chain((points) =>
    fc
      .record({
        expression: fc.oneof(
          { weight: 5, arbitrary: clauseOf(BigInt(points)) },
          {
            weight: 1,
            arbitrary: expressionOf(
              earlier.map((each) => `item:${each}`),
              2,
            ),
          },
        ),
        other: fc.integer({ min: 0, max: 20 }),
        byClass: fc.boolean(),
        missing: treatments,
        notApplicableTo: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, classes),
      })
      .map(({ expression, other, byClass, missing, notApplicableTo }) =>
        sampleItem(id, {
          points: byClass
            ? { one: integer(points), two: integer(other), three: integer(points) }
            : integer(points),
          expression,
          missing,
          notApplicableTo,
        }),
      ),
  )

const branchOf = (id: string, leaves: readonly Item[]): fc.Arbitrary<Item> =>
  fc.boolean().map((weighted) => {
    const weight = rational(1n, BigInt(leaves.length))
    return sampleItem(id, {
      points: integer(30),
      combine: weighted ? 'weighted' : 'sum',
      items: leaves.map((leaf) => (weighted ? { ...leaf, weight } : leaf)),
    })
  })

const itemsOf: fc.Arbitrary<readonly Item[]> = fc
  .tuple(
    leafOf('a1', []),
    leafOf('a2', ['a1']),
    leafOf('b1', ['a1', 'a2']),
    leafOf('b2', ['a2']),
    leafOf('c', ['a1']),
  )
  .chain(([a1, a2, b1, b2, c]) =>
    fc.oneof(
      fc.constant([a1, a2, c]),
      branchOf('a', [a1, a2]).map((a) => [a, b1, c]),
      fc.tuple(branchOf('a', [a1, a2]), branchOf('b', [b1, b2])).map(([a, b]) => [a, b, c]),
      branchOf('b', [b1, b2]).chain((b) => branchOf('a', [a1, a2, b]).map((a) => [a, c])),
    ),
  )

const conditionOf = fc
  .tuple(figure, fc.integer({ min: 0, max: 60 }))
  .map(([left, bound]): Expression => ({ op: 'compare', relation: '>', left, right: number(integer(bound)) }))

const vetoesOf: fc.Arbitrary<readonly Veto[]> = fc
  .array(
    fc.tuple(
      conditionOf,
      fc.constantFrom('fail', 'item-zero', 'cap-grade', 'ineligible') as fc.Arbitrary<Veto['effect']>,
    ),
    { maxLength: 2 },
  )
  .map((all) =>
    all.map(([when, effect], at) => ({
      id: `v${at}`,
      name: { zh: `v${at}` },
      ground: '',
      basis: '',
      when,
      effect,
      ...(effect === 'item-zero' && { item: at === 0 ? 'a1' : 'c' }),
      ...(effect === 'cap-grade' && { grade: 'pass' }),
      at: SAMPLE_PLACE,
    })),
  )

const bonusOf: fc.Arbitrary<Bonus> = fc
  .tuple(leafOf('p', ['c']), leafOf('q', []), fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined }))
  .map(([p, q, gate]) => ({
    cap: integer(7),
    items: [p, q],
    ...(gate !== undefined && { gate: integer(gate) }),
    at: SAMPLE_PLACE,
  }))

const rankOf: fc.Arbitrary<RankRule> = fc
  .record({
    within: fc.constantFrom('class' as const, 'all' as const),
    order: fc.constantFrom('descending' as const, 'ascending' as const),
    chain: fc.array(
      fc.tuple(expressionOf([], 1), fc.constantFrom('descending' as const, 'ascending' as const)),
      {
        maxLength: 2,
      },
    ),
    dense: fc.boolean(),
    vetoed: fc.constantFrom('last' as const, 'unranked' as const, 'by-score' as const),
    unranked: fc.constantFrom([], ['u0'], ['u1', 'u3']),
  })
  .map(({ chain, dense, ...rest }) => ({
    ...rest,
    ties:
      chain.length > 0
        ? { breakBy: chain.map(([expression, order]) => ({ expression, order, name: '' })) }
        : dense
          ? 'dense'
          : 'competition',
    at: SAMPLE_PLACE,
  }))

const commendationOf: fc.Arbitrary<Commendation> = fc
  .record({
    share: fc.integer({ min: 0, max: 20 }),
    base: fc.constantFrom('ranked' as const, 'all' as const),
    rounding: fc.constantFrom('floor' as const, 'ceil' as const, 'half-up' as const),
    ties: fc.constantFrom('all-in' as const, 'all-out' as const, 'tie-break' as const),
    minimum: fc.integer({ min: 0, max: 2 }),
    excludes: fc.subarray<Veto['effect']>(['fail', 'ineligible', 'cap-grade']),
    vacancies: fc.constantFrom('pass-on' as const, 'leave-empty' as const),
  })
  .map(({ share, ...rest }) => ({
    quota: { share: rational(BigInt(share), 20n) },
    ...rest,
    at: SAMPLE_PLACE,
  }))

export const schemeOf: fc.Arbitrary<Scheme> = fc
  .record({
    items: itemsOf,
    dropped: fc.constantFrom('renormalise-parent' as const, 'renormalise-total' as const, 'keep' as const),
    bonus: fc.option(bonusOf, { nil: undefined }),
    vetoes: vetoesOf,
    rank: rankOf,
    commendation: fc.option(commendationOf, { nil: undefined }),
  })
  .map(({ bonus, commendation, ...rest }) =>
    sampleScheme({
      ...rest,
      classes: CLASSES.map((id) => ({ id, name: { zh: id } })),
      grades: ['good', 'pass', 'fail'].map((id, at) => ({
        id,
        name: { zh: id },
        at: SAMPLE_PLACE,
        ...(at < 2 && { atLeast: integer(40 - 20 * at) }),
      })),
      ...(bonus && { bonus }),
      ...(commendation && { commendation }),
    }),
  )

/** 任意数据 for such a scheme, with the same figures under the units in another order. */
export const figuresOf: fc.Arbitrary<{ readonly table: FigureTable; readonly shuffled: FigureTable }> = fc
  .integer({ min: 0, max: 9 })
  .chain((size) =>
    fc.tuple(
      unitsOf(size, size),
      fc.record(Object.fromEntries(GIVEN.map((id) => [id, columnOf(size)]))),
      fc.shuffledSubarray([...Array(size).keys()], { minLength: size, maxLength: size }),
    ),
  )
  .map(([units, values, order]) => {
    const moved = <T>(all: readonly T[]): T[] => order.map((at) => all[at] as T)
    const shuffled: Record<string, readonly Value[]> = {}
    for (const [id, column] of Object.entries(values)) shuffled[id] = moved(column)
    return { table: sampleFigures(units, values), shuffled: sampleFigures(moved(units), shuffled) }
  })
