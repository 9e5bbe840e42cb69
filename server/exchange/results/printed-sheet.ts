import { type Cell, type CellStyle, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { workbookLabels } from '#words'
import { printTitles } from '../package/print-titles.ts'
import { STYLES } from '../package/sheet-styles.ts'
import type { ResultTitle } from './result-tables.ts'

/** One cell of a printed table: text, a number as it is shown, or nothing. */
export interface PrintedCell {
  readonly value?: string | number
  readonly style: CellStyle
}

export interface PrintedTable {
  readonly sheet: string
  readonly title: string
  /** Lines between title and table. */
  readonly about: readonly string[]
  readonly widths: readonly number[]
  readonly header: readonly string[]
  readonly rows: readonly (readonly PrintedCell[])[]
  readonly footnotes: readonly string[]
  readonly orientation: 'portrait' | 'landscape'
}

/** Excel's rules: no []:*?/\, at most 31 characters, no name twice. */
export function sheetName(wanted: string, taken: Set<string>): string {
  const base =
    wanted
      .replace(/[[\]:*?/\\']/g, ' ')
      .trim()
      .slice(0, 31) || 'Sheet'
  let name = base
  for (let count = 2; taken.has(name.toLowerCase()); count++)
    name = `${base.slice(0, 31 - String(count).length - 1)} ${count}`
  taken.add(name.toLowerCase())
  return name
}

/** Width in half-width characters of the widest line, so a footnote's row is high enough to be read. */
const lineCount = (text: string, width: number): number =>
  Math.max(
    1,
    Math.ceil(
      [...text].reduce((sum, c) => sum + (c.charCodeAt(0) > 255 ? 2 : 1), 0) / Math.max(1, width - 2),
    ),
  )

/** 打印版式: title, table with repeated header, page numbers, footnotes; A4, as wide as the page. */
function printedSheet(table: PrintedTable, page: string): WriteSheet {
  const cells = new Map<string, Partial<Cell>>()
  const merges: WriteSheet['merges'] & object = []
  const rowDefs: WriteSheet['rowDefs'] & object = new Map()
  const last = table.header.length - 1
  const total = table.widths.reduce((sum, width) => sum + width, 0)
  let at = 0
  const line = (value: string, style: CellStyle, height: number): void => {
    cells.set(`${at},0`, { value, style })
    if (last > 0) merges.push({ startRow: at, startCol: 0, endRow: at, endCol: last })
    rowDefs.set(at, { height })
    at += 1
  }
  line(table.title, STYLES.title, 32)
  for (const text of table.about) line(text, STYLES.about, 18 * lineCount(text, total))
  const headerRow = at
  for (const [column, value] of table.header.entries())
    cells.set(`${at},${column}`, { value, style: STYLES.header })
  rowDefs.set(at, { height: 26 })
  at += 1
  for (const row of table.rows) {
    for (const [column, { value, style }] of row.entries())
      cells.set(`${at},${column}`, { value: value ?? null, style })
    const lines = row.map(({ value }, column) => lineCount(String(value ?? ''), table.widths[column] ?? 10))
    rowDefs.set(at, { height: Math.min(400, 18 * Math.max(1, ...lines)) })
    at += 1
  }
  for (const text of table.footnotes) line(text, STYLES.footnote, 14 * lineCount(text, total))
  return {
    name: table.sheet,
    columns: table.widths.map((width) => ({ width })),
    rows: [],
    cells,
    merges,
    rowDefs,
    freezePane: { rows: headerRow + 1 },
    pageSetup: {
      paperSize: 'a4',
      orientation: table.orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { left: 0.5, right: 0.5, top: 0.7, bottom: 0.7, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: `&C${page}` },
    view: { showGridLines: false },
  }
}

/** Writes printed tables into one workbook, a sheet each. */
export async function printedWorkbook(
  tables: readonly PrintedTable[],
  title: Pick<ResultTitle, 'language' | 'title'> & Partial<Pick<ResultTitle, 'scheme' | 'document'>>,
): Promise<Buffer> {
  const { page } = workbookLabels(title.language).results
  const bytes = await writeXlsx({
    sheets: tables.map((table) => printedSheet(table, page)),
    namedRanges: tables.map(({ sheet, about }) => printTitles(sheet, about.length + 2, about.length + 2)),
    properties: { title: title.title, description: [title.scheme, title.document].join(' ').trim() },
    defaultFont: { name: '宋体', size: 10.5 },
  })
  return Buffer.from(bytes)
}
