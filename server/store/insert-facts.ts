import { sql, type Transaction } from 'kysely'
import { batches, column, listColumn } from './columns.ts'
import { toFact } from './fact-row.ts'
import { bumpRevisions } from './revisions.ts'
import type { NewFact, StoredFact } from './store.ts'
import { StoreFault } from './store-fault.ts'
import type { FactRow, Tables } from './tables.ts'

/**
 * 追加事实: each gets the next version inside the statement, and its path from the tree as it stands that day, so that a
 * caller can state neither. Two people restating the same figure at once: one gets 'version-conflict'.
 */
export async function insertFacts(
  tx: Transaction<Tables>,
  facts: readonly NewFact[],
  recordedAt: string,
): Promise<readonly StoredFact[]> {
  const inserted: StoredFact[] = []
  for (const batch of batches(facts)) {
    const { rows } = await sql<FactRow>`
      with given as (
        select * from unnest(
          ${column(batch, 'area')}::text[], ${column(batch, 'unit')}::text[], ${column(batch, 'indicator')}::text[],
          ${column(batch, 'period')}::text[], ${column(batch, 'kind')}::text[], ${column(batch, 'value')}::numeric[],
          ${column(batch, 'numerator')}::numeric[], ${column(batch, 'denominator')}::numeric[],
          ${column(batch, 'missing')}::text[], ${column(batch, 'submission')}::text[],
          ${column(batch, 'sheet')}::text[], ${column(batch, 'cell')}::text[],
          ${column(batch, 'reason')}::text[], ${listColumn(batch, 'evidence')}::text[],
          ${column(batch, 'standardError')}::numeric[], ${column(batch, 'sourceVersion')}::text[]
        ) as g (area, unit, indicator, period, kind, value, numerator, denominator, missing, submission, sheet, cell,
                reason, evidence, standard_error, source_version)
      )
      insert into fact (area, unit, indicator, period, kind, version, path, value, numerator, denominator, missing,
                        recorded_at, submission, sheet, cell, reason, evidence, standard_error, source_version)
      select g.area, g.unit, g.indicator, g.period, g.kind,
             1 + coalesce((
               select max(f.version) from fact f
               where f.area = g.area and f.unit = g.unit and f.indicator = g.indicator and f.period = g.period
                 and f.kind = g.kind
             ), 0),
             u.path, g.value, g.numerator, g.denominator, g.missing, ${recordedAt}::timestamptz,
             g.submission, g.sheet, g.cell, g.reason,
             case when g.evidence is not null then array(select jsonb_array_elements_text(g.evidence::jsonb)) end,
             g.standard_error, g.source_version
      from given g
      join unit u on u.area = g.area and u.unit = g.unit
       and u.valid_from <= ${dayOf(recordedAt)}::date and coalesce(u.valid_to > ${dayOf(recordedAt)}::date, true)
      returning *`.execute(tx)
    if (rows.length < batch.length) throw unknownUnit(batch, rows)
    inserted.push(...rows.map(toFact))
  }
  await bumpRevisions(tx, column(facts, 'area') as string[], recordedAt, facts)
  return inserted
}

const dayOf = (time: string): string => time.slice(0, 10)

function unknownUnit(given: readonly NewFact[], inserted: readonly FactRow[]): StoreFault {
  const known = new Set(inserted.map(({ unit }) => unit))
  const unit = given.find((fact) => !known.has(fact.unit))?.unit ?? ''
  return new StoreFault('unknown-unit', { unit })
}
