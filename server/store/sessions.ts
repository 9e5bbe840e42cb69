import { type Kysely, sql } from 'kysely'
import { APP } from '../schema/index.ts'
import { selectAccount } from './accounts.ts'
import type { SessionStore } from './store.ts'
import type { Tables } from './tables.ts'
import { withinContext } from './within-context.ts'

/** 会话: found by its token, closed one by one or all of an account. Expired ones go when their account signs in again. */
export const sessionStore = (pool: Kysely<Tables>): SessionStore => ({
  async openSession({ tokenSha256, account, created, expires }) {
    await withinContext(pool, APP, { account }, async (tx) => {
      await tx.deleteFrom('session').where('account', '=', account).where('expires', '<=', created).execute()
      await tx
        .insertInto('session')
        .values({ token_sha256: tokenSha256, account, created, expires })
        .execute()
    })
  },
  async findSession(tokenSha256, now) {
    return await withinContext(pool, APP, { token: tokenSha256 }, async (tx) => {
      const row = await tx
        .selectFrom('session')
        .selectAll()
        .where('token_sha256', '=', tokenSha256)
        .where('expires', '>', now)
        .executeTakeFirst()
      if (row === undefined) return undefined
      await sql.raw(`set local gongcheng.account = '${row.account.replaceAll("'", "''")}'`).execute(tx)
      const account = await selectAccount(tx, row.account)
      if (account === undefined) return undefined
      const { token_sha256, ...session } = row
      return { session: { tokenSha256: token_sha256, ...session }, account }
    })
  },
  async closeSession(tokenSha256) {
    await withinContext(pool, APP, { token: tokenSha256 }, (tx) =>
      tx.deleteFrom('session').where('token_sha256', '=', tokenSha256).execute(),
    )
  },
  async closeAllSessions(account) {
    await withinContext(pool, APP, { account }, (tx) =>
      tx.deleteFrom('session').where('account', '=', account).execute(),
    )
  },
})
