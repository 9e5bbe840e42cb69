import type { FastifyReply, FastifyRequest } from 'fastify'
import { IDLE_MINUTES, isFresh, SEEN_SECONDS, SESSION_HOURS } from '#domain/session'
import type { Asker, House } from '../actions/action.ts'
import { actorOf } from '../actions/session/actor-of.ts'
import { sha256 } from '../entering/one-time-code.ts'
import { owedIn } from '../entering/open-session.ts'

const PLAIN = 'gongcheng'
/** Over TLS no other host of the domain, and no plain connection, can set or overwrite it. */
const HOST_ONLY = '__Host-gongcheng'

const isSecure = (request: FastifyRequest): boolean => request.protocol === 'https'

export const tokenIn = (request: FastifyRequest): string | undefined =>
  request.cookies[isSecure(request) ? HOST_ONLY : PLAIN]

export function giveToken(request: FastifyRequest, reply: FastifyReply, token: string): void {
  const secure = isSecure(request)
  reply.setCookie(secure ? HOST_ONLY : PLAIN, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure,
    maxAge: SESSION_HOURS * 3600,
  })
}

/** 会话 → 操作人; undefined when there is none, it has ended, or its account may no longer do anything. */
export async function askerOf(house: House, request: FastifyRequest): Promise<Asker | undefined> {
  const token = tokenIn(request)
  if (token === undefined) return undefined
  const tokenSha256 = sha256(token)
  const now = Date.now()
  const ago = (seconds: number): string => new Date(now - seconds * 1000).toISOString()
  const found = await house.store.sessions.findSession(tokenSha256, new Date(now).toISOString(), {
    since: ago(IDLE_MINUTES * 60),
    seenBefore: ago(SEEN_SECONDS),
  })
  if (found === undefined) return undefined
  const { session, account } = found
  const actor = await actorOf(house, account)
  if (actor === undefined) return undefined
  return {
    actor,
    tokenSha256,
    owed: owedIn(house, account, actor, session.secondFactor),
    enrolled: account.enrolled,
    fresh: session.fresh !== undefined && isFresh({ fresh: Date.parse(session.fresh) }, now),
    address: request.ip,
  }
}
