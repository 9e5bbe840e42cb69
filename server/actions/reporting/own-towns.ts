import type { Actor } from '#domain/permission'
import { ownsUnit } from '#domain/reporting'
import type { StoredUnit, StoreTransaction } from '../../store/index.ts'

/** 报送单位: the towns whose monthly reports a person sees; a town sees itself, the county all of its towns. */
export async function ownTowns(
  tx: StoreTransaction,
  actor: Actor,
  today: string,
): Promise<readonly StoredUnit[]> {
  const towns = await tx.units.unitsAt(today, { levels: ['town'], reach: actor.reach })
  return towns.filter(({ path }) => ownsUnit(actor, path))
}
