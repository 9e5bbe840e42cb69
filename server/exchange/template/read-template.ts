import type { ReadingLimits } from '../limits.ts'
import { cellPlace } from '../package/cell-place.ts'
import { openWorkbook } from '../package/open-workbook.ts'
import { type CellRead, readSheetRows } from '../package/sheet-rows.ts'
import type { SheetPart } from '../package/workbook-parts.ts'
import { definedNames, placeOf } from './template-places.ts'

/** 模板里读到的格. */
export interface TemplateCell {
  readonly cell: string
  /** Absent: no such cell in the workbook. */
  readonly place?: string
  readonly sheet?: string
  readonly read?: CellRead
  readonly hidden?: boolean
}

/** 读模板: what stands in the mapped cells, as the characters of the file, each with its place. */
export async function readTemplate(
  bytes: Buffer,
  cells: readonly string[],
  limits: ReadingLimits,
): Promise<readonly TemplateCell[]> {
  const { parts, workbook, strings, formats } = await openWorkbook(bytes, limits)
  const names = await definedNames(parts)
  const wanted = new Map<SheetPart, Set<string>>()
  const places = cells.map((cell) => {
    const found = placeOf(cell, workbook.sheets, names)
    if (found !== undefined)
      wanted.set(found.sheet, (wanted.get(found.sheet) ?? new Set<string>()).add(found.place))
    return { cell, found }
  })
  const read = new Map<string, { readonly cell: CellRead; readonly hidden: boolean }>()
  for (const [sheet, places] of wanted)
    await readSheetRows(
      parts,
      sheet.path,
      { strings, formats, limits, sheet: sheet.name },
      ({ row, hidden, cells: found }) => {
        for (const cell of found) {
          const place = cellPlace(cell.column, row)
          if (places.has(place)) read.set(`${sheet.path} ${place}`, { cell, hidden })
        }
      },
    )
  return places.map(({ cell, found }) => {
    if (found === undefined) return { cell }
    const there = read.get(`${found.sheet.path} ${found.place}`)
    return {
      cell,
      place: found.place,
      sheet: found.sheet.name,
      ...(there === undefined ? {} : { read: there.cell, hidden: there.hidden }),
    }
  })
}
