import { csvRows } from '#formats'
import type { ReadingLimits } from '../limits.ts'
import { Refused } from '../problem.ts'
import { factsRows } from './facts-rows.ts'
import { BATCH, type FactsEnd, type HandFacts, type Reasons } from './read-facts.ts'

/** UTF-8; where the bytes are none, GB18030, which is what Excel in Chinese Windows writes. */
function decoded(bytes: Buffer): string {
  if (bytes.includes(0)) throw new Refused('file.not-a-workbook', { kind: 'binary' })
  for (const encoding of ['utf-8', 'gb18030'])
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {}
  throw new Refused('file.not-a-workbook', { kind: 'binary' })
}

/** 读长表 CSV: the same columns, the same checks; every cell is a text, so no number ever was a float. */
export async function readFactsCsvRows(
  bytes: Buffer,
  limits: ReadingLimits,
  hand: HandFacts,
  reasons: Reasons,
): Promise<FactsEnd> {
  if (bytes.length > limits.fileBytes)
    throw new Refused('file.too-large', { bytes: String(bytes.length), limit: String(limits.fileBytes) })
  const lines = csvRows(decoded(bytes), 'CSV')
  const rows = factsRows({ sheet: 'CSV', from1904: false, limits, reasons, textNumbers: true })
  let count = -1
  for (let next = lines.next(); ; next = lines.next()) {
    if (next.done === true) {
      if (next.value === undefined) break
      throw new Refused('xml.broken', { why: `${next.value.code} ${next.value.at?.line ?? ''}` })
    }
    const { line, cells } = next.value
    count += 1
    if (count > limits.rows) continue
    rows.read({
      row: line,
      hidden: false,
      cells: cells.map((text, column) => ({ column, kind: 'text', text, format: 'plain' })),
    })
    if (rows.waiting() >= BATCH) await hand(rows.take())
  }
  if (count > limits.rows)
    throw new Refused('sheet.too-many-rows', { rows: String(count), limit: String(limits.rows) })
  if (rows.waiting() > 0) await hand(rows.take())
  return {
    problems: rows.problems,
    counts: rows.counts,
    rows: Math.max(0, count),
    facts: rows.facts(),
    titles: { sheets: [], sheet: 'CSV', headings: rows.headings() },
  }
}
