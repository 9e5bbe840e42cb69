import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import {
  beginElsewhere,
  confirmSecondFactor,
  demoAccounts,
  type Route,
  readElsewhere,
  readEntryCode,
  readSetup,
  setUpAdministrator,
  signIn as signInRoute,
  stepUp as stepUpRoute,
  useEntryCode,
} from '#contract'
import { type Decision, type Refused, refuse } from '#domain/decision'
import type { House } from '../actions/action.ts'
import { confirmFactor } from '../actions/session/confirm-factor.ts'
import { enterElsewhere } from '../actions/session/enter-elsewhere.ts'
import { choosePassword, lookAtCode } from '../actions/session/entry-code.ts'
import { describeSetup, setUp } from '../actions/session/set-up.ts'
import { signIn } from '../actions/session/sign-in.ts'
import { stepUp } from '../actions/session/step-up.ts'
import { deviceOf } from '../entering/device-of.ts'
import { askerOf, giveToken } from './asker-of.ts'

export interface SessionDoor {
  readonly schema: (route: Route) => object
  readonly send: (reply: FastifyReply, decision: Refused<string>) => FastifyReply
  readonly comesFromUs: (request: FastifyRequest) => boolean
}

const TICKET = 'gongcheng-elsewhere'
export const CALLBACK = '/session/elsewhere/callback'
const TICKET_MINUTES = 10

/** 进门的接口: those that need no session yet, or give one a new token. */
export function bindSession(app: FastifyInstance, house: House, door: SessionDoor): void {
  const { send } = door
  const bind = <R extends Route>(
    route: R,
    run: (
      body: z.output<R['body']>,
      request: FastifyRequest,
      reply: FastifyReply,
    ) => Promise<Decision<unknown, string>>,
  ): void => {
    app.route({
      method: route.method,
      url: route.path,
      schema: door.schema(route),
      handler: async (request, reply) => {
        if (route.method !== 'GET' && !door.comesFromUs(request))
          return send(reply, refuse('permission.none', { permission: 'x-gongcheng' }))
        const decision = await run(request.body as z.output<R['body']>, request, reply)
        if (!decision.accepted) return send(reply, decision)
        return reply.header('cache-control', 'no-store').send(decision.value)
      },
    })
  }
  bind(signInRoute, async ({ account, password, code }, request, reply) => {
    const proof = { account, password, address: request.ip, ...(code === undefined ? {} : { code }) }
    const entered = await signIn(house, proof, deviceOf(request.headers['user-agent']))
    if (!entered.accepted) return entered
    giveToken(request, reply, entered.value.token)
    return { ...entered, value: entered.value.signedIn }
  })
  bind(stepUpRoute, async (body, request, reply) => {
    const asker = await askerOf(house, request)
    if (asker === undefined) return refuse('session.none')
    const proved = await stepUp(house, asker, body)
    if (!proved.accepted) return proved
    giveToken(request, reply, proved.value.token)
    return { ...proved, value: proved.value.signedIn }
  })
  bind(confirmSecondFactor, async (body, request, reply) => {
    const asker = await askerOf(house, request)
    if (asker === undefined) return refuse('session.none')
    const confirmed = await confirmFactor(house, asker, body.code)
    if (!confirmed.accepted) return confirmed
    const { token, ...answer } = confirmed.value
    giveToken(request, reply, token)
    return { ...confirmed, value: answer }
  })
  bind(readEntryCode, ({ code }, request) => lookAtCode(house, code, request.ip))
  bind(useEntryCode, ({ code, password }, request) => choosePassword(house, { code, password }, request.ip))
  bind(readSetup, () => describeSetup(house))
  bind(setUpAdministrator, (body, request) => setUp(house, body, request.ip))
  bind(demoAccounts, async () => ({
    accepted: true,
    value:
      house.demo === undefined
        ? { accounts: [] }
        : { password: house.demo.password, accounts: house.demo.accounts },
  }))
  bindElsewhere(app, house, bind)
}

type Bind = <R extends Route>(
  route: R,
  run: (
    body: z.output<R['body']>,
    request: FastifyRequest,
    reply: FastifyReply,
  ) => Promise<Decision<unknown, string>>,
) => void

function bindElsewhere(app: FastifyInstance, house: House, bind: Bind): void {
  bind(readElsewhere, async () => ({
    accepted: true,
    value: house.elsewhere === undefined ? {} : { name: house.elsewhere.name },
  }))
  bind(beginElsewhere, async ({ to = '/' }, request, reply) => {
    if (house.elsewhere === undefined) return refuse('elsewhere.none')
    const begun = await house.elsewhere.begin(isOwnPath(to) ? to : '/').catch((fault: unknown) => {
      request.log.warn({ err: fault }, 'the single sign-on could not be reached')
    })
    if (begun === undefined) return refuse('elsewhere.failed')
    // Lax, because the provider's answer comes from another site; it opens nothing by itself.
    reply.setCookie(TICKET, begun.ticket, {
      path: `/api${CALLBACK}`,
      httpOnly: true,
      sameSite: 'lax',
      secure: request.protocol === 'https',
      maxAge: TICKET_MINUTES * 60,
    })
    return { accepted: true, value: { address: begun.address } }
  })
  app.get(CALLBACK, { schema: { hide: true } }, async (request, reply) => {
    reply.clearCookie(TICKET, { path: `/api${CALLBACK}` }).header('cache-control', 'no-store')
    const entered = await enterElsewhere(house, {
      ticket: request.cookies[TICKET] ?? '',
      answer: new URL(request.url, 'http://callback'),
      device: deviceOf(request.headers['user-agent']),
    })
    if (!entered.accepted)
      return reply.redirect(`/sign-in?refused=${entered.refusal.replace('elsewhere.', '')}`)
    giveToken(request, reply, entered.value.token)
    return reply.redirect(entered.value.to)
  })
}

/** Somewhere in this house, and not `//elsewhere`. */
const isOwnPath = (to: string): boolean => /^\/(?![/\\])/.test(to)
