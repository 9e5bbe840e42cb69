import { type Kysely, sql, type Transaction } from 'kysely'
import { APP } from '../schema/index.ts'
import type { AccessToken, AccessTokenStore, HeldTokens, TokenVerbs } from './access-token-store.ts'
import { selectAccount } from './accounts.ts'
import type { AccessTokenRow, Tables } from './tables.ts'
import { withinContext } from './within-context.ts'

/** 接口令牌 of one's own account. */
export const accessTokenStore = (tx: Transaction<Tables>): AccessTokenStore => ({
  async listTokens(account) {
    const rows = await tx
      .selectFrom('access_token')
      .selectAll()
      .where('account', '=', account)
      .orderBy('created', 'desc')
      .orderBy('token')
      .execute()
    return rows.map(toToken)
  },
  async insertToken({ tokenSha256, addresses, ...token }) {
    await tx
      .insertInto('access_token')
      .values({
        ...token,
        token_sha256: tokenSha256,
        addresses: addresses === undefined ? null : [...addresses],
        revoked_at: null,
        last_used_on: null,
      })
      .execute()
  },
  async revokeToken(account, token, at) {
    const { numUpdatedRows } = await tx
      .updateTable('access_token')
      .set({ revoked_at: at })
      .where('account', '=', account)
      .where('token', '=', token)
      .where('revoked_at', 'is', null)
      .executeTakeFirst()
    return numUpdatedRows === 1n
  },
})

/** 持令牌者: found by the hash of what a program sent; the account is read anew each time, so nothing outlives its rights. */
export const heldTokens = (pool: Kysely<Tables>): HeldTokens => ({
  async findToken(tokenSha256, today) {
    return await withinContext(pool, APP, { token: tokenSha256 }, async (tx) => {
      const row = await tx
        .selectFrom('access_token')
        .selectAll()
        .where('token_sha256', '=', tokenSha256)
        .executeTakeFirst()
      if (row === undefined) return undefined
      if (row.revoked_at === null && row.last_used_on !== today)
        await tx
          .updateTable('access_token')
          .set({ last_used_on: today })
          .where('token_sha256', '=', tokenSha256)
          .execute()
      await sql.raw(`set local gongcheng.account = '${row.account.replaceAll("'", "''")}'`).execute(tx)
      const account = await selectAccount(tx, row.account)
      return account === undefined ? undefined : { token: toToken(row), account }
    })
  },
})

const toToken = (row: AccessTokenRow): AccessToken => ({
  token: row.token,
  account: row.account,
  name: row.name,
  verbs: row.verbs as TokenVerbs,
  created: row.created,
  expires: row.expires,
  ...(row.addresses === null ? {} : { addresses: row.addresses }),
  ...(row.revoked_at === null ? {} : { revokedAt: row.revoked_at }),
  ...(row.last_used_on === null ? {} : { lastUsedOn: row.last_used_on }),
})
