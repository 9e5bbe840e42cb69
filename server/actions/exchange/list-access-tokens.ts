import { listAccessTokens as route } from '#contract'
import { accept } from '#domain/decision'
import { action } from '../action.ts'
import { tokenView } from './token-view.ts'

export const listAccessTokens = action(route, async (house, { actor }) => {
  const context = { reach: actor.area, path: actor.path, account: actor.account }
  const tokens = await house.store.transaction(context, (tx) => tx.accessTokens.listTokens(actor.account))
  return accept({ tokens: tokens.map(tokenView) })
})
