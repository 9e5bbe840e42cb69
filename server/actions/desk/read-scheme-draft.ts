import { readSchemeDraft as route } from '#contract'
import { accept, refuse } from '#domain/decision'
import { draftState } from '#domain/drafting'
import { action } from '../action.ts'
import { reading } from './on-draft.ts'
import { draftLine } from './present-draft.ts'

/** 草稿全文与经过. */
export const readSchemeDraft = action(route, (house, { actor }, { params }) =>
  house.store.transaction(reading(actor), async ({ schemeDrafts, schemes }) => {
    const stored = await schemeDrafts.findSchemeDraft(actor.area, params.draft)
    if (stored === undefined) return refuse('scheme-draft.unknown')
    const state = draftState(stored.events)
    const text = (await schemeDrafts.findText(stored.area, stored.draft, state.text)) ?? ''
    const base = stored.base && (await schemes.findScheme(stored.base.scheme, stored.base.version))
    return accept({
      ...draftLine(stored, text),
      number: state.text,
      text,
      ...(base === undefined ? {} : { baseText: base.text }),
      events: stored.events.map(({ sha256: _, approval, ...event }) => ({
        ...event,
        ...(approval === undefined ? {} : { approval: { ...approval } }),
      })),
      approvals: state.approvals.map((one) => ({ ...one })),
      wroteIt: state.writers.includes(actor.account) || state.submitted?.account === actor.account,
    })
  }),
)
