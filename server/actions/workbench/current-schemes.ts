import type { Actor } from '#domain/permission'
import { belowLevel } from '#engine'
import type { Result } from '../../assessing/assessor.ts'
import { mayReadScheme, weighsUnitOf } from '../../assessing/may-read-scheme.ts'
import type { StoredScheme } from '../../store/index.ts'
import type { House } from '../action.ts'

/** The schemes of this year that concern a person: the one that weighs their unit, and the one they look down on. */
export interface CurrentSchemes {
  readonly weighsMe?: Result
  readonly oversees?: Result
}

/** 现行方案: the newest of each kind; who is neither weighed nor above (a village) sees the one nearest above them. */
export async function currentSchemes(house: House, actor: Actor): Promise<CurrentSchemes> {
  const stored = await house.store.transaction({ reach: actor.reach }, (tx) => tx.schemes.listSchemes())
  const newestFirst = stored
    .filter((scheme) => mayReadScheme(actor, scheme))
    .sort((a, b) => Number(b.period) - Number(a.period) || b.reach.length - a.reach.length)
  const resultOf = async (scheme: StoredScheme | undefined): Promise<Result | undefined> => {
    if (scheme === undefined) return undefined
    const found = await house.assessor.result(actor, { scheme: scheme.scheme })
    return found.accepted ? found.value : undefined
  }
  const weighing = newestFirst.find((scheme) => weighsUnitOf(scheme, actor))
  const below = newestFirst.find((scheme) => belowLevel(scheme.level, actor.level) === true)
  const nearest = weighing === undefined ? newestFirst[0] : undefined
  const weighsMe = await resultOf(weighing)
  const oversees = await resultOf(below ?? nearest)
  return { ...(weighsMe === undefined ? {} : { weighsMe }), ...(oversees === undefined ? {} : { oversees }) }
}
