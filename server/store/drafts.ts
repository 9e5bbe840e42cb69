import { sql, type Transaction } from 'kysely'
import { atOrBelow } from './narrow.ts'
import type { Draft, DraftStore } from './store.ts'
import type { DraftRow, Tables } from './tables.ts'

/** 导入草稿: waits for a person; settled once, one way or the other. */
export const draftStore = (tx: Transaction<Tables>): DraftStore => ({
  async insertDraft(draft) {
    await tx
      .insertInto('import_draft')
      .values({
        area: draft.area,
        draft: draft.draft,
        unit: draft.unit,
        path: draft.path,
        account: draft.account,
        file_name: draft.fileName,
        file_sha256: draft.fileSha256,
        file: Buffer.from(draft.file),
        form: draft.form,
        period: draft.period,
        parsed: sql`${JSON.stringify(draft.parsed)}::jsonb`,
        problems: sql`${JSON.stringify(draft.problems)}::jsonb`,
        created_at: draft.createdAt,
      })
      .execute()
  },
  async findDraft(area, draft) {
    const row = await tx
      .selectFrom('import_draft')
      .select(COLUMNS)
      .where('area', '=', area)
      .where('draft', '=', draft)
      .executeTakeFirst()
    return row === undefined ? undefined : toDraft(row)
  },
  async findDraftFile(area, draft) {
    const row = await tx
      .selectFrom('import_draft')
      .select('file')
      .where('area', '=', area)
      .where('draft', '=', draft)
      .executeTakeFirst()
    return row?.file
  },
  async openDrafts(path) {
    const rows = await tx
      .selectFrom('import_draft')
      .select(COLUMNS)
      .where(atOrBelow('path', path))
      .where('confirmed_at', 'is', null)
      .where('discarded_at', 'is', null)
      .orderBy('created_at', 'desc')
      .orderBy('draft')
      .execute()
    return rows.map(toDraft)
  },
  confirmDraft: (area, draft, at) => settle(tx, area, draft, { confirmed_at: at }),
  discardDraft: (area, draft, at) => settle(tx, area, draft, { discarded_at: at }),
})

const COLUMNS = [
  'area',
  'draft',
  'unit',
  'path',
  'account',
  'file_name',
  'file_sha256',
  'form',
  'period',
  'parsed',
  'problems',
  'created_at',
  'confirmed_at',
  'discarded_at',
] as const satisfies readonly (keyof DraftRow)[]

/** The update itself locks the row and finds it open or not: two people who both say yes cannot both be first. */
async function settle(
  tx: Transaction<Tables>,
  area: string,
  draft: string,
  change: { readonly confirmed_at: string } | { readonly discarded_at: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('import_draft')
    .set(change)
    .where('area', '=', area)
    .where('draft', '=', draft)
    .where('confirmed_at', 'is', null)
    .where('discarded_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

type ReadRow = Omit<DraftRow, 'file' | 'confirmed_at' | 'discarded_at'> & {
  confirmed_at: string | null
  discarded_at: string | null
}

const toDraft = (row: ReadRow): Draft => ({
  area: row.area,
  draft: row.draft,
  unit: row.unit,
  path: row.path,
  account: row.account,
  fileName: row.file_name,
  fileSha256: row.file_sha256,
  form: row.form,
  period: row.period,
  parsed: row.parsed,
  problems: row.problems,
  createdAt: row.created_at,
  ...(row.confirmed_at === null ? {} : { confirmedAt: row.confirmed_at }),
  ...(row.discarded_at === null ? {} : { discardedAt: row.discarded_at }),
})
