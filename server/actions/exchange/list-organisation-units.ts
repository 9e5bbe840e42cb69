import { listOrganisationUnits as route } from '#contract'
import { accept } from '#domain/decision'
import { listThings } from '../../exchange/index.ts'
import { action } from '../action.ts'
import { exchangeView, organisationUnits } from './exchange-view.ts'

export const listOrganisationUnits = action(route, async (house, { actor }, { query }) => {
  const view = await house.store.transaction({ reach: actor.reach, path: actor.path }, (tx) =>
    exchangeView(tx, actor, house.today()),
  )
  const listed = listThings(organisationUnits(view), query)
  if (!listed.accepted) return listed
  const { pager, things } = listed.value
  return accept({
    ...(pager === undefined ? {} : { pager }),
    organisationUnits: things.map((one) => ({ ...one })),
  })
})
