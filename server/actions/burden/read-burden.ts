import { readBurden as route } from '#contract'
import { accept } from '#domain/decision'
import { action } from '../action.ts'
import { burdenOf } from './burden-of.ts'

/** 减负账: open to everyone of the county who works, those asked above all. */
export const readBurden = action(route, async (house, { actor }, { query }) => {
  const { reach, path } = actor
  const today = house.today()
  return accept(
    await house.store.transaction({ reach, path }, (tx) => burdenOf(tx, actor, { year: query.year, today })),
  )
})
