import { Secret, TOTP } from 'otpauth'
import { encode } from 'uqr'
import type { House } from '../actions/action.ts'
import { codeSha256 } from './one-time-code.ts'

const PERIOD_SECONDS = 30
const DIGITS = 6
const SECRET_BYTES = 20
/** Half minutes a clock may be wrong either way. */
const WINDOW = 1

const placeOf = (account: string): string => `account_factor|sealed_secret|${account}`

const totp = (account: string, secret: Secret): TOTP =>
  new TOTP({
    issuer: '公秤',
    label: account,
    secret,
    digits: DIGITS,
    period: PERIOD_SECONDS,
    algorithm: 'SHA1',
  })

/** 新的第二验证, sealed for its account; with the address an authenticator reads and the picture of it. */
export function newSecondFactor(house: House, account: string) {
  const secret = new Secret({ size: SECRET_BYTES })
  const address = totp(account, secret).toString()
  const { data } = encode(address, { ecc: 'M', border: 2 })
  return {
    sealed: house.seal.seal(secret.base32, placeOf(account)),
    secret: secret.base32,
    address,
    picture: data.map((row) => row.map((dark) => (dark ? '1' : '0')).join('')),
  }
}

/** The half minute a code belongs to, by the server’s clock; undefined when it is no code of this secret now. */
export function stepOf(house: House, account: string, sealed: string, code: string): string | undefined {
  const base32 = house.seal.open(sealed, placeOf(account))
  if (base32 === undefined) return undefined
  const timestamp = Date.now()
  const delta = totp(account, Secret.fromBase32(base32)).validate({ token: code, window: WINDOW, timestamp })
  return delta === null ? undefined : String(Math.floor(timestamp / 1000 / PERIOD_SECONDS) + delta)
}

/** 验码: a code of the second factor, or a recovery code; each works once. */
export async function codeIs(house: House, area: string, account: string, written: string): Promise<boolean> {
  const code = written.normalize('NFKC').replace(/[\s-]/g, '')
  return await house.store.transaction({ account, reach: area }, async ({ accounts, audit }) => {
    if (!/^\d{6}$/.test(code)) {
      const at = new Date().toISOString()
      if (!(await accounts.spendRecoveryCode(account, codeSha256(written), at))) return false
      const left = await accounts.recoveryCodesLeft(account)
      const event = { area, at: house.now(), actor: account, subject: account }
      await audit.appendAudit({ ...event, action: 'recovery-code.spend', detail: { left } })
      return true
    }
    const factor = await accounts.findFactor(account)
    if (factor?.confirmedAt === undefined) return false
    const step = stepOf(house, account, factor.sealedSecret, code)
    return step !== undefined && (await accounts.advanceFactor(account, step))
  })
}
