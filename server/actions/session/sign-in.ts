import type { SignedIn } from '#contract'
import { accept, type Decision, refuse } from '#domain/decision'
import { openSession, owedIn } from '../../entering/open-session.ts'
import { hashPassword, needsRehash } from '../../entering/passwords.ts'
import { type Proof, type ProofRefusal, prove } from '../../entering/prove.ts'
import type { Account } from '../../store/index.ts'
import type { House } from '../action.ts'
import { actorOf } from './actor-of.ts'
import { presentActor } from './present-actor.ts'

export interface Entered {
  readonly token: string
  readonly signedIn: SignedIn
}

/** 登录. An account without a post today, disabled, or of a demo this house is not, is as good as none. */
export async function signIn(
  house: House,
  proof: Proof & { readonly password: string },
  device: string,
): Promise<Decision<Entered, ProofRefusal>> {
  const proved = await prove(house, proof)
  if (!proved.accepted) return proved
  const account = proved.value
  const actor = await actorOf(house, account)
  if (actor === undefined) return refuse('session.wrong-password')
  await keepHashUpToDate(house, account, proof.password)
  const secondFactor = account.enrolled
  const token = await openSession(house, actor, { device, secondFactor, by: 'password' })
  const owed = owedIn(house, account, actor, secondFactor)
  return accept({
    token,
    signedIn: await presentActor(house, actor, { owed, enrolled: account.enrolled }),
  })
}

async function keepHashUpToDate(house: House, account: Account, password: string): Promise<void> {
  if (account.passwordHash === undefined || !needsRehash(account.passwordHash)) return
  const passwordHash = await hashPassword(password)
  await house.store.transaction({ account: account.account }, ({ accounts }) =>
    accounts.setPassword(account.account, passwordHash),
  )
}

export { sha256 } from '../../entering/one-time-code.ts'
