import { changePassword as route } from '#contract'
import { accept, refuse } from '#domain/decision'
import { checkPassword } from '#domain/session'
import { hashPassword } from '../../entering/passwords.ts'
import { prove } from '../../entering/prove.ts'
import { action } from '../action.ts'
import { contextOf } from './entry-code.ts'
import { onOwnAccount } from './on-own-account.ts'

/** 改口令: the present one first; every other session ends, because somebody else may know the old one. */
export const changePassword = action(route, async (house, asker, { body }) => {
  const { actor, address = '', tokenSha256 } = asker
  const { account } = actor
  const known = await house.store.accounts.findAccount(account)
  if (known === undefined) return refuse('session.wrong-password')
  if (known.demo) return refuse('session.demo-account')
  const checked = checkPassword(body.password, await contextOf(house, known))
  if (!checked.accepted) return checked
  const proved = await prove(house, { account, address, password: body.current, codeNeeded: false })
  if (!proved.accepted)
    return proved.refusal === 'session.too-many-attempts'
      ? refuse(proved.refusal, proved.facts)
      : refuse('session.wrong-password')
  const passwordHash = await hashPassword(body.password)
  const done = await onOwnAccount(house, asker, 'password.change', async ({ accounts }) => {
    await accounts.setPassword(account, passwordHash)
    await accounts.voidEntryCodes(account, new Date().toISOString())
    return { ended: await accounts.endSessions(account, tokenSha256) }
  })
  return accept({ ended: done?.ended ?? 0 })
})
