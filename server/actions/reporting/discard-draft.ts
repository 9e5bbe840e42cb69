import { discardDraft as route } from '#contract'
import { accept, refuse } from '#domain/decision'
import * as rules from '#domain/reporting'
import { action } from '../action.ts'

export const discardDraft = action(route, (house, { actor }, { params }) => {
  const context = { reach: actor.area, path: actor.path, writer: { path: actor.path, level: actor.level } }
  return house.store.transaction(context, async (tx) => {
    const draft = await tx.drafts.findDraft(actor.area, params.draft)
    if (draft === undefined) return refuse('draft.unknown')
    const { confirmedAt } = draft
    const decision = rules.discardDraft({
      draft: draft.draft,
      ...(confirmedAt === undefined ? {} : { confirmedAt }),
    })
    if (!decision.accepted) return decision
    const at = house.now()
    await tx.drafts.discardDraft(draft.area, draft.draft, at)
    await tx.audit.appendAudit({
      area: draft.area,
      at,
      actor: actor.account,
      action: 'draft.discarded',
      subject: draft.draft,
      detail: {},
    })
    return accept({})
  })
})
