import { type Decision, refuse } from '#domain/decision'
import type { Account, Context, StoreTransaction } from '../../store/index.ts'
import type { Asker, House } from '../action.ts'

/** What an administrator’s transaction may touch: the accounts of their own areas, and of one of them its own rows. */
export const registrarContext = ({ actor }: Asker, account?: string): Context => ({
  reach: actor.reach,
  registrar: actor.reach,
  ...(account === undefined ? {} : { account }),
})

/**
 * 办理一个账号: locked, of the administrator’s own area, not their own. One elsewhere cannot be told from one that is not
 * there.
 */
export async function administered<Value, Code extends string>(
  house: House,
  asker: Asker,
  account: string,
  work: (tx: StoreTransaction, found: Account) => Promise<Decision<Value, Code>>,
): Promise<Decision<Value, Code | 'account.unknown'>> {
  if (!/^[\p{L}\p{N}._@-]{1,80}$/u.test(account)) return refuse('account.unknown')
  return await house.store.transaction(registrarContext(asker, account), async (tx) => {
    const found = await tx.accounts.lockAccount(account)
    if (found === undefined || !found.area.startsWith(asker.actor.reach)) return refuse('account.unknown')
    return await work(tx, found)
  })
}

export const isOwn = (asker: Asker, account: Account): boolean => asker.actor.account === account.account

/** The audit entry of something done to an account. */
export const noted = (house: House, { actor }: Asker, account: { area: string; account: string }) => ({
  area: account.area,
  at: house.now(),
  actor: actor.account,
  subject: account.account,
})
