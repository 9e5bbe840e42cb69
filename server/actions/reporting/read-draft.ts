import { readDraft as route } from '#contract'
import { accept, refuse } from '#domain/decision'
import { action } from '../action.ts'
import { viewDraft } from './draft-view.ts'

export const readDraft = action(route, async (house, { actor }, { params }) => {
  const context = { reach: actor.area, path: actor.path }
  const draft = await house.store.transaction(context, (tx) => tx.drafts.findDraft(actor.area, params.draft))
  return draft === undefined ? refuse('draft.unknown') : accept(await viewDraft(house, actor, draft))
})
