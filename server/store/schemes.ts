import type { Transaction } from 'kysely'
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
  async findScheme(scheme, version) {
    let query = tx.selectFrom('scheme').selectAll().where('scheme', '=', scheme)
    if (version !== undefined) query = query.where('version', '=', version)
    const row = await query.orderBy('published_at', 'desc').orderBy('version', 'desc').executeTakeFirst()
    return row === undefined ? undefined : toScheme(row)
  },
})

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const toScheme = ({ published_at, ...row }: SchemeRow): StoredScheme => ({
  ...row,
  publishedAt: published_at,
})
