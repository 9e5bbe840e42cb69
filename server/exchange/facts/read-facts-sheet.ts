import { MISSING_NAMES, type MissingName } from '#engine'
import { LANGUAGES, workbookLabels } from '#words'
import { readApart } from '../apart/read-apart.ts'
import { FACTS_LIMITS, type ReadingLimits } from '../limits.ts'
import { listProblems } from '../monthly/hold-against-form.ts'
import type { FactRead } from '../monthly/workbook-reading.ts'
import { guardRows, guardSheetName } from '../package/guard-sheet.ts'
import { knownFormat } from '../package/known-format.ts'
import { openZip } from '../package/open-zip.ts'
import { Refused, type WorkbookProblem } from '../problem.ts'
import type { FactsEnd } from './read-facts.ts'

/** 长表读取结果. With any problem of severity error nothing should be kept, batches already handed on included. */
export interface FactsReading {
  /** Empty when the facts were handed on in batches. */
  readonly facts: readonly FactRead[]
  readonly problems: readonly WorkbookProblem[]
  readonly errors: number
  readonly summary: { readonly rows: number; readonly figures: number }
}

function reasonNames(): Readonly<Record<string, MissingName>> {
  const names: Record<string, MissingName> = {}
  for (const name of MISSING_NAMES) {
    if (name === 'undefined') continue
    names[name] = name
    for (const language of LANGUAGES) names[workbookLabels(language).reasons[name]] = name
  }
  return names
}

/**
 * 读长表 (.xlsx or .csv): unit, indicator, period, numerator, denominator, value, missing, one fact a row, up to 100,000 rows. With
 * `onFacts` the facts come in batches as they are read and the memory stays bounded whatever their number; the next batch
 * is read when the promise of the last one is kept. A bad file is a problem in the reading, never an exception.
 */
export async function readFactsSheet(
  bytes: Buffer,
  limits: ReadingLimits = FACTS_LIMITS,
  onFacts?: (facts: readonly FactRead[]) => Promise<void>,
): Promise<FactsReading> {
  const facts: FactRead[] = []
  try {
    const isCsv = bytes.length > 0 && knownFormat(bytes) === 'csv'
    if (!isCsv) (await openZip(bytes, limits)).zip.close()
    const job = isCsv ? 'facts-csv' : 'facts'
    const end = (await readApart({ job, bytes, limits, reasons: reasonNames() }, async (part) => {
      const batch = part as readonly FactRead[]
      if (onFacts === undefined) facts.push(...batch)
      else await onFacts(batch)
    })) as FactsEnd
    const { sheets, sheet, headings } = end.titles
    const guarded = [...sheets.flatMap(guardSheetName), ...guardRows(sheet, [headings])]
    const told = Object.values(end.counts).reduce((sum, count) => sum + count, 0)
    const problems = [...guarded, ...listProblems(end.problems, limits.problems)]
    if (told > end.problems.length) {
      const severity = end.counts.error > 0 ? 'error' : 'note'
      problems.push({ code: 'problems.more', severity, facts: { count: String(told - end.problems.length) } })
    }
    const errors = end.counts.error + guarded.length
    return { facts, problems, errors, summary: { rows: end.rows, figures: end.facts } }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return { facts: [], problems: [error.problem], errors: 1, summary: { rows: 0, figures: 0 } }
  }
}
