import { returnSchemeDraft as route } from '#contract'
import { accept, refuse } from '#domain/decision'
import { action } from '../action.ts'
import { onDraft } from './on-draft.ts'

/** 退回 by the signer or 撤回 by the writer: the text may change again; the reason stays. */
export const returnSchemeDraft = action(route, (house, { actor }, { params, body }) =>
  onDraft(house, actor, params.draft, async ({ state }) =>
    state.stage === 'signing'
      ? accept({
          event: { kind: 'returned' as const, note: body.reason },
          answer: { number: state.last + 1 },
        })
      : refuse('scheme-draft.not-submitted' as const, { stage: state.stage }),
  ),
)
