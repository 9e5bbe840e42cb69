import { BlockList, isIP } from 'node:net'
import { accept, type Decision, refuse } from '#domain/decision'
import { mayUseToken, type TokenRefusal } from '#domain/exchange'
import type { Asker, House } from '../actions/action.ts'
import { tokenHash } from '../actions/exchange/token-hash.ts'
import { actorOf } from '../actions/session/actor-of.ts'
import type { AccessToken } from '../store/index.ts'

export type TokenAskerRefusal = TokenRefusal | 'token.unknown' | 'token.wrong-address'

/** "ApiToken gc_…", or Basic with the account as name and the token as password; a password is never taken here. */
function writtenToken(header: string): { readonly secret: string; readonly account?: string } | undefined {
  const [scheme = '', given = '', ...rest] = header.trim().split(/\s+/)
  if (rest.length > 0) return undefined
  if (/^(apitoken|bearer)$/i.test(scheme)) return { secret: given }
  if (!/^basic$/i.test(scheme)) return undefined
  const text = Buffer.from(given, 'base64').toString('utf8')
  const colon = text.indexOf(':')
  return colon < 0 ? undefined : { account: text.slice(0, colon), secret: text.slice(colon + 1) }
}

/** 令牌可用的地址: single addresses and networks, IPv4 and IPv6. */
export function mayComeFrom(addresses: AccessToken['addresses'], address: string): boolean {
  if (addresses === undefined) return true
  const allowed = new BlockList()
  for (const one of addresses) {
    const [net = '', bits] = one.split('/')
    const family = isIP(net) === 6 ? 'ipv6' : 'ipv4'
    if (bits === undefined) allowed.addAddress(net, family)
    else allowed.addSubnet(net, Number(bits), family)
  }
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
  return allowed.check(plain, isIP(plain) === 6 ? 'ipv6' : 'ipv4')
}

/**
 * 令牌 → 操作人: the person who made it, with the rights they have today. Guessing is hopeless at 256 bits, so nothing
 * needs to be slowed down; what is wrong with a token is said to whoever holds its secret and to nobody else.
 */
export async function tokenAsker(
  house: House,
  header: string,
  verb: AccessToken['verbs'],
  address: string,
): Promise<Decision<Asker, TokenAskerRefusal>> {
  const written = writtenToken(header)
  if (written === undefined || !/^gc_[\w-]{20,100}$/.test(written.secret)) return refuse('token.unknown')
  const now = new Date().toISOString()
  const tokenSha256 = tokenHash(written.secret)
  const found = await house.store.heldTokens.findToken(tokenSha256, now.slice(0, 10))
  if (found === undefined) return refuse('token.unknown')
  const { token, account } = found
  if (written.account !== undefined && written.account !== token.account) return refuse('token.unknown')
  const usable = mayUseToken(token, verb, now)
  if (!usable.accepted) return usable
  if (!mayComeFrom(token.addresses, address)) return refuse('token.wrong-address', { address })
  const actor = await actorOf(house, account)
  return actor === undefined ? refuse('token.unknown') : accept({ actor, tokenSha256 })
}
