import { compareResults as route } from '#contract'
import { accept, refuse } from '#domain/decision'
import { presentComparison } from '../../present/present-comparison.ts'
import { action } from '../action.ts'

/** 对比: the same facts under two schemes. */
export const compareResults = action(route, async (house, { actor }, { query }) => {
  const which = { period: query.period, through: query.through }
  const [before, after] = [
    await house.assessor.result(actor, { scheme: query.before, ...which }),
    await house.assessor.result(actor, { scheme: query.after, ...which }),
  ]
  if (!before.accepted) return before
  if (!after.accepted) return after
  const [older, newer] = [before.value.ready.program.scheme, after.value.ready.program.scheme]
  if (older.level !== newer.level) {
    return refuse('comparison.different-levels', { before: older.level, after: newer.level })
  }
  return accept(presentComparison(before.value, after.value, actor.unit))
})
