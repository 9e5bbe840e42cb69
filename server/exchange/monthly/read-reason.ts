import type { MissingName } from '#engine'
import { LANGUAGES, type Language, workbookLabels } from '#words'
import type { CellRead } from '../package/sheet-rows.ts'
import type { WorkbookProblem } from '../problem.ts'
import { isBlank } from './read-cell.ts'
import { CHOOSABLE_REASONS } from './report-form.ts'
import { reasonChoices } from './sheet-layout.ts'

/** The reason as chosen from the list, in either language, or by its code. */
function reasonNamed(text: string): MissingName | undefined {
  const wanted = text.trim()
  return CHOOSABLE_REASONS.find(
    (name) =>
      name === wanted || LANGUAGES.some((language) => workbookLabels(language).reasons[name] === wanted),
  )
}

/** 读未填原因: the named missing, nothing when the cell is empty, or what is wrong with it. */
export function readReason(
  cell: CellRead | undefined,
  language: Language,
): { readonly reason?: MissingName; readonly told?: Pick<WorkbookProblem, 'code' | 'severity' | 'facts'> } {
  if (cell === undefined || isBlank(cell)) return {}
  const found = cell.text.slice(0, 60)
  if (cell.formula !== undefined) {
    const facts = { formula: cell.formula.slice(0, 60), found }
    return { told: { code: 'cell.formula', severity: 'error', facts } }
  }
  const reason = reasonNamed(found)
  if (reason !== undefined) return { reason }
  const choices = reasonChoices(workbookLabels(language)).join('、')
  return { told: { code: 'cell.unknown-reason', severity: 'error', facts: { found, choices } } }
}
