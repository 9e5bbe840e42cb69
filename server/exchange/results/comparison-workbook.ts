import { writeCsv } from '#formats'
import { STYLES } from '../package/sheet-styles.ts'
import { type PrintedCell, type PrintedTable, printedWorkbook, sheetName } from './printed-sheet.ts'
import { resultFootnotes } from './result-footnotes.ts'
import type { ResultTitle, Score } from './result-tables.ts'

/** 一格: text, a whole number, or a score with the digits it is shown with. */
export type ComparisonCell = string | number | Score | undefined

export interface ComparisonSheet {
  readonly sheet: string
  readonly widths: readonly number[]
  readonly columns: readonly string[]
  readonly rows: readonly (readonly ComparisonCell[])[]
}

/** 对比表: units, each unit's items, items over all units, and the rules that differ; `lines` is the long table of the CSV. */
export interface ComparisonTable extends ResultTitle {
  readonly about: readonly string[]
  readonly sheets: readonly ComparisonSheet[]
  readonly lines: {
    readonly columns: readonly string[]
    readonly rows: readonly (readonly (string | undefined)[])[]
  }
}

/** A sheet for each question, as they are printed. */
export function comparisonWorkbook(table: ComparisonTable): Promise<Buffer> {
  const taken = new Set<string>()
  const numFmt = table.digits === 0 ? '0' : `0.${'0'.repeat(table.digits)}`
  const cell = (value: ComparisonCell): PrintedCell => {
    if (value === undefined || value === '') return { style: STYLES.body }
    if (typeof value === 'string') return { value, style: STYLES.body }
    if (typeof value === 'number') return { value, style: STYLES.centre }
    return { value: Number(value.shown), style: { ...STYLES.number, numFmt } }
  }
  return printedWorkbook(
    table.sheets.map(
      ({ sheet, widths, columns, rows }): PrintedTable => ({
        sheet: sheetName(sheet, taken),
        title: table.title,
        about: table.about,
        widths,
        header: columns,
        rows: rows.map((row) => row.map(cell)),
        footnotes: resultFootnotes(table),
        orientation: 'landscape',
      }),
    ),
    table,
  )
}

export const comparisonCsv = ({ lines }: ComparisonTable): string => writeCsv([lines.columns, ...lines.rows])
