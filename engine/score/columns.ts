import type { FigureTable } from '../facts/figures.ts'
import type { Program } from '../plan/program.ts'
import { BLOCK } from './columns/block-sheets.ts'
import { cellLookUps } from './columns/cell-look-ups.ts'
import type { Column } from './columns/column.ts'
import { columnReader, kept } from './columns/column-reader.ts'
import { figureColumns } from './columns/figure-columns.ts'
import { evaluateInBlocks } from './columns/in-blocks.ts'
import { settle } from './columns/settle.ts'
import { valueAt } from './columns/value-at.ts'
import type { CellValues, Evaluate } from './values.ts'

/**
 * 按列求值: one node for all units at a time, whole numbers in doubles wherever bounds prove them exact and fractions of
 * any size where they do not. The same digits and the same names of absence as `reference.ts`, at many times its speed.
 *
 * Asking for a cell the program does not have throws RangeError.
 */
export const evaluateColumns: Evaluate = (program, figures, given) => {
  const whole = figureColumns(figures)
  const { sheet } = whole
  if (sheet.size > BLOCK) return evaluateInBlocks(program, figures, given)
  const lookUps = cellLookUps(program, figures, whole, undefined)
  const cells = columnsOf(program, figures, given, (cell) => lookUps.column(cell, 0, sheet))
  return {
    value(cell, unit) {
      const column = cells.get(cell)
      if (column === undefined || unit >= sheet.size) throw new RangeError(`no cell ${cell} for unit ${unit}`)
      return valueAt(column, unit, sheet)
    },
  }
}

/** 各步骤的列, by cell; of cells given beforehand those that were read. `lookedUp`: what need not be computed. */
export function columnsOf(
  program: Program,
  figures: FigureTable,
  given?: CellValues,
  lookedUp?: (cell: string) => Column | undefined,
): ReadonlyMap<string, Column> {
  const cells = new Map<string, Column>()
  const read = columnReader(program, figures, (id) => {
    const found = cells.get(id)
    if (found !== undefined) return found
    if (given === undefined) throw new RangeError(`no cell ${id}`)
    const column = settle(figures.units.map((_, unit) => given.value(id, unit)))
    cells.set(id, column)
    return column
  })
  for (const { id, expression } of program.cells) cells.set(id, lookedUp?.(id) ?? kept(read(expression)))
  return cells
}
