import type { FigureTable } from '../facts/figures.ts'
import type { Program } from '../plan/program.ts'
import type { Column } from '../score/columns/column.ts'
import { columnReader, kept } from '../score/columns/column-reader.ts'
import type { FigureColumns } from '../score/columns/figure-columns.ts'
import type { ChangedFigure } from './figure-change.ts'
import { patchColumn } from './patch-column.ts'
import { changedRows } from './same-column.ts'
import { cellKey, type Dependents, figureKey } from './steps.ts'
import { sumColumnAgain } from './sum-columns-again.ts'

/** 重算过的列: the columns that differ, and the rows in which they do. */
export interface ChangedColumn {
  readonly column: Column
  readonly rows: readonly number[]
}

/**
 * 按列重算: every cell that may depend on the changes, for all units at a time; a column that comes out as it was stops the
 * ripple there. For changes that move many units, as a group mean does.
 */
export function changeColumns(
  program: Program,
  figures: FigureTable,
  { own, compared, steps }: Dependents,
  before: ReadonlyMap<string, Column>,
  base: FigureColumns,
  changed: readonly ChangedFigure[],
): ReadonlyMap<string, ChangedColumn> {
  const patches = new Map<string, Map<number, ChangedFigure['value']>>()
  const due = new Uint8Array(steps.length)
  const moved = new Set<string>()
  const mark = (key: string): void => {
    moved.add(key)
    for (const at of own.get(key) ?? []) due[at] = 1
    for (const { at } of compared.get(key) ?? []) due[at] = 1
  }
  for (const { unit, indicator, part, when, value } of changed) {
    const key = figureKey(indicator, part, when)
    const rows = patches.get(key) ?? new Map()
    patches.set(key, rows.set(unit, value))
    mark(key)
  }
  const patched = new Map<string, Column>()
  const source: FigureColumns = {
    ...base,
    column(indicator, part, when) {
      const key = figureKey(indicator, part, when)
      const [rows, column] = [patches.get(key), base.column(indicator, part, when)]
      if (rows === undefined) return column
      const found = patched.get(key) ?? patchColumn(column, rows, base.sheet)
      patched.set(key, found)
      return found
    },
  }
  const found = new Map<string, ChangedColumn>()
  const cellColumn = (id: string): Column => {
    return found.get(id)?.column ?? columnIn(before, id)
  }
  const after = columnReader(program, figures, cellColumn, source)
  const read = { after, before: columnReader(program, figures, (id) => columnIn(before, id), base) }
  for (const [at, { cell }] of steps.entries()) {
    if (due[at] === 0) continue
    const old = cellColumn(cell.id)
    const again = sumColumnAgain(cell.expression, old, moved, read, base.sheet)
    const column = kept(again ?? after(cell.expression))
    const rows = changedRows(old, column, base.sheet)
    if (rows.length === 0) continue
    found.set(cell.id, { column, rows })
    mark(cellKey(cell.id))
  }
  return found
}

function columnIn(columns: ReadonlyMap<string, Column>, id: string): Column {
  const column = columns.get(id)
  if (column === undefined) throw new RangeError(`no cell ${id}`)
  return column
}
