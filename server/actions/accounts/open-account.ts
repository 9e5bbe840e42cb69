import { randomUUID } from 'node:crypto'
import { openAccount as route } from '#contract'
import { accept, type Decision, refuse } from '#domain/decision'
import { type PostEvent, type PostRefusal, requestPost } from '#domain/organization'
import type { Role } from '#domain/permission'
import type { StoreTransaction } from '../../store/index.ts'
import { type Asker, action, type House } from '../action.ts'
import { noted, registrarContext } from './administered.ts'
import { FIRST_DAYS, issueCode } from './issue-code.ts'

export interface AccountWish {
  readonly account: string
  readonly name: string
  readonly post: WrittenPost
}

export interface WrittenPost {
  readonly role: Role
  readonly unit: string
  readonly from: string
  readonly to?: string | undefined
}

/** The request of a post as an event, or why it cannot be. */
export async function askForPost(
  house: House,
  tx: StoreTransaction,
  asker: Asker,
  account: string,
  events: readonly PostEvent[],
  wish: WrittenPost & { readonly reason?: string | undefined },
): Promise<Decision<PostEvent, PostRefusal | 'unit.unknown'>> {
  const { actor } = asker
  const day = wish.from > house.today() ? wish.from : house.today()
  const unit = await tx.units.findUnit(wish.unit, day)
  if (unit === undefined) return refuse('unit.unknown', { unit: wish.unit })
  const place = { unit: unit.code, path: unit.path, area: unit.area, level: unit.level }
  const { role, from, to } = wish
  const dates = to === undefined ? { from } : { from, to }
  const asked = requestPost(actor, account, events, { role, unit: place, ...dates })
  if (!asked.accepted) return asked
  return accept({
    number: events.length + 1,
    post: randomUUID(),
    kind: 'requested',
    at: house.now(),
    byAccount: actor.account,
    byName: actor.name,
    wish: asked.value,
    ...(wish.reason === undefined ? {} : { reason: wish.reason }),
  })
}

/** 开户, within a transaction: the account, its post asked for, the code of its first password, the audit entry. */
export async function openOne(
  house: House,
  tx: StoreTransaction,
  asker: Asker,
  { account, name, post }: AccountWish,
) {
  const unit = await tx.units.findUnit(post.unit, post.from > house.today() ? post.from : house.today())
  if (unit === undefined) return refuse('unit.unknown', { unit: post.unit })
  const { area } = unit
  const asked = await askForPost(house, tx, asker, account, [], post)
  if (!asked.accepted) return asked
  if (!(await tx.accounts.openAccount({ account, name, area }))) return refuse('account.taken', { account })
  await tx.accounts.appendPosts(area, account, [asked.value])
  const { role, from } = post
  await tx.audit.appendAudit({
    ...noted(house, asker, { area, account }),
    action: 'account.open',
    detail: { name, role, unit: post.unit, from },
  })
  return accept(await issueCode(tx, asker, { area, account, name }, FIRST_DAYS))
}

export const openAccount = action(route, (house, asker, { body }) =>
  house.store.transaction(registrarContext(asker), (tx) => openOne(house, tx, asker, body)),
)
