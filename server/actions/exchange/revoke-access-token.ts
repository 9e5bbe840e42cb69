import { revokeAccessToken as route } from '#contract'
import { accept, refuse } from '#domain/decision'
import { action } from '../action.ts'

/** 注销令牌: at once, for good. */
export const revokeAccessToken = action(route, async (house, { actor }, { params }) =>
  house.store.transaction({ reach: actor.area, path: actor.path, account: actor.account }, async (tx) => {
    const at = new Date().toISOString()
    if (!(await tx.accessTokens.revokeToken(actor.account, params.token, at)))
      return refuse('token.not-yours')
    await tx.audit.appendAudit({
      area: actor.area,
      at: house.now(),
      actor: actor.account,
      action: 'access-token.revoked',
      subject: params.token,
      detail: {},
    })
    return accept({})
  }),
)
