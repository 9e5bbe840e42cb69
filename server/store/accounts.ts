import type { Kysely, Selectable, Transaction } from 'kysely'
import { APP } from '../schema/index.ts'
import type { AccountRow, EntryCodeRow } from './account-rows.ts'
import type { Account, AccountStore, EntryCode } from './account-store.ts'
import { postEventsOf } from './posts.ts'
import type { Tables } from './tables.ts'
import { withinContext } from './within-context.ts'

/** Asked for in place of what cannot be a name. */
const NOBODY = '-'
const NAME = /^[\p{L}\p{N}._@-]{1,80}$/u

/** 账号: found by naming it, by a code it was given or by an identity elsewhere, never listed. */
export const accountStore = (pool: Kysely<Tables>): AccountStore => ({
  async findAccount(account) {
    if (!NAME.test(account)) return undefined
    return await withinContext(pool, APP, { account }, (tx) => selectAccount(tx, account))
  },
  async findPassword(account) {
    const named = NAME.test(account) ? account : NOBODY
    const row = await withinContext(pool, APP, { account: named }, (tx) =>
      tx.selectFrom('account').select('password_hash').where('account', '=', named).executeTakeFirst(),
    )
    return row?.password_hash ?? undefined
  },
  async findEntryCode(codeSha256) {
    const row = await withinContext(pool, APP, { token: codeSha256 }, (tx) =>
      tx.selectFrom('entry_code').selectAll().where('code_sha256', '=', codeSha256).executeTakeFirst(),
    )
    return row === undefined ? undefined : toEntryCode(row)
  },
  async findLinked(linkSha256) {
    const row = await withinContext(pool, APP, { token: linkSha256 }, (tx) =>
      tx
        .selectFrom('account_link')
        .select('account')
        .where('link_sha256', '=', linkSha256)
        .executeTakeFirst(),
    )
    return row?.account
  },
})

/** As the context's own account, or one of the registrar's. */
export async function selectAccount(tx: Transaction<Tables>, account: string): Promise<Account | undefined> {
  const row = await tx.selectFrom('account').selectAll().where('account', '=', account).executeTakeFirst()
  return row === undefined ? undefined : await withPosts(tx, row)
}

export async function withPosts(tx: Transaction<Tables>, row: Selectable<AccountRow>): Promise<Account> {
  const factor = await tx
    .selectFrom('account_factor')
    .select('confirmed_at')
    .where('area', '=', row.area)
    .where('account', '=', row.account)
    .executeTakeFirst()
  return {
    account: row.account,
    name: row.name,
    area: row.area,
    demo: row.demo,
    posts: await postEventsOf(tx, row.area, row.account),
    enrolled: (factor?.confirmed_at ?? null) !== null,
    ...(row.password_hash === null ? {} : { passwordHash: row.password_hash }),
    ...(row.disabled_at === null ? {} : { disabledAt: row.disabled_at }),
  }
}

const toEntryCode = (row: Selectable<EntryCodeRow>): EntryCode => ({
  codeSha256: row.code_sha256,
  area: row.area,
  account: row.account,
  issuedBy: row.issued_by,
  issuedAt: row.issued_at,
  expires: row.expires,
  ...(row.used_at === null ? {} : { usedAt: row.used_at }),
})
