import { signOut as route } from '#contract'
import { accept } from '#domain/decision'
import { action } from '../action.ts'

export const signOut = action(route, async (house, { tokenSha256 }) => {
  await house.store.sessions.closeSession(tokenSha256)
  return accept({})
})
