import { compareResults as route } from '#contract'
import { accept } from '#domain/decision'
import { presentComparison } from '../../present/present-comparison.ts'
import { action } from '../action.ts'
import { bothSides } from './both-sides.ts'

/** 对比与回放: any version or draft on any year's facts, side by side; written nowhere. */
export const compareResults = action(route, async (house, { actor }, { query }) => {
  const sides = await bothSides(house, actor, query)
  if (!sides.accepted) return sides
  return accept(presentComparison(sides.value.before, sides.value.after, actor.unit))
})
