import type { ReadingLimits } from '../limits.ts'
import { openWorkbook } from '../package/open-workbook.ts'
import { type RowRead, readSheetRows } from '../package/sheet-rows.ts'
import type { SheetPart } from '../package/workbook-parts.ts'
import { Refused } from '../problem.ts'

export interface SheetSnapshot {
  readonly name: string
  readonly state: SheetPart['state']
  readonly rows: readonly RowRead[]
  readonly merges: readonly string[]
  readonly hiddenColumns: readonly (readonly [number, number])[]
}

/** 文件内容: everything a small workbook says, as texts; the one thing that crosses from the reader's thread. */
export interface WorkbookSnapshot {
  readonly sheets: readonly SheetSnapshot[]
  readonly outsideLinks: readonly string[]
  readonly pictures: number
}

const MOST_SHEETS = 20

/** Reads all sheets of a small workbook; cells of all sheets together are bounded. */
export async function readSnapshot(bytes: Buffer, limits: ReadingLimits): Promise<WorkbookSnapshot> {
  const { parts, workbook, strings, formats } = await openWorkbook(bytes, limits)
  if (workbook.sheets.length > MOST_SHEETS)
    throw new Refused('zip.too-many-entries', {
      entries: String(workbook.sheets.length),
      limit: String(MOST_SHEETS),
    })
  const sheets: SheetSnapshot[] = []
  let cellsLeft = limits.cells
  for (const { name, path, state } of workbook.sheets) {
    const rows: RowRead[] = []
    const context = { strings, formats, sheet: name, limits: { ...limits, cells: cellsLeft } }
    const end = await readSheetRows(parts, path, context, (row) => {
      rows.push(row)
      cellsLeft -= row.cells.length
    })
    sheets.push({ name, state, rows, merges: end.merges, hiddenColumns: end.hiddenColumns })
  }
  return { sheets, outsideLinks: workbook.outsideLinks, pictures: workbook.media }
}
