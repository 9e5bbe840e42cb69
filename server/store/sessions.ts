import { randomUUID } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { APP } from '../schema/index.ts'
import type { SessionStore } from './account-store.ts'
import { selectAccount } from './accounts.ts'
import type { Tables } from './tables.ts'
import { withinContext } from './within-context.ts'

/** 会话: found by its token, closed one by one or all of an account. Ended ones go when their account signs in again. */
export const sessionStore = (pool: Kysely<Tables>): SessionStore => ({
  async openSession({ tokenSha256, account, created, expires, fresh, secondFactor = false, device = '' }) {
    await withinContext(pool, APP, { account }, async (tx) => {
      await tx.deleteFrom('session').where('account', '=', account).where('expires', '<=', created).execute()
      await tx
        .insertInto('session')
        .values({
          token_sha256: tokenSha256,
          account,
          created,
          expires,
          session: randomUUID(),
          seen: created,
          fresh: fresh ?? created,
          second_factor: secondFactor,
          device,
        })
        .execute()
    })
  },
  async findSession(tokenSha256, now, idle) {
    return await withinContext(pool, APP, { token: tokenSha256 }, async (tx) => {
      const row = await tx
        .selectFrom('session')
        .selectAll()
        .where('token_sha256', '=', tokenSha256)
        .where('expires', '>', now)
        .executeTakeFirst()
      if (row === undefined || (idle !== undefined && row.seen <= idle.since)) return undefined
      await sql.raw(`set local gongcheng.account = '${row.account.replaceAll("'", "''")}'`).execute(tx)
      const account = await selectAccount(tx, row.account)
      if (account === undefined) return undefined
      if (idle !== undefined && row.seen < idle.seenBefore)
        await tx.updateTable('session').set({ seen: now }).where('token_sha256', '=', tokenSha256).execute()
      const { token_sha256, fresh, second_factor, ...session } = row
      return {
        session: {
          tokenSha256: token_sha256,
          ...session,
          secondFactor: second_factor,
          ...(fresh === null ? {} : { fresh }),
        },
        account,
      }
    })
  },
  async rotateSession(tokenSha256, next) {
    return await withinContext(pool, APP, { token: tokenSha256 }, async (tx) => {
      const row = await tx
        .selectFrom('session')
        .selectAll()
        .where('token_sha256', '=', tokenSha256)
        .forUpdate()
        .executeTakeFirst()
      if (row === undefined) return false
      await sql.raw(`set local gongcheng.account = '${row.account.replaceAll("'", "''")}'`).execute(tx)
      await tx.deleteFrom('session').where('token_sha256', '=', tokenSha256).execute()
      await tx
        .insertInto('session')
        .values({
          ...row,
          token_sha256: next.tokenSha256,
          fresh: next.fresh,
          seen: next.fresh,
          second_factor: row.second_factor || next.secondFactor,
        })
        .execute()
      return true
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
