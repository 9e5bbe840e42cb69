import type { Transaction } from 'kysely'
import type { PostEvent } from '#domain/organization'
import type { AccountLine, AccountRegister } from './account-store.ts'
import { withPosts } from './accounts.ts'
import { factorRegister } from './factors.ts'
import { postEventRow, toPostEvent } from './posts.ts'
import type { Tables } from './tables.ts'

/** 账号管理, within what the context names or administers. */
export const accountRegister = (tx: Transaction<Tables>): AccountRegister => ({
  ...factorRegister(tx),
  listAccounts: () => listAccounts(tx),
  async lockAccount(account) {
    const row = await tx
      .selectFrom('account')
      .selectAll()
      .where('account', '=', account)
      .forUpdate()
      .executeTakeFirst()
    return row === undefined ? undefined : await withPosts(tx, row)
  },
  async openAccount({ account, name, area }) {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('account')
      .values({ account, name, area, password_hash: null })
      .onConflict((conflict) => conflict.column('account').doNothing())
      .executeTakeFirst()
    return numInsertedOrUpdatedRows === 1n
  },
  async setPassword(account, passwordHash) {
    await tx
      .updateTable('account')
      .set({ password_hash: passwordHash })
      .where('account', '=', account)
      .execute()
  },
  async setDisabled(account, at) {
    await tx.updateTable('account').set({ disabled_at: at }).where('account', '=', account).execute()
  },
  async appendPosts(area, account, events) {
    if (events.length === 0) return
    await tx
      .insertInto('post_event')
      .values(events.map((event) => postEventRow(area, account, event)))
      .execute()
  },
  async issueEntryCode(code) {
    await tx
      .insertInto('entry_code')
      .values({
        code_sha256: code.codeSha256,
        area: code.area,
        account: code.account,
        issued_by: code.issuedBy,
        issued_at: code.issuedAt,
        expires: code.expires,
      })
      .execute()
  },
  async spendEntryCode(codeSha256, now) {
    const { numUpdatedRows } = await tx
      .updateTable('entry_code')
      .set({ used_at: now })
      .where('code_sha256', '=', codeSha256)
      .where('used_at', 'is', null)
      .where('expires', '>', now)
      .executeTakeFirst()
    return numUpdatedRows === 1n
  },
  async voidEntryCodes(account, at) {
    await tx
      .updateTable('entry_code')
      .set({ used_at: at })
      .where('account', '=', account)
      .where('used_at', 'is', null)
      .execute()
  },
  async link({ linkSha256, area, account, subject, at }) {
    await tx
      .insertInto('account_link')
      .values({ link_sha256: linkSha256, area, account, subject, linked_at: at })
      .execute()
  },
  async unlink(account) {
    await tx.deleteFrom('account_link').where('account', '=', account).execute()
  },
  async listSessions(account) {
    const rows = await tx
      .selectFrom('session')
      .selectAll()
      .where('account', '=', account)
      .orderBy('seen', 'desc')
      .execute()
    return rows.map(({ session, token_sha256, created, seen, expires, device }) => ({
      session,
      tokenSha256: token_sha256,
      created,
      seen,
      expires,
      device,
    }))
  },
  async endSession(account, session) {
    const { numDeletedRows } = await tx
      .deleteFrom('session')
      .where('account', '=', account)
      .where('session', '=', session)
      .executeTakeFirst()
    return numDeletedRows === 1n
  },
  async endSessions(account, except) {
    let query = tx.deleteFrom('session').where('account', '=', account)
    if (except !== undefined) query = query.where('token_sha256', '<>', except)
    return Number((await query.executeTakeFirst()).numDeletedRows)
  },
})

async function listAccounts(tx: Transaction<Tables>): Promise<readonly AccountLine[]> {
  const accounts = await tx
    .selectFrom('account')
    .leftJoin('account_link', (join) =>
      join
        .onRef('account_link.area', '=', 'account.area')
        .onRef('account_link.account', '=', 'account.account'),
    )
    .select(['account.account', 'account.name', 'account.area', 'account.demo', 'account.disabled_at'])
    .select('account_link.subject')
    .select(({ eb }) => eb('account.password_hash', 'is not', null).as('has_password'))
    .orderBy('account.account')
    .execute()
  const events = new Map<string, PostEvent[]>()
  for (const row of await tx.selectFrom('post_event').selectAll().orderBy('number').execute()) {
    const known = events.get(row.account)
    if (known === undefined) events.set(row.account, [toPostEvent(row)])
    else known.push(toPostEvent(row))
  }
  return accounts.map(({ account, name, area, demo, disabled_at, has_password, subject }) => ({
    account,
    name,
    area,
    demo,
    hasPassword: Boolean(has_password),
    posts: events.get(account) ?? [],
    ...(disabled_at === null ? {} : { disabledAt: disabled_at }),
    ...(subject === null ? {} : { subject }),
  }))
}
