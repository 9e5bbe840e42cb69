import type { JsonValue, StoreTransaction } from '../../store/index.ts'
import type { Asker, House } from '../action.ts'

/** A change to one’s own account and its audit entry, together or not at all; undefined is no change and leaves no entry. */
export async function onOwnAccount<Detail extends Readonly<Record<string, JsonValue>>>(
  house: House,
  { actor }: Asker,
  action: string,
  change: (tx: StoreTransaction) => Promise<Detail | undefined>,
): Promise<Detail | undefined> {
  const { account, area, reach } = actor
  return await house.store.transaction({ account, reach }, async (tx) => {
    const detail = await change(tx)
    if (detail === undefined) return undefined
    await tx.audit.appendAudit({ area, at: house.now(), actor: account, action, subject: account, detail })
    return detail
  })
}
