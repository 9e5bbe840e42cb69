import { submitSchemeDraft as route } from '#contract'
import { accept, refuse } from '#domain/decision'
import { mayWrite } from '#domain/drafting'
import { action } from '../action.ts'
import { onDraft } from './on-draft.ts'
import { publishable } from './publishable.ts'

/** 送签: only what could be published is put before a signer, and only the text its writer saw. */
export const submitSchemeDraft = action(route, (house, { actor }, { params, body }) =>
  onDraft(house, actor, params.draft, async (found) => {
    const { state } = found
    const open = mayWrite(state)
    if (!open.accepted) return open
    if (body.number !== state.text) {
      const { name, at } = state.writtenBy
      return refuse('scheme-draft.changed-meanwhile' as const, { name, at, number: String(state.text) })
    }
    const ready = await publishable(found, actor)
    if (!ready.accepted) return ready
    const note = body.note === undefined || body.note === '' ? {} : { note: body.note }
    return accept({ event: { kind: 'submitted' as const, ...note }, answer: { number: state.last + 1 } })
  }),
)
