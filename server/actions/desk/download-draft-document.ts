import { downloadDraftDocument as route } from '#contract'
import { accept, refuse } from '#domain/decision'
import { draftState } from '#domain/drafting'
import { nameIn } from '#words'
import { checkSchemeText } from '../../assessing/check-scheme-text.ts'
import { DOCX, printable, schemeDocument } from '../../documents/index.ts'
import { action } from '../action.ts'
import { reading } from './on-draft.ts'

/** 草稿 (.docx), to be read on paper before it is signed. */
export const downloadDraftDocument = action(route, async (house, { actor }, { params, query }) => {
  const text = await house.store.transaction(reading(actor), async ({ schemeDrafts }) => {
    const stored = await schemeDrafts.findSchemeDraft(actor.area, params.draft)
    return stored && (await schemeDrafts.findText(stored.area, stored.draft, draftState(stored.events).text))
  })
  if (text === undefined) return refuse('scheme-draft.unknown')
  const { program, findings } = checkSchemeText(text)
  if (program === undefined) {
    const errors = findings.filter(({ severity }) => severity === 'error').length
    return refuse('scheme-draft.has-errors', { errors: String(errors) })
  }
  const name = nameIn(program.scheme.name, query.language)
  const bytes = await schemeDocument(printable(program.scheme, text, query))
  return accept({ fileName: `${name}.docx`, type: DOCX, bytes })
})
