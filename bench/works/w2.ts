import { evaluateColumns, evaluateReference } from '#engine'
import type { BenchRow } from '../bench-row.ts'
import { median, times, timesAwaited } from '../measure/timing.ts'
import { duck } from '../peers/duckdb.ts'
import { memoryScan } from '../peers/memory-scan.ts'
import { type BenchFigures, benchFigures } from '../workload/figures.ts'
import { benchProgram } from '../workload/program.ts'
import { type BenchClause, benchClauses, benchInputs } from '../workload/scheme-text.ts'
import { speedRow } from './speed-row.ts'
import { differing, present, totalsOf } from './totals.ts'

const UNITS = 41_352
const CLAUSES = 120
const WORK = UNITS * CLAUSES

/** W2: 41,352 units × 120 clauses, every town of a country; against DuckDB on one thread. */
export async function w2(): Promise<BenchRow[]> {
  const clauses = benchClauses(CLAUSES)
  const figures = benchFigures(benchInputs(clauses), { units: UNITS, seed: 2_017 })
  const first = firstTimes(clauses, figures)
  const program = benchProgram(clauses)
  const anew = times(15, 5, () => totalsOf(evaluateColumns, program, { ...figures.table }))
  const columns = times(25, 10, () => totalsOf(evaluateColumns, program, figures.table))
  const cells = times(15, 5, () => evaluateColumns(program, figures.table))
  const fast = totalsOf(evaluateColumns, program, figures.table)
  const database = await duck(clauses, figures)
  const computed = await timesAwaited(15, 5, () => database.compute())
  const totals = await timesAwaited(15, 5, () => database.totals())
  const ranked = await timesAwaited(9, 3, () => database.ranked())
  const whole = await database.totals()
  database.close()
  const exact = totalsOf(evaluateReference, program, figures.oneByOne)
  const wrong = whole.filter((total, at) => {
    const { n, d } = present(exact[at])
    return total * d !== n * database.below
  }).length
  return [
    speedRow('W2 columns, totals read', WORK, columns),
    speedRow('W2 columns, totals not read', WORK, cells),
    speedRow('W2 columns, new figures each time, totals read', WORK, anew),
    speedRow('W2 columns, scheme and figures new each time, totals read', WORK, first),
    speedRow(`W2 DuckDB ${database.version}, one thread, totals read`, WORK, totals),
    speedRow('W2 DuckDB, one thread, totals not handed over', WORK, computed),
    { name: 'W2 DuckDB, one thread, totals and ranks', value: median(ranked), unit: 'ms' },
    { name: 'W2 columns ÷ DuckDB, totals read', value: median(totals) / median(columns), unit: '×' },
    { name: 'W2 columns ÷ DuckDB, totals not read', value: median(computed) / median(cells), unit: '×' },
    {
      name: 'W2 memory scan: its figures only added up',
      value: median(times(25, 5, () => memoryScan(figures))),
      unit: 'ms',
    },
    {
      name: 'W2 totals of columns that differ from the reference',
      value: differing(exact, fast),
      unit: 'of 41,352',
    },
    { name: 'W2 totals of DuckDB that differ from the reference', value: wrong, unit: 'of 41,352' },
  ]
}

/** Of a scheme never computed before: its tables are made too. Reading the scheme's text is not counted. */
function firstTimes(clauses: readonly BenchClause[], { table }: BenchFigures): readonly number[] {
  const programs = Array.from({ length: 6 }, () => benchProgram(clauses))
  return times(5, 1, () => {
    const program = programs.pop()
    if (program !== undefined) totalsOf(evaluateColumns, program, { ...table })
  })
}
