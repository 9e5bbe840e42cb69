import { type RawBuilder, sql } from 'kysely'
import { column } from './columns.ts'
import type { FactPlace } from './store.ts'

/** 数的位置 as rows, named `p`. */
export const placeRows = (places: readonly FactPlace[]): RawBuilder<unknown> => sql`
  unnest(
    ${column(places, 'area')}::text[], ${column(places, 'unit')}::text[], ${column(places, 'indicator')}::text[],
    ${column(places, 'period')}::text[]
  ) as p (area, unit, indicator, period)`

/**
 * Standing figures of a unit at the places `p`, named `f`, each found by the key of the table: "distinct" keeps the
 * planner, who cannot know how few they are, from reading the whole county instead. `unit` names whose area and unit are meant.
 */
export const figuresAt = (unit: 'p' | 'r'): RawBuilder<unknown> => sql`
  lateral (
    select distinct on (c.kind) c.* from fact c
    where c.area = ${sql.ref(`${unit}.area`)} and c.unit = ${sql.ref(`${unit}.unit`)} and c.indicator = p.indicator
      and c.period = p.period
    order by c.kind, c.version desc
  ) f`
