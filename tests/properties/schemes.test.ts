import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type Assessment,
  add,
  assess,
  evaluateColumns,
  evaluateReference,
  type FigureTable,
  type Item,
  isMissing,
  makeProgram,
  missing,
  type Program,
  rational,
  type Scheme,
} from '#engine'
import { sampleFigures, sampleItem, sampleScheme, sampleUnits } from '../../engine/plan/sample-scheme.ts'
import { integer, ZERO } from '../../engine/value/rational.ts'
import { figuresOf, schemeOf } from './arbitrary-scheme.ts'

const RUNS = Number(process.env.PROPERTY_RUNS ?? 400)
const SEED = Number(process.env.PROPERTY_SEED ?? 20_172)

function programOf(scheme: Scheme): Program {
  const { program, findings } = makeProgram(scheme)
  if (program === undefined) throw new Error(JSON.stringify(findings))
  return program
}

/** All of an assessment but the objects it was made of. */
const said = ({ standings, groups, canonical }: Assessment) => ({ standings, groups, canonical })

const byCode = ({ standings }: Assessment) =>
  new Map(standings.map((standing) => [standing.unit.code, standing]))

test('both evaluators give the same scores, ranks, grades and commendations', () => {
  fc.assert(
    fc.property(schemeOf, figuresOf, (scheme, { table }) => {
      const program = programOf(scheme)
      expect(said(assess(program, table, evaluateColumns))).toEqual(
        said(assess(program, table, evaluateReference)),
      )
    }),
    { numRuns: RUNS, seed: SEED },
  )
}, 120_000)

test('the order in which units stand in the table changes nobody’s result', () => {
  fc.assert(
    fc.property(schemeOf, figuresOf, (scheme, { table, shuffled }) => {
      const program = programOf(scheme)
      const [one, other] = [assess(program, table), assess(program, shuffled)]
      expect(other.canonical).toBe(one.canonical)
      for (const [code, { tiedWith, ...standing }] of byCode(one)) {
        const { tiedWith: tied, ...moved } = byCode(other).get(code) ?? {}
        expect(moved).toEqual(standing)
        expect([...(tied ?? [])].sort()).toEqual([...tiedWith].sort())
      }
    }),
    { numRuns: RUNS, seed: SEED },
  )
}, 120_000)

test('the points that count add up: parts to their branch, branches to the subtotal', () => {
  fc.assert(
    fc.property(schemeOf, figuresOf, (scheme, { table }) => {
      const program = programOf(scheme)
      const values = evaluateReference(program, table)
      const addsUp = (whole: string, parts: readonly Item[], unit: number): void => {
        const total = values.value(whole, unit)
        for (const part of parts) if (part.items.length > 0) addsUp(`item:${part.id}`, part.items, unit)
        if (isMissing(total)) return
        const found = parts.map((part) => values.value(`item:${part.id}`, unit))
        expect(
          found.reduce((sum, one) => (isMissing(one) || isMissing(sum) ? sum : add(sum, one)), ZERO),
        ).toEqual(total)
      }
      for (const unit of table.units.keys()) addsUp('subtotal', scheme.items, unit)
    }),
    { numRuns: RUNS, seed: SEED },
  )
}, 120_000)

test('whoever loses nothing has full marks, whatever does not apply', () => {
  const leaf = (id: string, points: number): Item =>
    sampleItem(id, {
      points: integer(points),
      expression: { op: 'figure', indicator: id, part: 'value', when: 'current' },
      missing: { ...sampleItem('x', {}).missing, 'not-applicable': 'drop' },
    })
  const weighted = (item: Item, weight: bigint): Item => ({ ...item, weight: rational(weight, 10n) })
  const items = [
    sampleItem('a', { points: integer(60), items: [leaf('a1', 25), leaf('a2', 30), leaf('a3', 5)] }),
    sampleItem('b', {
      points: integer(30),
      combine: 'weighted',
      items: [weighted(leaf('b1', 100), 7n), weighted(leaf('b2', 8), 3n)],
    }),
    leaf('c', 10),
  ]
  const full = { a1: 25, a2: 30, a3: 5, b1: 100, b2: 8, c: 10 }
  const modes = fc.constantFrom('renormalise-parent' as const, 'renormalise-total' as const)
  fc.assert(
    fc.property(modes, fc.subarray(Object.keys(full)), (dropped, applies) => {
      const given = Object.entries(full).map(([id, points]) => [
        id,
        [applies.includes(id) ? integer(points) : missing('not-applicable')],
      ])
      const figures: FigureTable = sampleFigures(sampleUnits(['one']), Object.fromEntries(given))
      const values = evaluateColumns(programOf(sampleScheme({ items, dropped })), figures)
      expect(values.value('subtotal', 0)).toEqual(
        applies.length === 0 ? missing('not-applicable') : integer(100),
      )
    }),
    { numRuns: 200, seed: SEED },
  )
})
