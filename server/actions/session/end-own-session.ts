import { endOtherSessions as othersRoute, endOwnSession as route } from '#contract'
import { accept, refuse } from '#domain/decision'
import { action } from '../action.ts'
import { onOwnAccount } from './on-own-account.ts'

export const endOwnSession = action(route, async (house, asker, { params }) => {
  const ended = await onOwnAccount(house, asker, 'session.end', async ({ accounts }) =>
    (await accounts.endSession(asker.actor.account, params.session)) ? { ended: 1 } : undefined,
  )
  return ended === undefined ? refuse('session.unknown') : accept({})
})

export const endOtherSessions = action(othersRoute, async (house, asker) => {
  const done = await onOwnAccount(house, asker, 'session.end', async ({ accounts }) => ({
    ended: await accounts.endSessions(asker.actor.account, asker.tokenSha256),
  }))
  return accept({ ended: done?.ended ?? 0 })
})
