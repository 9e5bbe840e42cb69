import { randomBytes } from 'node:crypto'
import type { Actor } from '#domain/permission'
import { type Owed, owedBy, SESSION_HOURS } from '#domain/session'
import type { House } from '../actions/action.ts'
import type { Account } from '../store/index.ts'
import { sha256 } from './one-time-code.ts'

const TOKEN_BYTES = 32
const HOUR = 3_600_000

export const newToken = (): string => randomBytes(TOKEN_BYTES).toString('base64url')

/** 开会话: the token goes to the browser, only its hash to the database. One way for every kind of sign-in. */
export async function openSession(
  house: House,
  actor: Actor,
  given: { readonly device: string; readonly secondFactor: boolean; readonly by: 'password' | 'elsewhere' },
): Promise<string> {
  const token = newToken()
  const created = new Date()
  await house.store.sessions.openSession({
    tokenSha256: sha256(token),
    account: actor.account,
    created: created.toISOString(),
    expires: new Date(created.getTime() + SESSION_HOURS * HOUR).toISOString(),
    secondFactor: given.secondFactor,
    device: given.device,
  })
  await house.store.transaction({ reach: actor.reach }, ({ audit }) =>
    audit.appendAudit({
      area: actor.area,
      at: house.now(),
      actor: actor.account,
      action: 'session.open',
      subject: actor.account,
      detail: { by: given.by, secondFactor: given.secondFactor },
    }),
  )
  return token
}

export const owedIn = (house: House, account: Account, actor: Actor, shown: boolean): Owed =>
  owedBy({
    role: actor.role,
    enrolled: account.enrolled,
    shown,
    demo: account.demo && house.demo !== undefined,
  })
