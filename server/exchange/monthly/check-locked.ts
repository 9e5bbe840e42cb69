import type { WorkbookLabels } from '#words'
import { columnLetters } from '../package/cell-place.ts'
import type { CellRead } from '../package/sheet-rows.ts'
import type { WorkbookProblem } from '../problem.ts'
import type { FoundReport } from './find-report.ts'
import type { WorkbookIdentity } from './identity.ts'
import { KEYS_MARK, layoutSheet } from './sheet-layout.ts'

const folded = (text: string | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim()
const shortened = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}…` : text)
const said = (cell: CellRead | undefined): string =>
  cell === undefined ? '' : cell.formula === undefined ? cell.text : `=${cell.formula}`

/**
 * 核对锁定格: the form as it left the house is laid out again from the identity and held against the file. A changed
 * header or unit name is an error, because nobody can be sure any more what the numbers under it are; a changed rate is
 * only told, because rates are never imported.
 */
export function checkLocked(
  found: FoundReport,
  identity: WorkbookIdentity,
  labels: WorkbookLabels,
): readonly WorkbookProblem[] {
  const layout = layoutSheet(identity, labels)
  const kinds = new Map(layout.columns.map(({ key, kind }) => [key, kind] as const))
  const problems: WorkbookProblem[] = []
  const sheet = found.sheet.name
  if (folded(sheet) !== labels.monthly.sheet)
    problems.push({
      code: 'sheet.renamed',
      severity: 'note',
      sheet,
      facts: { expected: labels.monthly.sheet, found: sheet },
    })
  for (const { row: key, column, kind, text } of layout.cells) {
    const rows = found.rows.get(key)
    if (rows?.length !== 1 || rows[0] === undefined || !found.columns.has(column)) continue
    if (column === KEYS_MARK || key === KEYS_MARK || kind === 'input' || kind === 'signature') continue
    const [row] = rows
    const cell = found.cell(row, column)
    const place = { sheet, cell: found.place(row, column) }
    if (kind === 'formula') {
      if (cell?.formula === undefined)
        problems.push({
          ...place,
          code: 'cell.computed-edited',
          severity: 'warning',
          facts: { found: shortened(said(cell)) },
        })
    } else if (kinds.get(column) !== 'number' || !key.startsWith('unit:')) {
      if (folded(said(cell)) !== folded(text))
        problems.push({
          ...place,
          code: 'cell.locked-edited',
          severity: 'error',
          facts: { expected: shortened(text), found: shortened(said(cell)) },
        })
    }
  }
  for (const [key, column] of found.columns)
    if (!kinds.has(key))
      problems.push({
        sheet,
        code: 'column.unknown',
        severity: 'warning',
        facts: { column: columnLetters(column) },
      })
  return problems
}
