import {
  enrolSecondFactor as enrolRoute,
  readSecondFactor as readRoute,
  removeSecondFactor as removeRoute,
  renewRecoveryCodes as renewRoute,
} from '#contract'
import { accept, refuse } from '#domain/decision'
import { needsSecondFactor } from '#domain/session'
import { codeSha256 } from '../../entering/one-time-code.ts'
import { newSecondFactor } from '../../entering/second-factor.ts'
import { action } from '../action.ts'
import { makeRecoveryCodes } from './confirm-factor.ts'
import { onOwnAccount } from './on-own-account.ts'

export const readSecondFactor = action(readRoute, async (house, { actor }) => {
  const { account, role } = actor
  return await house.store.transaction({ account }, async ({ accounts }) => {
    const factor = await accounts.findFactor(account)
    const since = factor?.confirmedAt
    return accept({
      enrolled: since !== undefined,
      ...(since === undefined ? {} : { since }),
      recoveryCodesLeft: await accounts.recoveryCodesLeft(account),
      required: needsSecondFactor(role),
      demo: house.demo !== undefined,
    })
  })
})

/** 设置第二验证: what was confirmed stays in force until the new one is; a session that owes a code shows that first. */
export const enrolSecondFactor = action(enrolRoute, async (house, asker) => {
  if (asker.owed === 'code') return refuse('session.code-needed')
  const { account, area } = asker.actor
  const { sealed, ...shown } = newSecondFactor(house, account)
  await onOwnAccount(house, asker, 'second-factor.begin', async ({ accounts }) => {
    const enrolledAt = new Date().toISOString()
    await accounts.putFactor(area, account, { sealedSecret: sealed, enrolledAt, lastStep: '0' })
    return {}
  })
  return accept(shown)
})

export const renewRecoveryCodes = action(renewRoute, async (house, asker) => {
  const { account, area } = asker.actor
  const recoveryCodes = [...makeRecoveryCodes()]
  const done = await onOwnAccount(house, asker, 'recovery-code.renew', async ({ accounts }) => {
    if ((await accounts.findFactor(account))?.confirmedAt === undefined) return undefined
    await accounts.putRecoveryCodes(area, account, recoveryCodes.map(codeSha256))
    return {}
  })
  return done === undefined ? refuse('factor.none') : accept({ recoveryCodes })
})

export const removeSecondFactor = action(removeRoute, async (house, asker) => {
  const { account, role } = asker.actor
  if (needsSecondFactor(role) && house.demo === undefined) return refuse('factor.required')
  const done = await onOwnAccount(house, asker, 'second-factor.remove', async ({ accounts }) => {
    if ((await accounts.findFactor(account)) === undefined) return undefined
    await accounts.dropFactor(account)
    return {}
  })
  return done === undefined ? refuse('factor.none') : accept({})
})
