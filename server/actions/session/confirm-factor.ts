import type { SignedIn } from '#contract'
import { accept, type Decision, refuse } from '#domain/decision'
import { codeSha256, makeCode, RECOVERY_CODES, RECOVERY_SIGNS } from '../../entering/one-time-code.ts'
import { stepOf } from '../../entering/second-factor.ts'
import type { Asker, House } from '../action.ts'
import { presentActor } from './present-actor.ts'
import { rotate } from './step-up.ts'

type ConfirmRefusal = 'session.none' | 'session.wrong-code' | 'session.too-many-attempts' | 'factor.not-begun'

/** 确认第二验证: the first code shows that the authenticator is set up; recovery codes are made then, and shown once. */
export async function confirmFactor(
  house: House,
  asker: Asker,
  code: string,
): Promise<
  Decision<
    {
      readonly token: string
      readonly recoveryCodes: readonly string[]
      readonly signedIn: SignedIn
    },
    ConfirmRefusal
  >
> {
  const { actor, address = '' } = asker
  const { account, area } = actor
  const minutes = house.attempts.begin(account, address)
  if (minutes !== undefined) return refuse('session.too-many-attempts', { minutes: String(minutes) })
  const recoveryCodes = makeRecoveryCodes()
  const outcome = await house.store.transaction({ account, reach: actor.reach }, async (tx) => {
    const factor = await tx.accounts.findFactor(account)
    if (factor === undefined || factor.confirmedAt !== undefined) return 'factor.not-begun' as const
    const step = stepOf(house, account, factor.sealedSecret, code.replace(/\s/g, ''))
    if (step === undefined) return 'session.wrong-code' as const
    await tx.accounts.confirmFactor(account, new Date().toISOString(), step)
    await tx.accounts.putRecoveryCodes(area, account, recoveryCodes.map(codeSha256))
    const event = { area, at: house.now(), actor: account, subject: account }
    await tx.audit.appendAudit({ ...event, action: 'second-factor.confirm', detail: {} })
    return undefined
  })
  if (outcome !== undefined) {
    if (outcome === 'factor.not-begun') house.attempts.undone(account, address)
    else house.attempts.failed(account, address)
    return refuse(outcome)
  }
  house.attempts.succeeded(account, address)
  const token = await rotate(house, asker, true)
  if (token === undefined) return refuse('session.none')
  const signedIn = await presentActor(house, actor, { owed: 'nothing', enrolled: true })
  return accept({ token, recoveryCodes, signedIn })
}

export const makeRecoveryCodes = (): readonly string[] =>
  Array.from({ length: RECOVERY_CODES }, () => makeCode(RECOVERY_SIGNS))
