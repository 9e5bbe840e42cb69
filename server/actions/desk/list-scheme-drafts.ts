import { listSchemeDrafts as route } from '#contract'
import { accept } from '#domain/decision'
import { draftState } from '#domain/drafting'
import { action } from '../action.ts'
import { reading } from './on-draft.ts'
import { draftLine } from './present-draft.ts'

/** 草稿列表 of one's own office. */
export const listSchemeDrafts = action(route, (house, { actor }) =>
  house.store.transaction(reading(actor), async ({ schemeDrafts }) => {
    const drafts = []
    for (const stored of await schemeDrafts.listSchemeDrafts(actor.area, actor.path)) {
      const { text } = draftState(stored.events)
      drafts.push(draftLine(stored, (await schemeDrafts.findText(stored.area, stored.draft, text)) ?? ''))
    }
    return accept({ drafts })
  }),
)
