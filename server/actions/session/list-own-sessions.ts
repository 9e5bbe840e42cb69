import { listOwnSessions as route } from '#contract'
import { accept } from '#domain/decision'
import { action } from '../action.ts'

export const listOwnSessions = action(route, async (house, { actor, tokenSha256 }) => {
  const { account } = actor
  const now = new Date().toISOString()
  const all = await house.store.transaction({ account }, ({ accounts }) => accounts.listSessions(account))
  return accept({
    sessions: all
      .filter(({ expires }) => expires > now)
      .map(({ tokenSha256: hash, ...session }) => ({ ...session, current: hash === tokenSha256 })),
  })
})
