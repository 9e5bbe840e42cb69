import { whoAmI as route } from '#contract'
import { accept } from '#domain/decision'
import { action } from '../action.ts'
import { presentActor } from './present-actor.ts'

export const whoAmI = action(route, async (house, { actor, owed = 'nothing', enrolled = false }) =>
  accept(await presentActor(house, actor, { owed, enrolled })),
)
