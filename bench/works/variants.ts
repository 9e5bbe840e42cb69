import { evaluateColumns, evaluateReference } from '#engine'
import type { BenchRow } from '../bench-row.ts'
import { linearFit, times } from '../measure/timing.ts'
import { benchFigures } from '../workload/figures.ts'
import { benchProgram } from '../workload/program.ts'
import { benchClauses, benchInputs } from '../workload/scheme-text.ts'
import { speedRow } from './speed-row.ts'
import { differing, totalsOf } from './totals.ts'

const UNITS = 2_844
const CLAUSES = 120

/** W1 with what slows it: values missing, rates as quotients of two counts. */
export function variants(): BenchRow[] {
  const clauses = benchClauses(CLAUSES)
  const program = benchProgram(clauses)
  const inputs = benchInputs(clauses)
  return [
    { name: 'W1 with 2 % of the values missing', asked: { missing: 0.02 } },
    { name: 'W1 with every rate a quotient of two counts', asked: { quotients: true } },
  ].flatMap(({ name, asked }) => {
    const { table, oneByOne } = benchFigures(inputs, { units: UNITS, seed: 2_017, ...asked })
    const sorted = times(9, 4, () => totalsOf(evaluateColumns, program, table))
    const exact = totalsOf(evaluateReference, program, oneByOne)
    return [
      speedRow(name, UNITS * CLAUSES, sorted),
      {
        name: `${name}: totals that differ from the reference`,
        value: differing(exact, totalsOf(evaluateColumns, program, table)),
        unit: 'of 2,844',
      },
    ]
  })
}

/** Cost over four sizes, of units and of clauses. */
export function fits(): BenchRow[] {
  const cost = (units: number, count: number): number => {
    const clauses = benchClauses(count)
    const program = benchProgram(clauses)
    const { table } = benchFigures(benchInputs(clauses), { units, seed: 2_017 })
    // The least of many runs: what the work itself costs, without the collector's turns.
    return times(30, 15, () => totalsOf(evaluateColumns, program, table))[0] ?? Number.NaN
  }
  const byUnits = [1, 2, 4, 8].map((factor) => [711 * factor, cost(711 * factor, CLAUSES)] as const)
  const byClauses = [30, 60, 120, 240].map((size) => [size, cost(UNITS, size)] as const)
  return [fitRow('cost by units', byUnits, 'unit'), fitRow('cost by clauses', byClauses, 'clause')]
}

function fitRow(name: string, points: readonly (readonly [number, number])[], of: string): BenchRow {
  const { fixed, each, explained } = linearFit(points)
  const seen = points.map(([size, cost]) => `${size}: ${cost.toPrecision(3)} ms`).join(', ')
  return {
    name,
    value: each * 1000,
    unit: `µs per ${of}`,
    note: `${fixed.toPrecision(2)} ms + size × ${(each * 1000).toPrecision(3)} µs, R² ${explained.toFixed(4)}; ${seen}`,
  }
}
