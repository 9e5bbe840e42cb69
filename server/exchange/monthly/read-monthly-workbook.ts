import { readApart } from '../apart/read-apart.ts'
import { MONTHLY_LIMITS, type ReadingLimits } from '../limits.ts'
import { openZip } from '../package/open-zip.ts'
import { Refused } from '../problem.ts'
import { holdAgainstForm } from './hold-against-form.ts'
import type { WorkbookSnapshot } from './read-snapshot.ts'
import type { ReportForm } from './report-form.ts'
import { nothingRead, type WorkbookReading } from './workbook-reading.ts'

/**
 * 读填报表: guards the package, reads it in a thread of its own, and holds it against the form asked for (with `filled`
 * as it stands now). A bad file is a problem in the reading, never an exception; nothing is written anywhere.
 */
export async function readMonthlyWorkbook(
  bytes: Buffer,
  expected: ReportForm,
  limits: ReadingLimits = MONTHLY_LIMITS,
): Promise<WorkbookReading> {
  try {
    const { zip } = await openZip(bytes, limits)
    zip.close()
    const snapshot = (await readApart({ job: 'snapshot', bytes, limits })) as WorkbookSnapshot
    return holdAgainstForm(snapshot, expected, limits.problems)
  } catch (error) {
    if (error instanceof Refused) return nothingRead([error.problem])
    throw error
  }
}
