import { downloadSchemeDocument as route } from '#contract'
import { accept } from '#domain/decision'
import { nameIn } from '#words'
import { DOCX, printable, schemeDocument } from '../../documents/index.ts'
import { action } from '../action.ts'

/** 考评方案 (.docx) as published. */
export const downloadSchemeDocument = action(route, async (house, { actor }, { params, query }) => {
  const found = await house.assessor.scheme(actor, params.scheme, query.version)
  if (!found.accepted) return found
  const { stored, program } = found.value.ready
  const given = printable(program.scheme, stored.text, query)
  const name = nameIn(program.scheme.name, query.language)
  return accept({ fileName: `${name}.docx`, type: DOCX, bytes: await schemeDocument(given) })
})
