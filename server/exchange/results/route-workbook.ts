import { writeCsv } from '#formats'
import { STYLES } from '../package/sheet-styles.ts'
import { printedWorkbook, sheetName } from './printed-sheet.ts'
import { resultFootnotes } from './result-footnotes.ts'
import type { ResultTitle } from './result-tables.ts'

/** 路线表: lines above, columns and rows as they are read; the first column names the indicator. */
export interface RouteTable extends ResultTitle {
  readonly about: readonly string[]
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

const FIRST = 30
const OTHERS = 16

/** 路线 as one printed sheet. */
export const routeWorkbook = (table: RouteTable): Promise<Buffer> =>
  printedWorkbook(
    [
      {
        sheet: sheetName(table.columns[0] ?? '', new Set()),
        title: table.title,
        about: table.about,
        widths: table.columns.map((_, at) => (at === 0 ? FIRST : OTHERS)),
        header: table.columns,
        rows: table.rows.map((row) =>
          row.map((value, at) => ({ value, style: at === 0 ? STYLES.body : STYLES.number })),
        ),
        footnotes: resultFootnotes(table),
        orientation: 'portrait',
      },
    ],
    table,
  )

/** The rows alone as CSV, with what stands above them in a column of its own line at the end. */
export const routeCsv = ({ columns, rows, about }: RouteTable): string =>
  writeCsv([columns, ...rows, ...about.map((line) => [line])])
