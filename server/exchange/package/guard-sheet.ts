import { guardTexts } from '#domain/guard'
import type { WorkbookProblem } from '../problem.ts'
import { cellPlace } from './cell-place.ts'
import type { RowRead } from './sheet-rows.ts'

/** 工作表名检查: what no sheet may be called; the name says what its rows are about. */
export const guardSheetName = (name: string): readonly WorkbookProblem[] =>
  guardedTexts([{ text: name }], name)

/** 工作表文字检查: the headings, or all that a sheet says which nobody asked for, each refusal at its cell. */
export const guardRows = (sheet: string, rows: readonly RowRead[]): readonly WorkbookProblem[] =>
  guardedTexts(
    rows.flatMap(({ row, cells }) =>
      cells.map(({ column, text }) => ({ text, cell: cellPlace(column, row) })),
    ),
    sheet,
  )

function guardedTexts(
  said: readonly { readonly text: string; readonly cell?: string }[],
  sheet: string,
): readonly WorkbookProblem[] {
  const texts = said.map(({ text }) => text)
  // The place of a finding is a line of a file; here its column only carries which text it was.
  return guardTexts(texts, (nth) => ({ file: sheet, line: 1, column: nth })).map(({ at, facts }) => {
    const cell = said[at?.column ?? 0]?.cell
    const { rule = '', term = '', text = '' } = facts
    return {
      code: 'guard.text',
      severity: 'error',
      sheet,
      ...(cell === undefined ? {} : { cell }),
      facts: { rule, term, text, sheet, ...(cell === undefined ? {} : { cell }) },
    }
  })
}
