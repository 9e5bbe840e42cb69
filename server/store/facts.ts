import { type RawBuilder, sql, type Transaction } from 'kysely'
import { appendFacts } from './append-facts.ts'
import { figuresAt, placeRows } from './fact-places.ts'
import { type SourcedRow, toFact } from './fact-row.ts'
import { insertFacts } from './insert-facts.ts'
import { within } from './narrow.ts'
import { bumpRevisions } from './revisions.ts'
import { rolledUpFacts } from './roll-up.ts'
import type { FactFilter, FactStore } from './store.ts'
import type { Tables } from './tables.ts'

/**
 * 事实: standing versions, histories, sums; appended, never changed. `reach` is that of the transaction: row-level security
 * lets no more through, but only a reach written into the question leads to the index instead of through every county.
 */
export const factStore = (tx: Transaction<Tables>, reach?: string): FactStore => ({
  async currentFacts(filter) {
    const { rows } = await sql<SourcedRow>`
      select f.*, s.file_name, s.handed_in_name
      from ${chosen(filter)}
      left join submission s on s.area = f.area and s.submission = f.submission
      where ${narrowed(reach === undefined ? filter : { reach, ...filter })}
      order by f.unit, f.indicator, f.period, f.kind`.execute(tx)
    return rows.map(toFact)
  },
  async reportedFigures({ area, units, indicators, periods }) {
    if (units.length === 0 || indicators.length === 0) return []
    const { rows } = await sql<SourcedRow>`
      select f.*, s.file_name, s.handed_in_name
      from ${unitByUnit(
        units,
        sql`f.area = ${area} and f.indicator = any(${indicators}) and f.period = any(${periods})
            and f.kind = 'reported'`,
      )}
      left join submission s on s.area = f.area and s.submission = f.submission
      order by f.unit, f.indicator, f.period`.execute(tx)
    return rows.map(toFact)
  },
  async factHistory({ area, unit, indicator, period, kind }) {
    const { rows } = await sql<SourcedRow>`
      select f.*, s.file_name, s.handed_in_name
      from fact f
      left join submission s on s.area = f.area and s.submission = f.submission
      where f.area = ${area} and f.unit = ${unit} and f.indicator = ${indicator} and f.period = ${period}
        and f.kind = ${kind}
      order by f.version desc`.execute(tx)
    return rows.map(toFact)
  },
  async sampledIndicators(reach) {
    const { rows } = await sql<{ indicator: string }>`
      select distinct indicator from fact
      where standard_error is not null and ${within('area', reach)} order by indicator`.execute(tx)
    return rows.map(({ indicator }) => indicator)
  },
  rolledUpFacts: (question) => rolledUpFacts(tx, question),
  insertFacts: (facts, recordedAt) => insertFacts(tx, facts, recordedAt),
  appendFacts: (facts, recordedAt) => appendFacts(tx, facts, recordedAt),
  factsChanged: (areas, at) => bumpRevisions(tx, areas, at),
})

/** Where a filter is narrow by itself, the key of the table leads there instead of through every county. */
function chosen(filter: FactFilter) {
  const { places, level, units, reach } = filter
  if (places === undefined && level === undefined && units !== undefined && reach?.length === 6)
    return unitByUnit(units, narrowed(filter))
  const ofLevel = sql`(select distinct area, unit from unit where level = ${level}) l`
  if (places === undefined)
    return level === undefined
      ? sql`fact_current f`
      : sql`${ofLevel} join fact_current f on f.area = l.area and f.unit = l.unit`
  const found = sql`${placeRows(places)} cross join ${figuresAt('p')}`
  return level === undefined ? found : sql`${found} join ${ofLevel} on f.area = l.area and f.unit = l.unit`
}

/**
 * Standing figures of these units, named `f`. One unit after the other and each figure's newest version: for a list of units
 * the planner would hold every figure against every restated one of the county.
 */
const unitByUnit = (units: readonly string[], narrow: RawBuilder<unknown>) => sql`
  (select distinct unnest(${units}::text[]) collate "C" as unit) u
  cross join lateral (
    select distinct on (f.indicator, f.period, f.kind) f.* from fact f
    where f.unit = u.unit and ${narrow}
    order by f.indicator, f.period, f.kind, f.version desc
  ) f`

/** An absent filter is a null that lets everything pass. */
const narrowed = ({ reach, units, path, indicators, years, kinds }: FactFilter) => sql<boolean>`
  ${reach === undefined ? sql`true` : within('f.area', reach)}
  and (${path ?? null}::text is null or starts_with(f.path || '/', ${path ?? null} || '/'))
  and (${units ?? null}::text[] is null or f.unit = any(${units ?? null}))
  and (${indicators ?? null}::text[] is null or f.indicator = any(${indicators ?? null}))
  and (${years ?? null}::text[] is null or left(f.period, 4) = any(${years ?? null}))
  and (${kinds ?? null}::text[] is null or f.kind = any(${kinds ?? null}))`
