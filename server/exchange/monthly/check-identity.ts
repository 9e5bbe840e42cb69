import type { WorkbookProblem } from '../problem.ts'
import { IDENTITY_SHEET, readIdentity, type WorkbookIdentity } from './identity.ts'
import type { WorkbookSnapshot } from './read-snapshot.ts'
import type { ReportForm } from './report-form.ts'

const error = (
  code: WorkbookProblem['code'],
  facts: Readonly<Record<string, string>> = {},
): WorkbookProblem => ({
  code,
  severity: 'error',
  facts,
})

/** 核对身份: is this the form, version, unit and month that is asked for? Anything else is not read further. */
export function checkIdentity(
  snapshot: WorkbookSnapshot,
  expected: ReportForm,
): { readonly identity?: WorkbookIdentity; readonly problems: readonly WorkbookProblem[] } {
  const sheet = snapshot.sheets.find(({ name }) => name === IDENTITY_SHEET)
  if (sheet === undefined) return { problems: [error('identity.missing')] }
  const identity = readIdentity(
    sheet.rows.map(({ cells }) => {
      const line: string[] = Array.from({ length: 8 }, () => '')
      for (const { column, text } of cells) if (column < 8) line[column] = text
      return line
    }),
  )
  if (identity === undefined) return { problems: [error('identity.damaged')] }
  const problems: WorkbookProblem[] = []
  if (identity.form !== expected.form)
    problems.push(error('identity.wrong-form', { found: identity.form, expected: expected.form }))
  else if (identity.version !== expected.version)
    problems.push(error('identity.wrong-version', { found: identity.version, expected: expected.version }))
  if (identity.unit.code !== expected.unit.code || identity.area !== expected.area)
    problems.push(
      error('identity.another-unit', {
        found: identity.unit.code,
        foundName: identity.unit.name,
        expected: expected.unit.code,
        expectedName: expected.unit.name,
      }),
    )
  if (identity.period !== expected.period)
    problems.push(error('identity.wrong-period', { found: identity.period, expected: expected.period }))
  return { identity, problems }
}
