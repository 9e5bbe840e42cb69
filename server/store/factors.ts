import type { Transaction } from 'kysely'
import type { AccountRegister } from './account-store.ts'
import type { Tables } from './tables.ts'

type FactorRegister = Pick<
  AccountRegister,
  | 'findFactor'
  | 'putFactor'
  | 'confirmFactor'
  | 'advanceFactor'
  | 'dropFactor'
  | 'putRecoveryCodes'
  | 'spendRecoveryCode'
  | 'recoveryCodesLeft'
>

/** 第二验证与恢复码 of the account the context names. */
export const factorRegister = (tx: Transaction<Tables>): FactorRegister => ({
  async findFactor(account) {
    const row = await tx
      .selectFrom('account_factor')
      .selectAll()
      .where('account', '=', account)
      .executeTakeFirst()
    if (row === undefined) return undefined
    return {
      sealedSecret: row.sealed_secret,
      enrolledAt: row.enrolled_at,
      lastStep: row.last_step,
      ...(row.confirmed_at === null ? {} : { confirmedAt: row.confirmed_at }),
    }
  },
  async putFactor(area, account, factor) {
    await tx.deleteFrom('account_factor').where('account', '=', account).execute()
    await tx
      .insertInto('account_factor')
      .values({
        area,
        account,
        sealed_secret: factor.sealedSecret,
        enrolled_at: factor.enrolledAt,
        confirmed_at: factor.confirmedAt ?? null,
        last_step: factor.lastStep,
      })
      .execute()
  },
  async confirmFactor(account, at, step) {
    await tx
      .updateTable('account_factor')
      .set({ confirmed_at: at, last_step: step })
      .where('account', '=', account)
      .execute()
  },
  async advanceFactor(account, step) {
    const { numUpdatedRows } = await tx
      .updateTable('account_factor')
      .set({ last_step: step })
      .where('account', '=', account)
      .where('last_step', '<', step)
      .executeTakeFirst()
    return numUpdatedRows === 1n
  },
  async dropFactor(account) {
    await tx.deleteFrom('recovery_code').where('account', '=', account).execute()
    await tx.deleteFrom('account_factor').where('account', '=', account).execute()
  },
  async putRecoveryCodes(area, account, codes) {
    await tx.deleteFrom('recovery_code').where('account', '=', account).execute()
    await tx
      .insertInto('recovery_code')
      .values(codes.map((code) => ({ area, account, code_sha256: code })))
      .execute()
  },
  async spendRecoveryCode(account, codeSha256, at) {
    const { numUpdatedRows } = await tx
      .updateTable('recovery_code')
      .set({ used_at: at })
      .where('account', '=', account)
      .where('code_sha256', '=', codeSha256)
      .where('used_at', 'is', null)
      .executeTakeFirst()
    return numUpdatedRows === 1n
  },
  async recoveryCodesLeft(account) {
    const { left } = await tx
      .selectFrom('recovery_code')
      .select(({ fn }) => fn.countAll<string>().as('left'))
      .where('account', '=', account)
      .where('used_at', 'is', null)
      .executeTakeFirstOrThrow()
    return Number(left)
  },
})
