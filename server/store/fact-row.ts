import type { FactKind, MissingName, Origin } from '#engine'
import type { StoredFact } from './store.ts'
import type { FactRow } from './tables.ts'

/** A fact with what its submission says of it, where it was joined. */
export type SourcedRow = FactRow & {
  readonly file_name?: string | null
  readonly handed_in_name?: string | null
}

export const toFact = (row: SourcedRow): StoredFact => ({
  area: row.area,
  unit: row.unit,
  indicator: row.indicator,
  period: row.period,
  kind: row.kind as FactKind,
  version: row.version,
  ...(row.value === null ? {} : { value: row.value }),
  ...(row.numerator === null ? {} : { numerator: row.numerator }),
  ...(row.denominator === null ? {} : { denominator: row.denominator }),
  ...(row.missing === null ? {} : { missing: row.missing as MissingName }),
  ...(row.reason === null ? {} : { reason: row.reason }),
  ...(row.evidence === null ? {} : { evidence: row.evidence }),
  ...(row.standard_error === null ? {} : { standardError: row.standard_error }),
  ...(row.source_version === null ? {} : { sourceVersion: row.source_version }),
  origin: toOrigin(row),
})

const toOrigin = (row: SourcedRow): Origin => ({
  recordedAt: row.recorded_at,
  ...(row.submission === null ? {} : { submission: row.submission }),
  ...(row.sheet === null ? {} : { sheet: row.sheet }),
  ...(row.cell === null ? {} : { cell: row.cell }),
  ...(typeof row.file_name === 'string' ? { file: row.file_name } : {}),
  ...(typeof row.handed_in_name === 'string' ? { handedInBy: row.handed_in_name } : {}),
})
