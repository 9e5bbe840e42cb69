import { type Actor, ROLES } from '#domain/permission'
import type { Account } from '../../store/index.ts'
import type { House } from '../action.ts'

/** 账号 → 操作人. A role the table of permissions does not know may do nothing, so it is a fault, not a guess. */
export async function actorOf(house: House, account: Account): Promise<Actor> {
  const role = ROLES.find((one) => one === account.role)
  if (role === undefined) throw new Error(`account ${account.account} has the unknown role ${account.role}`)
  const unit = await house.store.transaction({ reach: account.reach }, (tx) =>
    tx.units.findUnit(account.unit, house.today()),
  )
  return {
    account: account.account,
    name: account.name,
    role,
    area: account.area,
    reach: account.reach,
    unit: account.unit,
    level: unit?.level ?? 'unknown',
    path: account.path,
  }
}
