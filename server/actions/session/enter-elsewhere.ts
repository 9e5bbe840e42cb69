import { accept, type Decision, refuse } from '#domain/decision'
import type { ElsewhereRefusal } from '../../entering/elsewhere.ts'
import { openSession } from '../../entering/open-session.ts'
import type { House } from '../action.ts'
import { actorOf } from './actor-of.ts'

/** 从统一身份认证进门: an identity somebody has been given here opens the one kind of session there is; no other identity opens one. */
export async function enterElsewhere(
  house: House,
  given: { readonly ticket: string; readonly answer: URL; readonly device: string },
): Promise<Decision<{ readonly token: string; readonly to: string }, ElsewhereRefusal>> {
  const found = await house.elsewhere?.finish(given.ticket, given.answer)
  if (found === undefined) return refuse('elsewhere.failed')
  const name = await house.store.accounts.findLinked(found.linkSha256)
  const account = name === undefined ? undefined : await house.store.accounts.findAccount(name)
  const actor = account === undefined ? undefined : await actorOf(house, account)
  if (actor === undefined) return refuse('elsewhere.unknown-subject')
  const { secondFactor, to } = found
  return accept({
    token: await openSession(house, actor, { device: given.device, secondFactor, by: 'elsewhere' }),
    to,
  })
}
