import type { FigureTable } from '../../facts/figures.ts'
import type { Program } from '../../plan/program.ts'
import { type CellTable, cellTables } from './cell-tables.ts'
import type { Column } from './column.ts'
import type { FigureColumns } from './figure-columns.ts'
import type { FigurePlaces } from './figure-places.ts'
import { lookUp } from './look-up.ts'
import type { Sheet } from './sheet.ts'
import type { FigureNode } from './tabulable-cells.ts'

/** 各步骤的查表: which cells of a program are looked up in this figure table, found once for each. */
export interface CellLookUps {
  /** Rows of the whole sheet from `from` on, as many as `part` has; undefined where the cell is computed. */
  column(cell: string, from: number, part: Sheet): Column | undefined
}

interface LookUp {
  readonly table: CellTable
  readonly places: readonly FigurePlaces[]
}

/** @param tableRows rows of the largest table that is made; what has been computed so far decides where left out */
export function cellLookUps(
  program: Program,
  figures: FigureTable,
  { sheet, places: placesIn }: FigureColumns,
  tableRows: number | undefined,
): CellLookUps {
  const placesOf = ({ indicator, part, when }: FigureNode) => placesIn?.(indicator, part, when)
  const tables = cellTables(program, figures, sheet, placesOf, tableRows)
  const known = new Map<string, LookUp | undefined>()
  return {
    column(cell, from, part) {
      const found = known.has(cell) ? known.get(cell) : find(cell)
      known.set(cell, found)
      return found && lookUp(found.table, found.places, from, part)
    },
  }

  function find(cell: string): LookUp | undefined {
    const table = tables.table(cell)
    const places = table?.of.figures.map(placesOf)
    return table && places?.every((each) => each !== undefined) ? { table, places } : undefined
  }
}
