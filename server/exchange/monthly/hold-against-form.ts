import { LANGUAGES, workbookLabels } from '#words'
import { guardRows, guardSheetName } from '../package/guard-sheet.ts'
import type { WorkbookProblem } from '../problem.ts'
import { checkIdentity } from './check-identity.ts'
import { checkLocked } from './check-locked.ts'
import { compareFilled } from './compare-filled.ts'
import { type FoundReport, findReport } from './find-report.ts'
import { IDENTITY_SHEET } from './identity.ts'
import { matchRows } from './match-rows.ts'
import { readFigures } from './read-figures.ts'
import type { WorkbookSnapshot } from './read-snapshot.ts'
import type { ReportForm } from './report-form.ts'
import { layoutSheet } from './sheet-layout.ts'
import { nothingRead, type WorkbookReading } from './workbook-reading.ts'

const GRAVITY = { error: 0, warning: 1, note: 2 } as const

/** Errors first; beyond the limit only counted. */
export function listProblems(
  problems: readonly WorkbookProblem[],
  limit: number,
): readonly WorkbookProblem[] {
  const sorted = [...problems].sort((a, b) => GRAVITY[a.severity] - GRAVITY[b.severity])
  if (sorted.length <= limit) return sorted
  const [severity = 'note' as const] = sorted.slice(limit).map((problem) => problem.severity)
  const more: WorkbookProblem = {
    code: 'problems.more',
    severity,
    facts: { count: String(sorted.length - limit) },
  }
  return [...sorted.slice(0, limit), more]
}

function besides(snapshot: WorkbookSnapshot, found: FoundReport | undefined): readonly WorkbookProblem[] {
  const known = new Set([IDENTITY_SHEET, found?.sheet.name])
  for (const language of LANGUAGES) known.add(workbookLabels(language).monthly.guideSheet)
  const problems: WorkbookProblem[] = snapshot.sheets
    .filter(({ name, rows }) => !known.has(name) && rows.length > 0)
    .map(({ name }) => ({ code: 'sheet.extra', severity: 'warning', sheet: name, facts: { name } }))
  for (const target of new Set(snapshot.outsideLinks))
    problems.push({ code: 'file.hyperlink', severity: 'warning', facts: { target } })
  if (snapshot.pictures > 0)
    problems.push({ code: 'file.pictures', severity: 'warning', facts: { count: String(snapshot.pictures) } })
  return problems
}

/**
 * 守门: refused content in the name of any sheet, in the headings of the report (its total and signature rows and rows of
 * people's own making among them) and anywhere in a sheet that was not asked for.
 */
function guarded({ sheets }: WorkbookSnapshot, found: FoundReport | undefined): readonly WorkbookProblem[] {
  const guides = LANGUAGES.map((language) => workbookLabels(language).monthly.guideSheet)
  return sheets
    .filter(({ name }) => name !== IDENTITY_SHEET && !guides.includes(name))
    .flatMap((sheet) => {
      const headings = [...(found?.rows ?? [])].flatMap(([key, rows]) => (isPlaces(key) ? [] : rows))
      return [
        ...guardSheetName(sheet.name),
        ...guardRows(sheet.name, sheet === found?.sheet ? headings : sheet.rows),
      ]
    })
}

/** Rows that name places and people; what was changed in them is told as changed. */
const isPlaces = (key: string): boolean => key.startsWith('unit:') || key === '#title' || key === '#about'

function signatures(found: FoundReport, form: ReportForm): WorkbookReading['signatures'] {
  const [row] = found.rows.get('#signature') ?? []
  if (row === undefined) return {}
  const layout = layoutSheet(form, workbookLabels(form.language))
  return Object.fromEntries(
    layout.cells.flatMap(({ kind, column, text }) => {
      const said = kind === 'signature' ? found.cell(row, column)?.text.trim().slice(0, 60) : undefined
      return said === undefined || said === '' ? [] : [[text, said]]
    }),
  )
}

/** 对表: holds what a file says against the form that was asked for. Pure: the same file and form, the same reading. */
export function holdAgainstForm(
  snapshot: WorkbookSnapshot,
  expected: ReportForm,
  problemLimit: number,
): WorkbookReading {
  const found = findReport(snapshot)
  const extras = [...guarded(snapshot, found), ...besides(snapshot, found)]
  const { identity, problems: wrong } = checkIdentity(snapshot, expected)
  if (identity === undefined || wrong.length > 0) return nothingRead([...wrong, ...extras], identity)
  if (found === undefined || found.doubled.length > 0)
    return nothingRead([{ code: 'identity.damaged', severity: 'error', facts: {} }, ...extras], identity)
  const form = { ...expected, language: identity.language }
  const locked = checkLocked(found, identity, workbookLabels(identity.language))
  const matched = matchRows(found, identity, form)
  const read = readFigures(found, matched.rows, form)
  const held = compareFilled(read.facts, read.blanks, expected.filled ?? [])
  const problems = [...locked, ...matched.problems, ...read.problems, ...held.problems, ...extras]
  return {
    identity,
    problems: listProblems(problems, problemLimit),
    errors: problems.filter(({ severity }) => severity === 'error').length,
    facts: read.facts,
    changes: held.changes,
    summary: {
      figures: read.facts.length,
      changed: held.changes.length,
      unchanged: read.facts.length - held.changes.length,
      cleared: held.cleared,
      blank: read.blanks.length - held.cleared,
    },
    signatures: signatures(found, identity),
  }
}
