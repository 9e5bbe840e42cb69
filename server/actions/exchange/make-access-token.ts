import { randomBytes, randomUUID } from 'node:crypto'
import { isIP } from 'node:net'
import { makeAccessToken as route } from '#contract'
import { accept, refuse } from '#domain/decision'
import { may } from '#domain/permission'
import type { AccessToken } from '../../store/index.ts'
import { action } from '../action.ts'
import { tokenHash } from './token-hash.ts'
import { tokenView } from './token-view.ts'

/** Tokens in force one person may have. */
const MOST = 20
const DAY = 86_400_000

/** "10.1.2.3", "10.1.0.0/16", "fd00::/8". */
function isAddress(text: string): boolean {
  const [net = '', bits, ...rest] = text.split('/')
  const family = isIP(net)
  if (family === 0 || rest.length > 0) return false
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128))
}

/** 新建令牌: the secret goes to its maker once, only its hash to the database. */
export const makeAccessToken = action(route, async (house, { actor }, { body }) => {
  const { name, verbs, days } = body
  const addresses = body.addresses?.map((one) => one.trim()).filter((one) => one !== '')
  if (verbs === 'hand-in' && !may(actor, 'data-values.send')) return refuse('token.more-than-yours')
  const wrong = addresses?.find((one) => !isAddress(one))
  if (wrong !== undefined) return refuse('token.address', { address: wrong })
  const secret = `gc_${randomBytes(32).toString('base64url')}`
  const created = new Date()
  const token: AccessToken = {
    token: randomUUID(),
    account: actor.account,
    name,
    verbs,
    created: created.toISOString(),
    expires: new Date(created.getTime() + days * DAY).toISOString(),
    ...(addresses === undefined || addresses.length === 0 ? {} : { addresses }),
  }
  return house.store.transaction(
    { reach: actor.area, path: actor.path, account: actor.account },
    async (tx) => {
      const inForce = (await tx.accessTokens.listTokens(actor.account)).filter(
        ({ revokedAt, expires }) => revokedAt === undefined && expires > token.created,
      )
      if (inForce.length >= MOST) return refuse('token.too-many', { limit: String(MOST) })
      await tx.accessTokens.insertToken({ ...token, tokenSha256: tokenHash(secret) })
      await tx.audit.appendAudit({
        area: actor.area,
        at: house.now(),
        actor: actor.account,
        action: 'access-token.made',
        subject: token.token,
        detail: { name, verbs, expires: token.expires, addresses: token.addresses ?? [] },
      })
      return accept({ secret, made: tokenView(token) })
    },
  )
})
