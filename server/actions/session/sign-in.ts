import { createHash, randomBytes } from 'node:crypto'
import { verify } from '@node-rs/argon2'
import type { SignedIn } from '#contract'
import { accept, type Decision, refuse } from '#domain/decision'
import type { House } from '../action.ts'
import { actorOf } from './actor-of.ts'
import { presentActor } from './who-am-i.ts'

/** Hours a session lives: one working day. */
export const SESSION_HOURS = 12

/** A hash of nothing anyone knows: checked when the account does not exist, so that both answers take as long. */
const NOBODY =
  '$argon2id$v=19$m=19456,t=2,p=1$Z29uZ2NoZW5nLW5vYm9keQ$uV0z0QG5bXn0bq4m3w6v4x2yq1l8m0w3p5r7t9v1x3A'

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** 登录: the token goes to the browser, only its hash to the database. */
export async function signIn(
  house: House,
  account: string,
  password: string,
): Promise<Decision<{ readonly token: string; readonly signedIn: SignedIn }, 'session.wrong-password'>> {
  const known = await house.store.accounts.findAccount(account)
  const right = await verify(known?.passwordHash ?? NOBODY, password).catch(() => false)
  if (known === undefined || !right) return refuse('session.wrong-password')
  const token = randomBytes(32).toString('base64url')
  const created = new Date()
  const expires = new Date(created.getTime() + SESSION_HOURS * 3_600_000)
  await house.store.sessions.openSession({
    tokenSha256: sha256(token),
    account,
    created: created.toISOString(),
    expires: expires.toISOString(),
  })
  return accept({ token, signedIn: await presentActor(house, await actorOf(house, known)) })
}
