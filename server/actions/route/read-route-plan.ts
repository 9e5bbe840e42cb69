import { readRoutePlan as route } from '#contract'
import { accept, refuse } from '#domain/decision'
import { presentProgress } from '../../present/present-route.ts'
import { action } from '../action.ts'

/** 进展与答案. */
export const readRoutePlan = action(route, async (house, { tokenSha256 }, { params }) => {
  const plan = house.routePlans.find(tokenSha256, params.plan)
  return plan === undefined ? refuse('route.unknown') : accept(presentProgress(plan, Date.now()))
})
