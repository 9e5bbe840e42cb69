import type { MissingName } from '#engine'
import type { ReadingLimits } from '../limits.ts'
import type { FactRead } from '../monthly/workbook-reading.ts'
import { openWorkbook } from '../package/open-workbook.ts'
import { type RowRead, readSheetRows } from '../package/sheet-rows.ts'
import { Refused, type WorkbookProblem } from '../problem.ts'
import { factsRows } from './facts-rows.ts'

/** What the reading thread answers at the end; the facts went out before, batch by batch. */
export interface FactsEnd {
  readonly problems: readonly WorkbookProblem[]
  readonly counts: { readonly error: number; readonly warning: number; readonly note: number }
  readonly rows: number
  readonly facts: number
  /** 标题文字: what the guards look at; they are not loaded in the reading thread. */
  readonly titles: { readonly sheets: readonly string[]; readonly sheet: string; readonly headings: RowRead }
}

export type HandFacts = (batch: readonly FactRead[]) => Promise<void>
export type Reasons = Readonly<Record<string, MissingName>>

export const BATCH = 2000

/**
 * 读长表: one fact a row, read as a stream. `hand` gets batches of facts and is awaited, so a slow writer holds the reading
 * back instead of filling the memory. `reasons` names the missing names in the words of the sheet.
 */
export async function readFacts(
  bytes: Buffer,
  limits: ReadingLimits,
  hand: HandFacts,
  reasons: Reasons,
): Promise<FactsEnd> {
  const { parts, workbook, strings, formats } = await openWorkbook(bytes, limits)
  const [first, ...others] = workbook.sheets.filter(({ state }) => state === 'visible')
  if (first === undefined) throw new Refused('xml.missing', { part: 'worksheet' })
  const sheet = first.name
  const rows = factsRows({ sheet, from1904: workbook.from1904, limits, reasons, textNumbers: false })
  for (const { name } of others)
    rows.tell({ code: 'sheet.extra', severity: 'note', sheet: name, facts: { name } })
  const context = { strings, formats, sheet, limits: { ...limits, rows: limits.rows + 1 } }
  const end = await readSheetRows(parts, first.path, context, rows.read, async () =>
    rows.waiting() >= BATCH ? hand(rows.take()) : undefined,
  )
  if (rows.waiting() > 0) await hand(rows.take())
  const headings = rows.headings()
  if (end.merges.length > 0)
    rows.tell({ code: 'cell.merged', severity: 'error', facts: { range: end.merges.slice(0, 5).join(', ') } })
  return {
    problems: rows.problems,
    counts: rows.counts,
    rows: Math.max(0, end.rows - 1),
    facts: rows.facts(),
    titles: { sheets: workbook.sheets.map(({ name }) => name), sheet, headings },
  }
}
