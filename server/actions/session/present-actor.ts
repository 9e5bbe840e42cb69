import type { SignedIn } from '#contract'
import { type Actor, may, PERMISSIONS } from '#domain/permission'
import type { House } from '../action.ts'

/** 当前用户 as every screen sees it. */
export async function presentActor(
  house: House,
  actor: Actor,
  session: Pick<SignedIn, 'owed' | 'enrolled'>,
): Promise<SignedIn> {
  const unit = await house.store.transaction({ reach: actor.reach }, (tx) =>
    tx.units.findUnit(actor.unit, house.today()),
  )
  return {
    account: actor.account,
    name: actor.name,
    role: actor.role,
    unit: actor.unit,
    unitName: unit?.name ?? actor.unit,
    ...(unit?.nameEn === undefined ? {} : { unitNameEn: unit.nameEn }),
    level: actor.level,
    permissions: PERMISSIONS.filter((permission) => may(actor, permission)),
    ...session,
  }
}
