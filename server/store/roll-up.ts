import { sql, type Transaction } from 'kysely'
import type { RolledUpFact, RollUpQuestion } from './store.ts'
import type { Tables } from './tables.ts'

interface SumRow {
  area: string
  unit: string
  indicator: string
  period: string
  value: string | null
  numerator: string | null
  denominator: string | null
  missing: RolledUpFact['missing'] | null
  reported: number
  expected: number
  recorded_at: string
}

/**
 * 汇总: the database adds up, where the rows are; the engine judges.
 *
 * Parts of quotients are added, never rates. Each unit below counts once per period, with its verified figure where the
 * scheme puts that first. Names of absence a sum may pass over (nothing happened, not applicable) count as reported; a
 * sum of nothing but such names is that name.
 */
export async function rolledUpFacts(
  tx: Transaction<Tables>,
  question: RollUpQuestion,
): Promise<readonly RolledUpFact[]> {
  const { level, from, day, figures } = question
  const reach = question.reach ?? null
  const kinds = figures === 'verified-first' ? ['verified', 'reported', 'imported'] : ['reported', 'imported']
  const { rows } = await sql<SumRow>`
    with standing as materialized (
      select area, unit, path, level from unit
      where level in (${level}, ${from}) and valid_from <= ${day}::date and coalesce(valid_to > ${day}::date, true)
        and (${reach}::text is null or starts_with(area, ${reach}))
    ), reporting as materialized (
      select top.area as top_area, top.unit as top, below.area, below.unit
      from standing below
      cross join lateral unnest(string_to_array(below.path, '/')) as step (unit)
      join standing top on top.unit = step.unit and top.level = ${level}
      where below.level = ${from}
    ), expecting as (
      select top_area, top, count(*)::int as expected from reporting group by top_area, top
    ), figure as (
      select distinct on (f.area, f.unit, f.indicator, f.period)
             r.top_area, r.top, f.indicator, f.period, f.value, f.numerator, f.denominator, f.missing, f.recorded_at
      from fact_current f
      join reporting r on r.area = f.area and r.unit = f.unit
      where f.indicator = any(${question.indicators}) and left(f.period, 4) = any(${question.years})
        and f.kind = any(${kinds}) and (${reach}::text is null or starts_with(f.area, ${reach}))
      order by f.area, f.unit, f.indicator, f.period, array_position(${kinds}, f.kind)
    )
    select e.top_area as area, e.top as unit, f.indicator, f.period,
           sum(f.value) as value, sum(f.numerator) as numerator, sum(f.denominator) as denominator,
           min(f.missing) as missing,
           (count(*) filter (where f.missing is null or f.missing in ('not-applicable', 'nothing-happened')))::int
             as reported,
           e.expected, max(f.recorded_at) as recorded_at
    from figure f
    join expecting e on e.top_area = f.top_area and e.top = f.top
    group by e.top_area, e.top, e.expected, f.indicator, f.period
    order by e.top_area, e.top, f.indicator, f.period`.execute(tx)
  return rows.map(toRolledUp)
}

const toRolledUp = (row: SumRow): RolledUpFact => {
  const numbers = {
    ...(row.value === null ? {} : { value: row.value }),
    ...(row.numerator === null ? {} : { numerator: row.numerator }),
    ...(row.denominator === null ? {} : { denominator: row.denominator }),
  }
  const nothing = Object.keys(numbers).length === 0
  return {
    area: row.area,
    unit: row.unit,
    indicator: row.indicator,
    period: row.period,
    kind: 'reported',
    version: 1,
    ...numbers,
    ...(nothing && row.missing ? { missing: row.missing } : {}),
    origin: { recordedAt: row.recorded_at },
    reported: row.reported,
    expected: row.expected,
  }
}
