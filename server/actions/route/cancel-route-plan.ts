import { cancelRoutePlan as route } from '#contract'
import { accept, refuse } from '#domain/decision'
import { presentProgress } from '../../present/present-route.ts'
import { action } from '../action.ts'

/** 停下: the thread ends at once, whatever it was at. */
export const cancelRoutePlan = action(route, async (house, { tokenSha256 }, { params }) => {
  const plan = house.routePlans.find(tokenSha256, params.plan)
  if (plan === undefined) return refuse('route.unknown')
  await house.routePlans.cancel(plan)
  return accept(presentProgress(plan, Date.now()))
})
