import { postOn, postsOf } from '#domain/organization'
import type { Actor } from '#domain/permission'
import type { Account } from '../../store/index.ts'
import type { House } from '../action.ts'

/**
 * 账号 → 操作人, acting from the post it holds today. Undefined when it holds none, is disabled, or came with a demo this
 * house is not: such an account can do nothing, and nobody is told why.
 */
export async function actorOf(house: House, account: Account): Promise<Actor | undefined> {
  if (account.disabledAt !== undefined || (account.demo && house.demo === undefined)) return undefined
  const post = postOn(postsOf(account.posts), house.today())
  if (post === undefined) return undefined
  const unit = await house.store.transaction({ reach: post.reach }, (tx) =>
    tx.units.findUnit(post.unit, house.today()),
  )
  return {
    account: account.account,
    name: account.name,
    role: post.role,
    area: account.area,
    reach: post.reach,
    unit: post.unit,
    level: unit?.level ?? 'unknown',
    path: post.path,
  }
}
