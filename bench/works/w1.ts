import { Decimal } from 'decimal.js'
import { assess, evaluateColumns, evaluateReference } from '#engine'
import { nearestDouble } from '../../engine/value/nearest-double.ts'
import type { BenchRow } from '../bench-row.ts'
import { eachMicroseconds, median, times, timesAwaited } from '../measure/timing.ts'
import { decimalTotals } from '../peers/decimal.ts'
import { duck } from '../peers/duckdb.ts'
import { buildSheet, sheetRows } from '../peers/hyperformula.ts'
import { libreoffice } from '../peers/libreoffice.ts'
import { memoryScan } from '../peers/memory-scan.ts'
import { benchFigures } from '../workload/figures.ts'
import { benchProgram } from '../workload/program.ts'
import { benchClauses, benchInputs } from '../workload/scheme-text.ts'
import { speedRow } from './speed-row.ts'
import { differing, present, totalsOf } from './totals.ts'

const UNITS = 2_844
const CLAUSES = 120
const CALC_UNITS = 1_000
const WORK = UNITS * CLAUSES

/** W1: 2,844 units × 120 clauses, the fast evaluator, the reference and every peer on the same numbers. */
export async function w1(): Promise<BenchRow[]> {
  const clauses = benchClauses(CLAUSES)
  const program = benchProgram(clauses)
  const figures = benchFigures(benchInputs(clauses), { units: UNITS, seed: 2_017 })
  const { table, oneByOne } = figures
  const columns = times(40, 20, () => totalsOf(evaluateColumns, program, table))
  const cells = times(40, 10, () => evaluateColumns(program, table))
  const anew = times(40, 20, () => totalsOf(evaluateColumns, program, { ...table }))
  const fromText = times(7, 2, () => totalsOf(evaluateColumns, benchProgram(clauses), { ...table }))
  const cold = times(7, 2, () => totalsOf(evaluateColumns, program, { ...oneByOne }))
  const ranked = times(15, 5, () => assess(program, table, evaluateColumns))
  const reference = times(3, 1, () => totalsOf(evaluateReference, program, oneByOne))
  const exact = totalsOf(evaluateReference, program, oneByOne)
  const fast = totalsOf(evaluateColumns, program, table)
  const rows: BenchRow[] = [
    speedRow('W1 columns, totals read', WORK, columns),
    speedRow('W1 columns, cells only', WORK, cells),
    speedRow('W1 columns, new figures each time, totals read', WORK, anew),
    speedRow(
      'W1 columns, from the text of the scheme and new figures each time, totals read',
      WORK,
      fromText,
    ),
    speedRow('W1 columns, figures read one by one each time', WORK, cold),
    { name: 'W1 assess (ranks, grades, quota) with columns', value: median(ranked), unit: 'ms' },
    speedRow('W1 reference', WORK, reference),
    wrong('W1 totals of columns that differ from the reference', differing(exact, fast), UNITS),
  ]

  const ready = sheetRows(clauses, figures)
  let sheet: readonly number[] = []
  const built = times(3, 1, () => {
    const live = buildSheet(clauses, figures, ready)
    sheet = live.totals()
    live.destroy()
  })
  const live = buildSheet(clauses, figures, ready)
  const first = ready.map((row) => row.slice(0, benchInputs(clauses).length))
  const others = first.map((row) => row.map((cell) => (cell === 0 ? 1 : Number(cell) - 1)))
  let turn = 0
  const replaced = times(4, 2, () => {
    live.replace(turn++ % 2 === 0 ? others : first)
    live.totals()
  })
  const changed = eachMicroseconds(60, 20, (at) =>
    live.change((at * 37) % UNITS, `rate-${4 * (at % 30)}`, 40 + (at % 50)),
  )
  live.destroy()
  const ratio = (name: string, peer: readonly number[], own: readonly number[]): BenchRow => ({
    name: `W1 columns ÷ HyperFormula, ${name}`,
    value: median(peer) / median(own),
    unit: '×',
  })
  rows.push(
    speedRow('W1 HyperFormula, build and calculate', WORK, built),
    speedRow('W1 HyperFormula, all figures replaced and calculated', WORK, replaced),
    ratio('its build and calculation against our calculation', built, columns),
    ratio('new figures in both, what computes them standing', replaced, anew),
    ratio('from text and figures to totals in both', built, fromText),
    { name: 'W1 HyperFormula, one cell changed', value: median(changed), unit: 'µs' },
  )

  let decimals: readonly Decimal[] = []
  const decimal = times(2, 0, () => {
    decimals = decimalTotals(clauses, figures)
  })
  rows.push(speedRow('W1 decimal.js, 34 digits', WORK, decimal))

  const database = await duck(clauses, figures)
  const computed = await timesAwaited(15, 5, () => database.compute())
  const totals = await timesAwaited(15, 5, () => database.totals())
  const whole = await database.totals()
  rows.push(speedRow('W1 DuckDB, one thread, totals not handed over', WORK, computed))
  rows.push(speedRow('W1 DuckDB, one thread, totals read', WORK, totals))
  database.close()

  const calc = await libreoffice(clauses, figures, CALC_UNITS)
  if (calc !== undefined) {
    const spent = calc.withFormulas - calc.withNumbers
    rows.push({
      ...speedRow(`LibreOffice Calc, recalculation of ${CALC_UNITS} units`, CALC_UNITS * CLAUSES, [spent]),
      note: `${calc.withFormulas.toFixed(0)} ms with formulas − ${calc.withNumbers.toFixed(0)} ms with numbers`,
    })
  } else rows.push({ name: 'LibreOffice Calc', value: 0, unit: 'skipped', note: 'soffice is not installed' })
  rows.push({
    name: 'W1 memory scan: its figures only added up',
    value: median(times(40, 10, () => memoryScan(figures))),
    unit: 'ms',
  })

  const off = (totals: readonly number[]): number =>
    totals.filter((total, at) => !(Math.abs(total - nearestDouble(present(exact[at]))) <= 1e-9)).length
  rows.push(wrong('W1 totals of HyperFormula off by more than 1e-9', off(sheet), UNITS))
  rows.push(wrong('W1 totals of decimal.js off by more than 1e-9', off(decimals.map(Number)), UNITS))
  rows.push(
    wrong(
      'W1 totals of decimal.js that are not the exact number',
      decimals.filter((total, at) => {
        const { n, d } = present(exact[at])
        return !new Decimal(String(n)).eq(total.times(String(d)))
      }).length,
      UNITS,
    ),
  )
  rows.push(
    wrong(
      'W1 totals of DuckDB that are not the exact number',
      whole.filter((total, at) => {
        const { n, d } = present(exact[at])
        return total * d !== n * database.below
      }).length,
      UNITS,
    ),
  )
  if (calc !== undefined)
    rows.push(wrong('totals of LibreOffice Calc off by more than 1e-9', off(calc.totals), CALC_UNITS))
  return rows
}

const wrong = (name: string, value: number, of: number): BenchRow => ({
  name,
  value,
  unit: `of ${of.toLocaleString('en-US')}`,
})
