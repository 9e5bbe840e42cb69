import { cellPlace } from '../package/cell-place.ts'
import type { CellRead, RowRead } from '../package/sheet-rows.ts'
import type { SheetSnapshot, WorkbookSnapshot } from './read-snapshot.ts'
import { KEYS_MARK } from './sheet-layout.ts'

/** 填报表的位置: where each key of the layout stands in the file at hand. */
export interface FoundReport {
  readonly sheet: SheetSnapshot
  /** Zero-based column by column key; keys that stand twice are in `doubled`. */
  readonly columns: ReadonlyMap<string, number>
  /** Rows by row key, all of them when a key stands more than once. */
  readonly rows: ReadonlyMap<string, readonly RowRead[]>
  readonly keysRow: number
  readonly keyColumn: number
  readonly doubled: readonly string[]
  cell(row: RowRead, column: string): CellRead | undefined
  place(row: RowRead, column: string): string
}

const findMark = (sheet: SheetSnapshot): readonly [RowRead, number] | undefined => {
  for (const row of sheet.rows)
    for (const cell of row.cells) if (cell.text === KEYS_MARK) return [row, cell.column]
  return undefined
}

/** Finds the report by its hidden keys, whatever the sheet is called and wherever rows and columns were moved. */
export function findReport({ sheets }: WorkbookSnapshot): FoundReport | undefined {
  for (const sheet of sheets) {
    const mark = findMark(sheet)
    if (mark === undefined) continue
    const [keys, keyColumn] = mark
    const columns = new Map<string, number>()
    const doubled: string[] = []
    for (const { text, column } of keys.cells) {
      if (columns.has(text)) doubled.push(text)
      columns.set(text, column)
    }
    const rows = new Map<string, RowRead[]>()
    for (const row of sheet.rows) {
      const key = row.cells.find((cell) => cell.column === keyColumn)?.text ?? ''
      rows.set(key, [...(rows.get(key) ?? []), row])
    }
    return {
      sheet,
      columns,
      rows,
      keysRow: keys.row,
      keyColumn,
      doubled,
      cell: (row, column) => row.cells.find((cell) => cell.column === columns.get(column)),
      place: (row, column) => cellPlace(columns.get(column) ?? keyColumn, row.row),
    }
  }
  return undefined
}
