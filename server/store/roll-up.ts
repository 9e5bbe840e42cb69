import { sql, type Transaction } from 'kysely'
import type { MissingName } from '#engine'
import { figuresAt, placeRows } from './fact-places.ts'
import { type SourcedRow, toFact } from './fact-row.ts'
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
  reported: number
  expected: number
  first_missing: MissingName | ''
  incomplete: MissingName | null
  recorded_at: string
}

/**
 * 汇总: the database adds up, where the rows are; the engine judges, and would have added the same.
 *
 * Parts of quotients are added, never rates. Each unit below counts once per period, with its verified figure where the
 * scheme puts that first. A figure the assessed unit has of its own stands instead of a sum. Units that said nothing are
 * counted, not joined: where nothing at all was said, the first unit below speaks for the whole, as in the engine.
 */
export async function rolledUpFacts(
  tx: Transaction<Tables>,
  question: RollUpQuestion,
): Promise<readonly RolledUpFact[]> {
  const sums = await summed(tx, question)
  const own = await ownFigures(tx, question)
  const known = new Set(own.map(keyOf))
  return [...sums.filter((sum) => !known.has(keyOf(sum))), ...own]
}

const keyOf = ({ unit, indicator, period }: RolledUpFact): string => `${unit} ${indicator} ${period}`

const kindsOf = ({ figures }: RollUpQuestion): readonly string[] =>
  figures === 'verified-first' ? ['verified', 'reported', 'imported'] : ['reported', 'imported']

async function summed(tx: Transaction<Tables>, question: RollUpQuestion): Promise<RolledUpFact[]> {
  const { level, from, day } = question
  const reach = question.reach ?? null
  const kinds = kindsOf(question)
  const { places } = question
  const tops = places && sql`and exists (select from place p where p.area = top.area and p.unit = top.unit)`
  const below =
    places === undefined
      ? sql`fact_current f join reporting r on r.area = f.area and r.unit = f.unit`
      : sql`reporting r join place p on p.area = r.top_area and p.unit = r.top cross join ${figuresAt('r')}`
  const { rows } = await sql<SumRow>`
    with place as materialized (
      select distinct * from ${placeRows(places ?? [])}
    ), standing as materialized (
      select area, unit, path, level from unit
      where level in (${level}, ${from}) and valid_from <= ${day}::date and coalesce(valid_to > ${day}::date, true)
        and (${reach}::text is null or starts_with(area, ${reach}))
    ), reporting as materialized (
      select top.area as top_area, top.unit as top, below.area, below.unit, below.path
      from standing below
      cross join lateral unnest(string_to_array(below.path, '/')) as step (unit)
      join standing top on top.unit = step.unit and top.level = ${level}
      where below.level = ${from} ${tops ?? sql``}
    ), expecting as materialized (
      select top_area, top, count(*)::int as expected, min(path) as first_path from reporting group by top_area, top
    ), figure as (
      select distinct on (f.area, f.unit, f.indicator, f.period)
             r.top_area, r.top, r.path, f.indicator, f.period, f.value, f.numerator, f.denominator, f.missing,
             f.recorded_at, f.indicator = any(${question.ratios}) as is_ratio
      from ${below}
      where f.indicator = any(${question.indicators}) and left(f.period, 4) = any(${question.years})
        and f.kind = any(${kinds}) and (${reach}::text is null or starts_with(f.area, ${reach}))
      order by f.area, f.unit, f.indicator, f.period, array_position(${kinds}, f.kind)
    ), part as (
      select *,
             case
               when missing is not null then missing
               when is_ratio and (numerator is null or denominator is null)
                 then case when value is null then 'not-reported' else 'undefined' end
               when not is_ratio and value is null then 'not-reported'
             end as name
      from figure
    ), total as (
      select top_area, top, indicator, period,
             sum(value) filter (where name is null and not is_ratio) as value,
             sum(numerator) filter (where name is null and is_ratio) as numerator,
             sum(denominator) filter (where name is null and is_ratio) as denominator,
             (count(*) filter (where name is null or name in ('nothing-happened', 'not-applicable')))::int as reported,
             count(*)::int as present,
             coalesce(bool_or(name = 'not-reported'), false) as silent,
             min(path) as first_path,
             split_part(min(path || ' ' || name), ' ', 2) as first_missing,
             split_part(min(path || ' ' || name)
               filter (where name not in ('nothing-happened', 'not-applicable')), ' ', 2) as refused,
             max(recorded_at) as recorded_at
      from part
      group by top_area, top, indicator, period
    )
    select t.top_area as area, t.top as unit, t.indicator, t.period, t.value, t.numerator, t.denominator,
           t.reported, e.expected, t.recorded_at,
           case when t.first_path = e.first_path then coalesce(t.first_missing, '') else 'not-reported' end
             as first_missing,
           case when t.silent or t.present < e.expected then 'not-reported' else nullif(t.refused, '') end as incomplete
    from total t
    join expecting e on e.top_area = t.top_area and e.top = t.top
    order by t.top_area, t.top, t.indicator, t.period`.execute(tx)
  return rows.map(toRolledUp)
}

async function ownFigures(tx: Transaction<Tables>, question: RollUpQuestion): Promise<RolledUpFact[]> {
  const { level, day, places } = question
  const reach = question.reach ?? null
  const kinds = kindsOf(question)
  const { rows } = await sql<SourcedRow>`
    select distinct on (f.area, f.unit, f.indicator, f.period) f.*
    from ${places === undefined ? sql`fact_current f` : sql`${placeRows(places)} cross join ${figuresAt('p')}`}
    join unit u on u.area = f.area and u.unit = f.unit and u.level = ${level}
     and u.valid_from <= ${day}::date and coalesce(u.valid_to > ${day}::date, true)
    where f.indicator = any(${question.indicators}) and left(f.period, 4) = any(${question.years})
      and f.kind = any(${kinds}) and (${reach}::text is null or starts_with(f.area, ${reach}))
    order by f.area, f.unit, f.indicator, f.period, array_position(${kinds}, f.kind)`.execute(tx)
  return rows.map((row) => ({ ...toFact(row), reported: 1, expected: 1 }))
}

const toRolledUp = (row: SumRow): RolledUpFact => {
  const numbers = {
    ...(row.value === null ? {} : { value: row.value }),
    ...(row.numerator === null ? {} : { numerator: row.numerator }),
    ...(row.denominator === null ? {} : { denominator: row.denominator }),
  }
  const nothing = Object.keys(numbers).length === 0 && row.first_missing !== ''
  return {
    area: row.area,
    unit: row.unit,
    indicator: row.indicator,
    period: row.period,
    kind: 'reported',
    version: 1,
    ...numbers,
    ...(nothing && row.first_missing !== '' ? { missing: row.first_missing } : {}),
    origin: { recordedAt: row.recorded_at },
    reported: row.reported,
    expected: row.expected,
    ...(row.incomplete === null ? {} : { incomplete: row.incomplete }),
  }
}
