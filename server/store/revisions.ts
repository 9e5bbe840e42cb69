import { sql, type Transaction } from 'kysely'
import { within } from './narrow.ts'
import type { FactPlace, RevisionStore, Revisions } from './store.ts'
import type { Tables } from './tables.ts'

/** 数据版本: one counter per area; together they are the key of every cache above. */
export const revisionStore = (tx: Transaction<Tables>): RevisionStore => ({
  async factRevision(reach) {
    const { revision } = await tx
      .selectFrom('fact_revision')
      .select(sql<string>`count(*) || '.' || coalesce(sum(revision), 0)`.as('revision'))
      .where(within('area', reach))
      .executeTakeFirstOrThrow()
    return revision
  },
  async factRevisions(reach) {
    const rows = await tx
      .selectFrom('fact_revision')
      .select(['area', 'revision'])
      .where(within('area', reach))
      .orderBy('area')
      .execute()
    return new Map(rows.map(({ area, revision }) => [area, BigInt(revision)]))
  },
  placesChanged: (from, to) => placesChanged(tx, from, to),
})

/** Above this, what changed is no longer told one by one: adding up anew is as quick. */
const MOST_PLACES = 20_000
const MOST_REVISIONS = 5_000n

async function placesChanged(
  tx: Transaction<Tables>,
  from: Revisions,
  to: Revisions,
): Promise<readonly FactPlace[] | undefined> {
  const spans: { area: string; after: bigint; upTo: bigint }[] = []
  for (const [area, upTo] of to) {
    const after = from.get(area) ?? 0n
    if (upTo < after) return undefined
    if (upTo > after) spans.push({ area, after, upTo })
  }
  for (const area of from.keys()) if (!to.has(area)) return undefined
  const expected = spans.reduce((sum, { after, upTo }) => sum + upTo - after, 0n)
  if (expected === 0n) return []
  if (expected > MOST_REVISIONS) return undefined
  const changes = sql`
    from unnest(
      ${spans.map(({ area }) => area)}::text[],
      ${spans.map(({ after }) => String(after))}::bigint[], ${spans.map(({ upTo }) => String(upTo))}::bigint[]
    ) as span (area, after, up_to)
    join fact_change c on c.area = span.area and c.revision > span.after and c.revision <= span.up_to`
  const counted = await sql<{ revisions: string; known: string; places: string }>`
    select count(*) as revisions, count(c.units) as known, coalesce(sum(cardinality(c.units)), 0) as places
    ${changes}`.execute(tx)
  const [count] = counted.rows
  // A revision nobody wrote a row for was made by a server that keeps none.
  if (count === undefined || BigInt(count.known) !== expected || BigInt(count.revisions) !== expected)
    return undefined
  if (Number(count.places) > MOST_PLACES) return undefined
  const { rows } = await sql<FactPlace>`
    select distinct c.area, p.unit, p.indicator, p.period ${changes}
    cross join lateral unnest(c.units, c.indicators, c.periods) as p (unit, indicator, period)`.execute(tx)
  return rows
}

/**
 * The next revision of each area, with the places it touched; left out, or too many: perhaps every one. The counter stays
 * locked until the transaction ends, so that revisions become visible in their order and none is missing in between.
 */
export async function bumpRevisions(
  tx: Transaction<Tables>,
  areas: readonly string[],
  at: string,
  touched?: readonly FactPlace[],
): Promise<void> {
  const bumped = sql`
    insert into fact_revision (area, revision, changed_at)
    select area, 1, ${at} from unnest(${[...new Set(areas)].sort()}::text[]) as a(area)
    on conflict (area) do update
      set revision = fact_revision.revision + 1, changed_at = excluded.changed_at
    returning area, revision`
  if (touched === undefined || touched.length > MOST_PLACES) {
    await sql`
      with bumped as (${bumped})
      insert into fact_change (area, revision) select area, revision from bumped`.execute(tx)
    return
  }
  const of = (part: keyof FactPlace): string[] => touched.map((place) => place[part])
  await sql`
    with bumped as (${bumped}), place as (
      select distinct * from unnest(
        ${of('area')}::text[], ${of('unit')}::text[], ${of('indicator')}::text[], ${of('period')}::text[]
      ) as p (area, unit, indicator, period)
    )
    insert into fact_change (area, revision, units, indicators, periods)
    select b.area, b.revision, coalesce(array_agg(p.unit) filter (where p.unit is not null), '{}'),
           coalesce(array_agg(p.indicator) filter (where p.unit is not null), '{}'),
           coalesce(array_agg(p.period) filter (where p.unit is not null), '{}')
    from bumped b
    left join place p on p.area = b.area
    group by b.area, b.revision`.execute(tx)
}
