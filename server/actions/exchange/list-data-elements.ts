import { listDataElements as route } from '#contract'
import { accept } from '#domain/decision'
import { listThings } from '../../exchange/index.ts'
import { action } from '../action.ts'
import { dataElements, exchangeView } from './exchange-view.ts'

export const listDataElements = action(route, async (house, { actor }, { query }) => {
  const view = await house.store.transaction({ reach: actor.reach, path: actor.path }, (tx) =>
    exchangeView(tx, actor, house.today()),
  )
  const listed = listThings(dataElements(view), query)
  if (!listed.accepted) return listed
  const { pager, things } = listed.value
  return accept({
    ...(pager === undefined ? {} : { pager }),
    dataElements: things.map((one) => ({ ...one })),
  })
})
