import { sql, type Transaction } from 'kysely'
import { within } from './narrow.ts'
import type { RevisionStore } from './store.ts'
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
})

export async function bumpRevisions(
  tx: Transaction<Tables>,
  areas: readonly string[],
  at: string,
): Promise<void> {
  await sql`
    insert into fact_revision (area, revision, changed_at)
    select area, 1, ${at} from unnest(${[...new Set(areas)].sort()}::text[]) as a(area)
    on conflict (area) do update
      set revision = fact_revision.revision + 1, changed_at = excluded.changed_at`.execute(tx)
}
