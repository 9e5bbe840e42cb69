import {
  disableAccount as disableRoute,
  dropAccountFactor as dropRoute,
  enableAccount as enableRoute,
  issueAccountCode as issueRoute,
  linkAccount as linkRoute,
  unlockAccount as unlockRoute,
} from '#contract'
import { accept, refuse } from '#domain/decision'
import { linkSha256 } from '../../entering/elsewhere.ts'
import { action } from '../action.ts'
import { administered, isOwn, noted } from './administered.ts'
import { issueCode, RESET_DAYS } from './issue-code.ts'

/** 停用: the very next request of any of its sessions finds no session. */
export const disableAccount = action(disableRoute, (house, asker, { params, body }) =>
  administered(house, asker, params.account, async (tx, found) => {
    if (isOwn(asker, found)) return refuse('account.yours')
    const now = new Date().toISOString()
    await tx.accounts.setDisabled(found.account, now)
    const ended = await tx.accounts.endSessions(found.account)
    await tx.accounts.voidEntryCodes(found.account, now)
    const detail = { reason: body.reason, ended }
    await tx.audit.appendAudit({ ...noted(house, asker, found), action: 'account.disable', detail })
    return accept({ ended })
  }),
)

export const enableAccount = action(enableRoute, (house, asker, { params, body }) =>
  administered(house, asker, params.account, async (tx, found) => {
    if (isOwn(asker, found)) return refuse('account.yours')
    await tx.accounts.setDisabled(found.account, null)
    const detail = { reason: body.reason }
    await tx.audit.appendAudit({ ...noted(house, asker, found), action: 'account.enable', detail })
    return accept({})
  }),
)

/** 重置口令: the administrator gets a code to hand over, never a password; what the account had stays until it is used. */
export const issueAccountCode = action(issueRoute, (house, asker, { params }) =>
  administered(house, asker, params.account, async (tx, found) => {
    if (isOwn(asker, found)) return refuse('account.yours')
    if (found.demo) return refuse('session.demo-account')
    await tx.accounts.voidEntryCodes(found.account, new Date().toISOString())
    const issued = await issueCode(tx, asker, found, RESET_DAYS)
    const detail = { expires: issued.expires }
    await tx.audit.appendAudit({ ...noted(house, asker, found), action: 'entry-code.issue', detail })
    return accept(issued)
  }),
)

export const unlockAccount = action(unlockRoute, (house, asker, { params }) =>
  administered(house, asker, params.account, async (tx, found) => {
    house.attempts.unlock(found.account)
    await tx.audit.appendAudit({ ...noted(house, asker, found), action: 'account.unlock', detail: {} })
    return accept({})
  }),
)

/** 解除丢失的第二验证: by the security administrator, who cannot issue codes, so that nobody takes an account over alone. */
export const dropAccountFactor = action(dropRoute, (house, asker, { params, body }) =>
  administered(house, asker, params.account, async (tx, found) => {
    if (isOwn(asker, found)) return refuse('account.yours')
    if ((await tx.accounts.findFactor(found.account)) === undefined) return refuse('factor.none')
    await tx.accounts.dropFactor(found.account)
    const ended = await tx.accounts.endSessions(found.account)
    const detail = { reason: body.reason, ended }
    await tx.audit.appendAudit({ ...noted(house, asker, found), action: 'second-factor.drop', detail })
    return accept({})
  }),
)

export const linkAccount = action(linkRoute, (house, asker, { params, body }) =>
  administered(house, asker, params.account, async (tx, found) => {
    if (isOwn(asker, found)) return refuse('account.yours')
    const { subject } = body
    if (subject !== undefined && house.elsewhere === undefined) return refuse('elsewhere.none')
    await tx.accounts.unlink(found.account)
    if (subject !== undefined) {
      const hash = linkSha256(house.elsewhere?.issuer ?? '', subject)
      if ((await house.store.accounts.findLinked(hash)) !== undefined)
        return refuse('elsewhere.subject-taken')
      const { area, account } = found
      await tx.accounts.link({ linkSha256: hash, area, account, subject, at: new Date().toISOString() })
    }
    const detail = { linked: subject !== undefined }
    await tx.audit.appendAudit({ ...noted(house, asker, found), action: 'account.link', detail })
    return accept({})
  }),
)
