import { type InsertObject, type Selectable, sql, type Transaction } from 'kysely'
import type { Approval } from '#domain/guard'
import type { SchemeStore, StoredScheme } from './store.ts'
import type { SchemeRow, Tables } from './tables.ts'

/** 方案: published texts, newest version first. */
export const schemeStore = (tx: Transaction<Tables>): SchemeStore => ({
  async listSchemes() {
    const rows = await tx
      .selectFrom('scheme')
      .distinctOn('scheme')
      .selectAll()
      .orderBy('scheme')
      .orderBy('published_at', 'desc')
      .orderBy('version', 'desc')
      .execute()
    return rows.map(toScheme).sort((a, b) => compare(b.period, a.period) || compare(a.scheme, b.scheme))
  },
  async listHeads() {
    const rows = await tx
      .selectFrom('scheme')
      .distinctOn('scheme')
      .select(['scheme', 'version', 'level', 'period', 'reach', 'sha256'])
      .orderBy('scheme')
      .orderBy('published_at', 'desc')
      .orderBy('version', 'desc')
      .execute()
    return rows.sort((a, b) => compare(b.period, a.period) || compare(a.scheme, b.scheme))
  },
  async findScheme(scheme, version) {
    let query = tx.selectFrom('scheme').selectAll().where('scheme', '=', scheme)
    if (version !== undefined) query = query.where('version', '=', version)
    const row = await query.orderBy('published_at', 'desc').orderBy('version', 'desc').executeTakeFirst()
    return row === undefined ? undefined : toScheme(row)
  },
  async listVersions(scheme) {
    const rows = await tx
      .selectFrom('scheme')
      .selectAll()
      .where('scheme', '=', scheme)
      .orderBy('published_at', 'desc')
      .orderBy('version', 'desc')
      .execute()
    return rows.map(toScheme)
  },
  async publishSigned(scheme) {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('scheme')
      .values(schemeRow(scheme))
      .onConflict((conflict) => conflict.columns(['scheme', 'version']).doNothing())
      .executeTakeFirst()
    return numInsertedOrUpdatedRows === 1n
  },
})

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

export const schemeRow = ({
  publishedAt,
  signing,
  ...scheme
}: StoredScheme): InsertObject<Tables, 'scheme'> => ({
  ...scheme,
  published_at: publishedAt,
  ...(signing === undefined
    ? {}
    : {
        written_by: signing.writtenBy,
        written_name: signing.writtenName,
        signed_by: signing.signedBy,
        signed_name: signing.signedName,
        draft: signing.draft,
        note: signing.note ?? null,
        approvals: sql`${JSON.stringify(signing.approvals)}::jsonb`,
      }),
})

const toScheme = (row: Selectable<SchemeRow>): StoredScheme => ({
  scheme: row.scheme,
  version: row.version,
  series: row.series,
  level: row.level,
  period: row.period,
  reach: row.reach,
  folder: row.folder,
  text: row.text,
  sha256: row.sha256,
  publishedAt: row.published_at,
  ...signingOf(row),
})

function signingOf(row: Selectable<SchemeRow>): Pick<StoredScheme, 'signing'> {
  const { written_by, written_name, signed_by, signed_name, draft, note, approvals } = row
  if (written_by === null || written_name === null || signed_by === null || signed_name === null) return {}
  return {
    signing: {
      writtenBy: written_by,
      writtenName: written_name,
      signedBy: signed_by,
      signedName: signed_name,
      draft: draft ?? '',
      ...(note === null ? {} : { note }),
      approvals: (approvals ?? []) as unknown as readonly Approval[],
    },
  }
}
