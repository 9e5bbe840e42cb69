import { listDuties as route } from '#contract'
import { accept } from '#domain/decision'
import { action } from '../action.ts'
import { dutiesOf } from './duties-of.ts'
import { writing } from './open-entry.ts'

export const listDuties = action(route, (house, { actor }) =>
  house.store.transaction(writing(actor), async (tx) => accept(await dutiesOf(tx, house, actor))),
)
