import { checkAccountsFile as checkRoute, type EntryCodeView, importAccounts as importRoute } from '#contract'
import { accept, type Decision, refuse } from '#domain/decision'
import { action } from '../action.ts'
import { registrarContext } from './administered.ts'
import { type AccountWish, openOne } from './open-account.ts'
import { accountOfRow, type RowProblem, readAccountRows } from './read-account-rows.ts'

/** 检查账号名单: every row that could be opened today, and what is wrong with each other one; nothing is written. */
export const checkAccountsFile = action(checkRoute, async (house, asker, _given, upload) => {
  if (upload === undefined) return refuse('upload.no-file')
  const read = readAccountRows(upload.bytes, upload.fileName)
  if (!read.accepted) return read
  return await house.store.transaction(registrarContext(asker), async (tx) => {
    const standing = await tx.units.unitsAt(house.today(), { reach: asker.actor.reach })
    const units = new Map(standing.map((unit) => [unit.code, unit]))
    const taken = new Set((await tx.accounts.listAccounts()).map(({ account }) => account))
    const rows: (AccountWish & { row: number; unitName: string })[] = []
    const problems: RowProblem[] = []
    for (const written of read.value) {
      const one = accountOfRow(asker.actor, written, { units, taken })
      if (one.accepted) {
        taken.add(one.value.account)
        rows.push(one.value)
      } else
        problems.push({
          row: written.row,
          column: one.column ?? '账号',
          refusal: one.refusal,
          facts: { ...one.facts },
        })
    }
    return accept({ rows, problems })
  })
})

/** Ends the transaction, so that nothing of the file is written. */
class NotOpened extends Error {}

/** 批量开户: all or none; what was checked may have changed since, so each row is decided anew. */
export const importAccounts = action(importRoute, async (house, asker, { body }) => {
  try {
    return await house.store.transaction(registrarContext(asker), async (tx) => {
      const codes: EntryCodeView[] = []
      for (const { account, name, post } of body.rows) {
        const opened: Decision<EntryCodeView, string> = await openOne(house, tx, asker, {
          account,
          name,
          post,
        })
        if (!opened.accepted) throw new NotOpened(opened.refusal)
        codes.push(opened.value)
      }
      return accept({ codes })
    })
  } catch (error) {
    if (error instanceof NotOpened) return refuse('accounts-file.has-problems')
    throw error
  }
})
