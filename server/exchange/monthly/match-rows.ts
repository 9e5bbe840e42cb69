import type { RowRead } from '../package/sheet-rows.ts'
import type { WorkbookProblem } from '../problem.ts'
import type { FoundReport } from './find-report.ts'
import type { WorkbookIdentity } from './identity.ts'
import type { ReportForm, ReportRow } from './report-form.ts'
import { KEYS_MARK, unitKey } from './sheet-layout.ts'

export interface MatchedRows {
  readonly rows: readonly (readonly [ReportRow, RowRead])[]
  readonly problems: readonly WorkbookProblem[]
}

const nameIn = (identity: WorkbookIdentity, code: string): string =>
  identity.rows.find(({ unit }) => unit === code)?.name ?? code

/** Rows of people's own making: content where numbers are asked for, but no key. */
function strangers(found: FoundReport, known: ReadonlySet<string>): readonly WorkbookProblem[] {
  const keyed = new Set([...found.columns].filter(([key]) => key.includes('|')).map(([, column]) => column))
  return [...found.rows].flatMap(([key, rows]) =>
    known.has(key) || key.startsWith('unit:')
      ? []
      : rows
          .filter((row) => row.row > found.keysRow)
          .filter((row) => row.cells.some((cell) => keyed.has(cell.column) && cell.text.trim() !== ''))
          .map(
            ({ row }): WorkbookProblem => ({
              code: 'row.added',
              severity: 'error',
              sheet: found.sheet.name,
              facts: { row: String(row) },
            }),
          ),
  )
}

/** 认行: which row of the file is which unit's, by the hidden keys; doubled, lost, added and moved rows are told. */
export function matchRows(found: FoundReport, identity: WorkbookIdentity, form: ReportForm): MatchedRows {
  const sheet = found.sheet.name
  const matched: (readonly [ReportRow, RowRead])[] = []
  const problems: WorkbookProblem[] = []
  for (const unit of form.rows) {
    const [row, ...others] = found.rows.get(unitKey(unit.unit)) ?? []
    const facts = { unit: unit.unit, unitName: unit.name }
    if (row === undefined) problems.push({ code: 'row.removed', severity: 'warning', sheet, facts })
    else if (others.length > 0) {
      const rows = [row, ...others].map((one) => one.row)
      const count = String(rows.length)
      problems.push({
        code: 'row.duplicate',
        severity: 'error',
        sheet,
        facts: { ...facts, count, rows: rows.join(', ') },
      })
    } else matched.push([unit, row])
  }
  const expected = new Set(form.rows.map(({ unit }) => unitKey(unit)))
  for (const [key, rows] of found.rows)
    if (key.startsWith('unit:') && !expected.has(key))
      for (const { row } of rows) {
        const unit = key.slice('unit:'.length)
        const facts = { unit, unitName: nameIn(identity, unit), row: String(row) }
        problems.push({ code: 'row.unknown-unit', severity: 'error', sheet, facts })
      }
  const known = new Set(['#title', '#about', '#indicators', '#parts', '#total', '#signature', KEYS_MARK])
  problems.push(...strangers(found, known))
  const places = matched.map(([, row]) => row.row)
  if (places.some((place, index) => index > 0 && place < (places[index - 1] ?? 0)))
    problems.push({ code: 'row.reordered', severity: 'note', sheet, facts: {} })
  return { rows: matched, problems }
}
