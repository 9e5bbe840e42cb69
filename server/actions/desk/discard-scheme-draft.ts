import { discardSchemeDraft as route } from '#contract'
import { accept } from '#domain/decision'
import { mayWrite } from '#domain/drafting'
import { action } from '../action.ts'
import { onDraft } from './on-draft.ts'

/** 作废: out of the way, never deleted. */
export const discardSchemeDraft = action(route, (house, { actor }, { params }) =>
  onDraft(house, actor, params.draft, async ({ state }) => {
    const open = mayWrite(state)
    return open.accepted ? accept({ event: { kind: 'discarded' as const }, answer: {} }) : open
  }),
)
