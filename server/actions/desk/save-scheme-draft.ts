import { saveSchemeDraft as route } from '#contract'
import { accept } from '#domain/decision'
import { saveDraft } from '#domain/drafting'
import { action } from '../action.ts'
import { sha256 } from '../session/sign-in.ts'
import { onDraft } from './on-draft.ts'

/** 保存草稿: on top of the latest text, or set aside beside it and refused; either way it is kept. */
export const saveSchemeDraft = action(route, (house, { actor }, { params, body }) =>
  onDraft(house, actor, params.draft, async ({ state, stored, at }) => {
    const text = { text: body.text, sha256: sha256(body.text) }
    const decision = saveDraft(state, { after: body.after, sha256: text.sha256 })
    if (!decision.accepted) {
      if (state.stage !== 'writing' && state.stage !== 'signing') return decision
      const kept = stored.events.some((one) => one.kind === 'set-aside' && one.sha256 === text.sha256)
      return accept({ ...(kept ? {} : { event: { kind: 'set-aside' as const, text } }), answer: decision })
    }
    if (decision.value === 'nothing-new')
      return accept({ answer: { number: state.text, at: state.writtenBy.at } })
    const note = body.note === undefined || body.note === '' ? {} : { note: body.note }
    return accept({
      event: { kind: 'saved' as const, text, ...note },
      answer: { number: state.last + 1, at },
    })
  }),
)
