import { accept, type Decision, refuse } from '#domain/decision'
import { postOn, postsOf } from '#domain/organization'
import { checkPassword, type PasswordRefusal, SHORTEST_PASSWORD } from '#domain/session'
import { codeSha256 } from '../../entering/one-time-code.ts'
import { hashPassword } from '../../entering/passwords.ts'
import type { Account, EntryCode } from '../../store/index.ts'
import type { House } from '../action.ts'

type CodeRefusal = 'entry-code.unknown' | 'session.too-many-attempts'
interface Holder {
  readonly code: EntryCode
  readonly account: Account
}

/** Guesses at codes are counted per address like guesses at passwords; a code used, old or invented is one answer. */
async function holderOf(
  house: House,
  written: string,
  address: string,
): Promise<Decision<Holder, CodeRefusal>> {
  const minutes = house.attempts.begin(`entry-code ${address}`, address)
  if (minutes !== undefined) return refuse('session.too-many-attempts', { minutes: String(minutes) })
  const code = await house.store.accounts.findEntryCode(codeSha256(written))
  const account = code === undefined ? undefined : await house.store.accounts.findAccount(code.account)
  if (
    code === undefined ||
    account === undefined ||
    account.disabledAt !== undefined ||
    code.usedAt !== undefined ||
    code.expires <= new Date().toISOString()
  ) {
    house.attempts.failed(`entry-code ${address}`, address)
    return refuse('entry-code.unknown')
  }
  house.attempts.succeeded(`entry-code ${address}`, address)
  return accept({ code, account })
}

export async function lookAtCode(house: House, written: string, address: string) {
  const found = await holderOf(house, written, address)
  if (!found.accepted) return found
  const { account, code } = found.value
  const { name } = account
  return accept({ account: account.account, name, expires: code.expires, shortest: SHORTEST_PASSWORD })
}

/** 自设口令: the code is used up, every session and every other code of the account ends, the second factor stays. */
export async function choosePassword(
  house: House,
  given: { readonly code: string; readonly password: string },
  address: string,
): Promise<Decision<{ readonly account: string }, CodeRefusal | PasswordRefusal>> {
  const found = await holderOf(house, given.code, address)
  if (!found.accepted) return found
  const { code, account } = found.value
  const checked = checkPassword(given.password, await contextOf(house, account))
  if (!checked.accepted) return checked
  const passwordHash = await hashPassword(given.password)
  const { area, account: name } = account
  const done = await house.store.transaction({ account: name, reach: area }, async (tx) => {
    const now = new Date().toISOString()
    if (!(await tx.accounts.spendEntryCode(code.codeSha256, now))) return false
    await tx.accounts.voidEntryCodes(name, now)
    await tx.accounts.setPassword(name, passwordHash)
    const ended = await tx.accounts.endSessions(name)
    const event = { area, at: house.now(), actor: name, subject: name }
    await tx.audit.appendAudit({ ...event, action: 'password.set-by-code', detail: { ended } })
    return true
  })
  if (!done) return refuse('entry-code.unknown')
  house.attempts.unlock(name)
  return accept({ account: name })
}

/** What the account's password must not be made of. */
export async function contextOf(house: House, account: Account) {
  const posts = postsOf(account.posts)
  const post = postOn(posts, house.today()) ?? posts.at(-1)
  const unit =
    post === undefined
      ? undefined
      : await house.store.transaction({ reach: post.reach }, (tx) =>
          tx.units.findUnit(post.unit, house.today()),
        )
  return { account: account.account, name: account.name, unit: unit?.name ?? '' }
}
