import { sql, type Transaction } from 'kysely'
import { batches, column } from './columns.ts'
import type { NewFact } from './store.ts'
import { StoreFault } from './store-fault.ts'
import type { Tables } from './tables.ts'

/**
 * 批量追加: whole columns at once, nothing read back. What says the same as the standing version is left out by the
 * statement itself, so that the same file twice writes nothing.
 */
export async function appendFacts(
  tx: Transaction<Tables>,
  facts: readonly NewFact[],
  recordedAt: string,
): Promise<number> {
  let written = 0
  for (const batch of batches(facts, 5000)) {
    const { rows } = await sql<{ known: number; written: number }>`
      with given as materialized (
        select g.*, u.path
        from unnest(
          ${column(batch, 'area')}::text[], ${column(batch, 'unit')}::text[], ${column(batch, 'indicator')}::text[],
          ${column(batch, 'period')}::text[], ${column(batch, 'kind')}::text[], ${column(batch, 'value')}::numeric[],
          ${column(batch, 'numerator')}::numeric[], ${column(batch, 'denominator')}::numeric[],
          ${column(batch, 'missing')}::text[], ${column(batch, 'submission')}::text[],
          ${column(batch, 'sheet')}::text[], ${column(batch, 'cell')}::text[]
        ) as g (area, unit, indicator, period, kind, value, numerator, denominator, missing, submission, sheet, cell)
        join unit u on u.area = g.area and u.unit = g.unit
         and u.valid_from <= ${recordedAt.slice(0, 10)}::date
         and coalesce(u.valid_to > ${recordedAt.slice(0, 10)}::date, true)
      ), added as (
        insert into fact (area, unit, indicator, period, kind, version, path, value, numerator, denominator, missing,
                          recorded_at, submission, sheet, cell)
        select g.area, g.unit, g.indicator, g.period, g.kind, 1 + coalesce(s.version, 0), g.path, g.value,
               g.numerator, g.denominator, g.missing, ${recordedAt}::timestamptz, g.submission, g.sheet, g.cell
        from given g
        left join lateral (
          select f.version, f.value, f.numerator, f.denominator, f.missing from fact f
          where f.area = g.area and f.unit = g.unit and f.indicator = g.indicator and f.period = g.period
            and f.kind = g.kind
          order by f.version desc limit 1
        ) s on true
        where s.version is null
           or (s.value, s.numerator, s.denominator, s.missing)
              is distinct from (g.value, g.numerator, g.denominator, g.missing)
        returning 1
      )
      select (select count(*)::int from given) as known, (select count(*)::int from added) as written`.execute(
      tx,
    )
    const [counted] = rows
    if ((counted?.known ?? 0) < batch.length) throw new StoreFault('unknown-unit', {})
    written += counted?.written ?? 0
  }
  return written
}
