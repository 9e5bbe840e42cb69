import { readOrganisationUnit as route } from '#contract'
import { accept } from '#domain/decision'
import { oneThing } from '../../exchange/index.ts'
import { action } from '../action.ts'
import { exchangeView, organisationUnits } from './exchange-view.ts'

export const readOrganisationUnit = action(route, async (house, { actor }, { params, query }) => {
  const view = await house.store.transaction({ reach: actor.reach, path: actor.path }, (tx) =>
    exchangeView(tx, actor, house.today()),
  )
  const found = oneThing(organisationUnits(view), params.id, query.fields)
  return found.accepted ? accept({ ...found.value }) : found
})
