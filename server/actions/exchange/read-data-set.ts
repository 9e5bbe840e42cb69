import { readDataSet as route } from '#contract'
import { accept } from '#domain/decision'
import { oneThing } from '../../exchange/index.ts'
import { action } from '../action.ts'
import { dataSets, exchangeView } from './exchange-view.ts'

export const readDataSet = action(route, async (house, { actor }, { params, query }) => {
  const view = await house.store.transaction({ reach: actor.reach, path: actor.path }, (tx) =>
    exchangeView(tx, actor, house.today()),
  )
  const found = oneThing(dataSets(view), params.id, query.fields)
  return found.accepted ? accept({ ...found.value }) : found
})
