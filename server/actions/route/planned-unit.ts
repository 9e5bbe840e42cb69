import { accept, type Decision, refuse } from '#domain/decision'
import { type Actor, mayPlanFor } from '#domain/permission'
import type { Result, ResultRefusal, Which } from '../../assessing/assessor.ts'
import type { House } from '../action.ts'

/** 为谁求路线: the result and the unit's place in it, where this person may plan for it. */
export async function plannedUnit(
  house: House,
  actor: Actor,
  which: Which,
  unit: string,
): Promise<
  Decision<
    { readonly result: Result; readonly place: number },
    ResultRefusal | 'unit.unknown' | 'route.not-your-unit'
  >
> {
  const known = await house.assessor.scheme(actor, which.scheme)
  if (!known.accepted) return known
  const stored = known.value.units.find(({ code }) => code === unit)
  if (stored === undefined) return refuse('unit.unknown', { unit })
  if (!mayPlanFor(actor, stored)) return refuse('route.not-your-unit', { unit: stored.name })
  const found = await house.assessor.result(actor, which)
  if (!found.accepted) return found
  const place = found.value.assessment.figures.units.findIndex(({ code }) => code === unit)
  return place < 0 ? refuse('unit.unknown', { unit }) : accept({ result: found.value, place })
}
