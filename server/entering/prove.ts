import { accept, type Decision, refuse } from '#domain/decision'
import type { House } from '../actions/action.ts'
import type { Account } from '../store/index.ts'
import { passwordIs } from './passwords.ts'
import { codeIs } from './second-factor.ts'

export type ProofRefusal =
  | 'session.wrong-password'
  | 'session.too-many-attempts'
  | 'session.code-needed'
  | 'session.wrong-code'

/** What a person gives to show who they are, and from where. */
export interface Proof {
  readonly account: string
  readonly address: string
  readonly password?: string
  readonly code?: string
  /** False where this session has shown the second factor already. */
  readonly codeNeeded?: boolean
}

/**
 * 验明身份: every guess at a password or a code passes here, counted before it is looked at. The same work is done and the
 * same answer given whether the account is there or not; only a right password is told that a code is missing.
 */
export async function prove(house: House, proof: Proof): Promise<Decision<Account, ProofRefusal>> {
  const { account: name, address, password, code } = proof
  const minutes = house.attempts.begin(name, address)
  if (minutes !== undefined) return refuse('session.too-many-attempts', { minutes: String(minutes) })
  const passwordHash = await house.store.accounts.findPassword(name)
  const right = await passwordIs(passwordHash, password ?? '')
  const account = right ? await house.store.accounts.findAccount(name) : undefined
  if (account === undefined) return wrong(house, proof, 'session.wrong-password')
  if (account.enrolled && code === undefined && proof.codeNeeded !== false) {
    house.attempts.undone(name, address)
    return refuse('session.code-needed')
  }
  if (account.enrolled && code !== undefined && !(await codeIs(house, account.area, name, code)))
    return wrong(house, proof, 'session.wrong-code')
  house.attempts.succeeded(name, address)
  return accept(account)
}

/** 只凭验证码, of somebody already signed in. */
export async function proveByCode(
  house: House,
  account: Account,
  proof: Proof,
): Promise<Decision<Account, ProofRefusal>> {
  const minutes = house.attempts.begin(account.account, proof.address)
  if (minutes !== undefined) return refuse('session.too-many-attempts', { minutes: String(minutes) })
  if (!(await codeIs(house, account.area, account.account, proof.code ?? '')))
    return wrong(house, proof, 'session.wrong-code')
  house.attempts.succeeded(account.account, proof.address)
  return accept(account)
}

function wrong<Code extends ProofRefusal>(house: House, proof: Proof, code: Code): Decision<never, Code> {
  if (house.attempts.failed(proof.account, proof.address)) void notePause(house, proof.account)
  return refuse(code)
}

/** After the answer has gone, so that it takes no longer for an account that exists. */
async function notePause(house: House, name: string): Promise<void> {
  const account = await house.store.accounts.findAccount(name).catch(() => undefined)
  if (account === undefined) return
  await house.store
    .transaction({ reach: account.area }, ({ audit }) =>
      audit.appendAudit({
        area: account.area,
        at: house.now(),
        actor: name,
        action: 'session.pause',
        subject: name,
        detail: {},
      }),
    )
    .catch(() => undefined)
}
