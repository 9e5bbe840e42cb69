import { writeCsv } from '#formats'
import type { Language } from '#words'
import { STYLES } from '../package/sheet-styles.ts'
import { printedWorkbook, sheetName } from './printed-sheet.ts'

/** 减负账的表: lines above, a row for each form, what the times were counted by below. */
export interface BurdenTable {
  readonly language: Language
  readonly title: string
  readonly about: readonly string[]
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
  readonly footnotes: readonly string[]
}

const FIRST = 34
const OTHERS = 12

export const burdenWorkbook = (table: BurdenTable): Promise<Buffer> =>
  printedWorkbook(
    [
      {
        sheet: sheetName(table.title, new Set()),
        title: table.title,
        about: table.about,
        widths: table.columns.map((_, at) => (at === 0 ? FIRST : OTHERS)),
        header: table.columns,
        rows: table.rows.map((row) =>
          row.map((value) => ({ value, style: typeof value === 'number' ? STYLES.number : STYLES.body })),
        ),
        footnotes: table.footnotes,
        orientation: 'landscape',
      },
    ],
    table,
  )

export const burdenCsv = ({ columns, rows }: BurdenTable): string =>
  writeCsv([columns, ...rows.map((row) => row.map(String))])
