import { readSchemeDraftText as route } from '#contract'
import { accept, refuse } from '#domain/decision'
import { action } from '../action.ts'
import { reading } from './on-draft.ts'

/** 草稿的某一稿. */
export const readSchemeDraftText = action(route, async (house, { actor }, { params: { draft, number } }) => {
  const text = await house.store.transaction(reading(actor), (tx) =>
    tx.schemeDrafts.findText(actor.area, draft, number),
  )
  return text === undefined ? refuse('scheme-draft.unknown') : accept({ number, text })
})
