import {
  assess,
  type CellValues,
  compare,
  type Evaluate,
  evaluateColumns,
  evaluateReference,
  isMissing,
  type Program,
  type Rational,
} from '#engine'
import { nearestDouble } from '../engine/value/nearest-double.ts'
import type { BenchRow } from './bench-row.ts'
import { linearFit, median, times } from './measure/timing.ts'
import { type W1Figures, w1Figures } from './workload/w1-figures.ts'
import { w1Program } from './workload/w1-program.ts'
import { type W1Clause, w1Clauses } from './workload/w1-scheme.ts'
import { w1Sheet } from './workload/w1-sheet.ts'

const UNITS = 2_844
const CLAUSES = 120
const SEED = 2_017

/**
 * 计算引擎的测量 on W1 (2,844 units × 120 clauses of four kinds in three classes): the fast evaluator, the reference
 * and HyperFormula on the same numbers in the same run; every total is compared. All times are processor time.
 */
export async function run(): Promise<BenchRow[]> {
  const clauses = w1Clauses(CLAUSES)
  const program = w1Program(clauses)
  const figures = w1Figures(clauses, { units: UNITS, seed: SEED })
  return [...speeds(clauses, program, figures), ...variants(clauses, program), ...fits()]
}

function speeds(clauses: readonly W1Clause[], program: Program, figures: W1Figures): BenchRow[] {
  const work = UNITS * CLAUSES
  const cold = times(5, 2, () =>
    totalsOf(evaluateColumns, program, { ...figures, table: { ...figures.table } }),
  )
  const columns = times(25, 10, () => totalsOf(evaluateColumns, program, figures))
  const cells = times(25, 5, () => evaluateColumns(program, figures.table))
  const ranked = times(9, 3, () => assess(program, figures.table, evaluateColumns))
  const reference = times(3, 1, () => totalsOf(evaluateReference, program, figures))
  let floating: readonly number[] = []
  const sheet = times(3, 0, () => {
    floating = w1Sheet(clauses, figures)
  })
  const exact = totalsOf(evaluateReference, program, figures)
  const fast = totalsOf(evaluateColumns, program, figures)
  const perSecond = (sorted: readonly number[]): number => (work / median(sorted)) * 1000
  return [
    {
      name: 'W1 columns, all cells and totals read',
      value: perSecond(columns),
      unit: 'clauses/s',
      note: ms(columns),
    },
    { name: 'W1 columns, all cells', value: perSecond(cells), unit: 'clauses/s', note: ms(cells) },
    {
      name: 'W1 columns, figures read anew each time',
      value: perSecond(cold),
      unit: 'clauses/s',
      note: ms(cold),
    },
    { name: 'W1 assess (ranks, grades, quota) with columns', value: median(ranked), unit: 'ms' },
    { name: 'W1 reference', value: perSecond(reference), unit: 'clauses/s', note: ms(reference) },
    {
      name: 'W1 HyperFormula, build and calculate',
      value: perSecond(sheet),
      unit: 'clauses/s',
      note: ms(sheet),
    },
    { name: 'W1 columns ÷ HyperFormula', value: perSecond(columns) / perSecond(sheet), unit: '×' },
    {
      name: 'W1 columns with figures read anew ÷ HyperFormula',
      value: perSecond(cold) / perSecond(sheet),
      unit: '×',
    },
    { name: 'W1 columns ÷ reference', value: perSecond(columns) / perSecond(reference), unit: '×' },
    {
      name: 'W1 totals of columns that differ from the reference',
      value: count(exact, (total, at) => differs(total, fast[at])),
      unit: 'of 2,844',
    },
    ...floatingRows(exact, floating),
  ]
}

const ms = (sorted: readonly number[]): string =>
  `${median(sorted).toPrecision(4)} ms, median of ${sorted.length}`

function totalsOf(evaluate: Evaluate, program: Program, { units, table }: W1Figures): readonly Rational[] {
  const values: CellValues = evaluate(program, table)
  return units.map((_, unit) => {
    const total = values.value('total', unit)
    if (isMissing(total)) throw new Error(`no total: ${total.missing}`)
    return total
  })
}

const differs = (a: Rational, b: Rational | undefined): boolean => b === undefined || compare(a, b) !== 0

const count = <T>(all: readonly T[], holds: (one: T, at: number) => boolean): number =>
  all.filter(holds).length

/** What a spreadsheet in doubles makes of the same scheme; it hands out ten decimals, so only errors above 1e-9 count. */
function floatingRows(exact: readonly Rational[], floating: readonly number[]): BenchRow[] {
  const off = (total: Rational, at: number): number =>
    Math.abs(nearestDouble(total) - (floating[at] ?? Number.NaN))
  const worst = Math.max(...exact.map(off))
  return [
    {
      name: 'W1 totals of HyperFormula off by more than 1e-9',
      value: count(exact, (total, at) => !(off(total, at) <= 1e-9)),
      unit: 'of 2,844',
    },
    {
      name: 'W1 largest error of a HyperFormula total',
      value: worst,
      unit: 'points',
      note: 'a step counted or not by floating-point noise',
    },
  ]
}

/** The same work with what slows it: values missing, rates as quotients of two counts. */
function variants(clauses: readonly W1Clause[], program: Program): BenchRow[] {
  const missing = w1Figures(clauses, { units: UNITS, seed: SEED, missing: 0.02 })
  const quotients = w1Figures(clauses, { units: UNITS, seed: SEED, quotients: true })
  return [
    { name: 'W1 with 2 % of the values missing', figures: missing },
    { name: 'W1 with every rate a quotient of two counts', figures: quotients },
  ].map(({ name, figures }) => {
    const sorted = times(7, 3, () => totalsOf(evaluateColumns, program, figures))
    return { name, value: ((UNITS * CLAUSES) / median(sorted)) * 1000, unit: 'clauses/s', note: ms(sorted) }
  })
}

/** Cost over four sizes, of units and of clauses. */
function fits(): BenchRow[] {
  const cost = (units: number, count: number): number => {
    const clauses = w1Clauses(count)
    const [program, figures] = [w1Program(clauses), w1Figures(clauses, { units, seed: SEED })]
    // The least of many runs: what the work itself costs, without the collector's turns.
    return times(40, 20, () => evaluateColumns(program, figures.table))[0] ?? Number.NaN
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
