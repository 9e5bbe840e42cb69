import type { Actor } from '#domain/permission'
import type { Result } from '../../assessing/assessor.ts'
import type { Beholder } from '../../present/present-standing.ts'
import type { House } from '../action.ts'

/** Who looks at a result, with the month before beside it. */
export const beholderOf = (house: House, actor: Actor, result: Result): Beholder => ({
  unit: actor.unit,
  before: house.assessor.monthBefore(result)?.assessment,
})
