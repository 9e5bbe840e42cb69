import type { Actor } from '#domain/permission'
import type { Result } from '../../assessing/assessor.ts'
import type { House } from '../action.ts'

/** The schemes of this year that concern a person: the one that weighs their unit, the one their unit runs. */
export interface CurrentSchemes {
  readonly weighsMe?: Result
  readonly oversees?: Result
}

/** 现行方案: of each kind the one of the latest year with figures, the nearest level first. */
export async function currentSchemes(house: House, actor: Actor): Promise<CurrentSchemes> {
  const stored = await house.store.transaction({ reach: actor.area }, (tx) => tx.schemes.listSchemes())
  const newestFirst = [...stored].sort(
    (a, b) => b.period.localeCompare(a.period) || b.reach.length - a.reach.length,
  )
  let weighsMe: Result | undefined
  let oversees: Result | undefined
  for (const { scheme, reach } of newestFirst) {
    if (weighsMe !== undefined && oversees !== undefined) break
    const found = await house.assessor.result(actor, { scheme })
    if (!found.accepted) continue
    const weighed = found.value.assessment.figures.units.some(({ code }) => code === actor.unit)
    if (weighed) weighsMe ??= found.value
    else if (reach.startsWith(actor.area)) oversees ??= found.value
  }
  return { ...(weighsMe === undefined ? {} : { weighsMe }), ...(oversees === undefined ? {} : { oversees }) }
}
