import { listWorkingCalendars as route } from '#contract'
import { accept } from '#domain/decision'
import { action } from '../action.ts'
import { viewCalendars } from './calendar-view.ts'

export const listWorkingCalendars = action(route, (house, { actor }) =>
  house.store.transaction({ reach: actor.area, path: actor.path }, async (tx) =>
    accept(await viewCalendars(tx, actor)),
  ),
)
