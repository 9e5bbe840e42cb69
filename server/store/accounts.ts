import type { Kysely, Transaction } from 'kysely'
import { APP } from '../schema/index.ts'
import type { Account, AccountStore } from './store.ts'
import type { AccountRow, Tables } from './tables.ts'
import { withinContext } from './within-context.ts'

/** 账号: found by naming it, never listed. A name that cannot be one is simply not there. */
export const accountStore = (pool: Kysely<Tables>): AccountStore => ({
  async findAccount(account) {
    if (!/^[\p{L}\p{N}._@-]{1,80}$/u.test(account)) return undefined
    return await withinContext(pool, APP, { account }, (tx) => selectAccount(tx, account))
  },
})

export async function selectAccount(tx: Transaction<Tables>, account: string): Promise<Account | undefined> {
  const row = await tx.selectFrom('account').selectAll().where('account', '=', account).executeTakeFirst()
  return row === undefined ? undefined : toAccount(row)
}

const toAccount = ({ password_hash, ...row }: AccountRow): Account => ({
  ...row,
  passwordHash: password_hash,
})
