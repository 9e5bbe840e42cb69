import { HyperFormula } from 'hyperformula'
import type { BenchFigures } from '../workload/figures.ts'
import { type BenchClause, CLASSES, FULL, inputsOf } from '../workload/scheme-text.ts'
import { letters } from './letters.ts'

type Cell = number | string

/**
 * 同一工作量的电子表格: one row per unit, its inputs, one formula per clause and the total. Targets by class stand in the
 * formulas as numbers, which spares the spreadsheet a look-up.
 */
export function sheetRows(
  clauses: readonly BenchClause[],
  { units, columns }: BenchFigures,
  most = units.length,
): readonly (readonly Cell[])[] {
  const inputs = clauses.flatMap((clause) => inputsOf(clause))
  const places = new Map(inputs.map((id, at) => [id, letters(at)]))
  const [first, last] = [letters(inputs.length), letters(inputs.length + clauses.length - 1)]
  return units.slice(0, most).map((unit, row) => {
    const line = row + 1
    const place = CLASSES.map(String).indexOf(unit.class)
    const cell = (id: string): string => `${places.get(id)}${line}`
    const numbers = inputs.map((id) => {
      const column = columns.get(id)
      return (column?.tops[row] ?? 0) / (column?.below ?? 1)
    })
    return [
      ...numbers,
      ...clauses.map((clause) => formula(clause, place, cell)),
      `=SUM(${first}${line}:${last}${line})`,
    ]
  })
}

export interface LiveSheet {
  totals(): readonly number[]
  /** Puts other numbers into every input at once and calculates. */
  replace(numbers: readonly (readonly Cell[])[]): void
  /** Changes the input of one unit and reads its total. */
  change(unit: number, input: string, value: number): number
  destroy(): void
}

/** 建表并计算. The rows, formulas written out, are made ready beforehand: that is not the spreadsheet's work. */
export function buildSheet(
  clauses: readonly BenchClause[],
  figures: BenchFigures,
  ready: readonly (readonly Cell[])[],
): LiveSheet {
  const sheet = HyperFormula.buildFromArray(
    ready.map((row) => [...row]),
    { licenseKey: 'gpl-v3' },
  )
  const inputs = clauses.flatMap((clause) => inputsOf(clause))
  const at = inputs.length + clauses.length
  const total = (row: number): number => Number(sheet.getCellValue({ sheet: 0, row, col: at }))
  return {
    totals: () => figures.units.map((_, row) => total(row)),
    replace(numbers) {
      sheet.setCellContents(
        { sheet: 0, row: 0, col: 0 },
        numbers.map((row) => [...row]),
      )
    },
    change(row, input, value) {
      sheet.setCellContents({ sheet: 0, row, col: inputs.indexOf(input) }, value)
      return total(row)
    },
    destroy: () => sheet.destroy(),
  }
}

function formula(clause: BenchClause, place: number, cell: (id: string) => string): string {
  const { kind, partial, targets, zeroAt, step, deduct } = clause
  const [one = '', two = ''] = inputsOf(clause)
  const value = cell(one)
  const [target, own] = [targets[0] ?? 0, targets[place] ?? 0]
  if (kind === 'step-deduction') {
    const steps = `MAX(0,${own}-${value})/${step}`
    const counted =
      partial === 'linear' ? steps : `${partial === 'floor' ? 'ROUNDDOWN' : 'ROUNDUP'}(${steps},0)`
    return `=MAX(0,${FULL}-${deduct}*${counted})`
  }
  if (kind === 'linear-band') return `=${FULL}*MAX(0,MIN(1,(${value}-${zeroAt})/(${target}-${zeroAt})))`
  if (kind === 'proportional') return `=${FULL}*MAX(0,MIN(1,${value}/${target}))`
  return `=MAX(0,${FULL}-(${deduct}*${value}+MIN(5,${cell(two)})))`
}
