import type { stepUp as route, SignedIn } from '#contract'
import { accept, type Decision, refuse } from '#domain/decision'
import { sha256 } from '../../entering/one-time-code.ts'
import { newToken, owedIn } from '../../entering/open-session.ts'
import { type ProofRefusal, prove, proveByCode } from '../../entering/prove.ts'
import type { Asker, Given, House } from '../action.ts'
import { presentActor } from './present-actor.ts'

/**
 * 再次验证. A session that has shown its second factor proves itself by password or code, one that has not by both, so that
 * a stolen password alone never makes it whole.
 */
export async function stepUp(
  house: House,
  asker: Asker,
  { password, code }: Given<typeof route>['body'],
): Promise<Decision<{ readonly token: string; readonly signedIn: SignedIn }, ProofRefusal | 'session.none'>> {
  const { actor, address = '' } = asker
  if (password === undefined && code === undefined) return refuse('session.wrong-password')
  const known = await house.store.accounts.findAccount(actor.account)
  if (known === undefined) return refuse('session.none')
  const proof = { account: actor.account, address, ...(code === undefined ? {} : { code }) }
  const byCode = known.enrolled && password === undefined && code !== undefined
  const whole = asker.owed !== 'code'
  const proved = byCode
    ? await proveByCode(house, known, proof)
    : await prove(house, {
        ...proof,
        password: password ?? '',
        ...(whole ? { codeNeeded: false } : {}),
      })
  if (!proved.accepted) return proved
  const secondFactor = known.enrolled && code !== undefined
  const token = await rotate(house, asker, secondFactor)
  if (token === undefined) return refuse('session.none')
  const owed = owedIn(house, known, actor, secondFactor || whole)
  return accept({ token, signedIn: await presentActor(house, actor, { owed, enrolled: known.enrolled }) })
}

/** A new token in place of the old one, proved just now; undefined when the session ended meanwhile. */
export async function rotate(
  house: House,
  { actor, tokenSha256 }: Asker,
  secondFactor: boolean,
): Promise<string | undefined> {
  const token = newToken()
  const fresh = new Date().toISOString()
  const rotated = await house.store.sessions.rotateSession(tokenSha256, {
    tokenSha256: sha256(token),
    fresh,
    secondFactor,
  })
  if (!rotated) return undefined
  await house.store.transaction({ reach: actor.reach }, ({ audit }) =>
    audit.appendAudit({
      area: actor.area,
      at: house.now(),
      actor: actor.account,
      action: 'session.step-up',
      subject: actor.account,
      detail: { secondFactor },
    }),
  )
  return token
}
