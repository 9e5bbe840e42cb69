import { listDataSets as route } from '#contract'
import { accept } from '#domain/decision'
import { listThings } from '../../exchange/index.ts'
import { action } from '../action.ts'
import { dataSets, exchangeView } from './exchange-view.ts'

export const listDataSets = action(route, async (house, { actor }, { query }) => {
  const view = await house.store.transaction({ reach: actor.reach, path: actor.path }, (tx) =>
    exchangeView(tx, actor, house.today()),
  )
  const listed = listThings(dataSets(view), query)
  if (!listed.accepted) return listed
  const { pager, things } = listed.value
  return accept({ ...(pager === undefined ? {} : { pager }), dataSets: things.map((one) => ({ ...one })) })
})
