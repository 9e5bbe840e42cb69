import { codeSha256, ENTRY_SIGNS, makeCode } from '../../entering/one-time-code.ts'
import type { StoreTransaction } from '../../store/index.ts'
import type { Asker } from '../action.ts'

const DAY = 86_400_000
/** A first password may wait for a holiday; a forgotten one is waited for. */
export const FIRST_DAYS = 7
export const RESET_DAYS = 1

/** 发一次性代码: shown to the administrator once, kept as a hash; earlier ones stop working. */
export async function issueCode(
  tx: StoreTransaction,
  { actor }: Asker,
  account: { readonly area: string; readonly account: string; readonly name: string },
  days: number,
): Promise<{ account: string; name: string; code: string; expires: string }> {
  const code = makeCode(ENTRY_SIGNS)
  const now = new Date()
  const expires = new Date(now.getTime() + days * DAY).toISOString()
  await tx.accounts.issueEntryCode({
    codeSha256: codeSha256(code),
    area: account.area,
    account: account.account,
    issuedBy: actor.account,
    issuedAt: now.toISOString(),
    expires,
  })
  return { account: account.account, name: account.name, code, expires }
}
