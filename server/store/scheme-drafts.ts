import { sql, type Transaction } from 'kysely'
import { DRAFT_EVENT_KINDS, type DraftEvent } from '#domain/drafting'
import type { Approval } from '#domain/guard'
import type { SchemeDraftStore, StoredSchemeDraft } from './store.ts'
import type { SchemeDraftEventRow, SchemeDraftRow, Tables } from './tables.ts'

/** 方案草稿: a head that never changes and events that are only added. */
export const schemeDraftStore = (tx: Transaction<Tables>): SchemeDraftStore => ({
  async insertSchemeDraft({ base, openedAt, ...draft }) {
    await tx
      .insertInto('scheme_draft')
      .values({
        ...draft,
        based_scheme: base?.scheme ?? null,
        based_version: base?.version ?? null,
        opened_at: openedAt,
      })
      .execute()
  },
  async lockSchemeDraft(area, draft) {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`${area}/${draft}`}, 0))`.execute(tx)
  },
  async appendEvent({ text, approval, note, ...event }) {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('scheme_draft_event')
      .values({
        ...event,
        note: note ?? null,
        text: text?.text ?? null,
        sha256: text?.sha256 ?? null,
        approval: approval === undefined ? null : sql`${JSON.stringify(approval)}::jsonb`,
      })
      .onConflict((conflict) => conflict.columns(['area', 'draft', 'number']).doNothing())
      .executeTakeFirst()
    return numInsertedOrUpdatedRows === 1n
  },
  async findSchemeDraft(area, draft) {
    const [found] = await withEvents(tx, area, (query) => query.where('draft', '=', draft))
    return found
  },
  listSchemeDrafts: (area, path) => withEvents(tx, area, (query) => query.where('path', '=', path)),
  async findText(area, draft, number) {
    const row = await tx
      .selectFrom('scheme_draft_event')
      .select('text')
      .where('area', '=', area)
      .where('draft', '=', draft)
      .where('number', '=', number)
      .executeTakeFirst()
    return row?.text ?? undefined
  },
})

const heads = (tx: Transaction<Tables>) => tx.selectFrom('scheme_draft').selectAll()

async function withEvents(
  tx: Transaction<Tables>,
  area: string,
  narrow: (query: ReturnType<typeof heads>) => ReturnType<typeof heads>,
): Promise<StoredSchemeDraft[]> {
  const drafts = await narrow(heads(tx).where('area', '=', area))
    .orderBy('opened_at', 'desc')
    .orderBy('draft')
    .execute()
  if (drafts.length === 0) return []
  const rows = await tx
    .selectFrom('scheme_draft_event')
    .select(['draft', 'number', 'at', 'account', 'name', 'kind', 'note', 'sha256', 'approval'])
    .where('area', '=', area)
    .where(
      'draft',
      'in',
      drafts.map(({ draft }) => draft),
    )
    .orderBy('number')
    .execute()
  return drafts.map((draft) =>
    toDraft(
      draft,
      rows.filter((row) => row.draft === draft.draft),
    ),
  )
}

type EventRow = Omit<SchemeDraftEventRow, 'area' | 'path' | 'text'>

const toDraft = (row: SchemeDraftRow, events: readonly EventRow[]): StoredSchemeDraft => ({
  area: row.area,
  draft: row.draft,
  unit: row.unit,
  path: row.path,
  series: row.series,
  ...(row.based_scheme === null || row.based_version === null
    ? {}
    : { base: { scheme: row.based_scheme, version: row.based_version } }),
  openedAt: row.opened_at,
  events: events.map(toEvent),
})

function toEvent(row: EventRow): DraftEvent {
  const kind = DRAFT_EVENT_KINDS.find((one) => one === row.kind)
  if (kind === undefined) throw new Error(`a draft event is of the unknown kind ${row.kind}`)
  return {
    number: row.number,
    at: row.at,
    account: row.account,
    name: row.name,
    kind,
    ...(row.note === null ? {} : { note: row.note }),
    ...(row.sha256 === null ? {} : { sha256: row.sha256 }),
    ...(row.approval === null ? {} : { approval: row.approval as unknown as Approval }),
  }
}
