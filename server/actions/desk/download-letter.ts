import { downloadLetter as route } from '#contract'
import { accept, refuse } from '#domain/decision'
import { DOCUMENT_WORDS } from '#words'
import { DOCX, letterDocument, printable } from '../../documents/index.ts'
import { unitName } from '../../tables/index.ts'
import { action } from '../action.ts'

/** 目标责任书 (.docx) of one unit the scheme weighs. */
export const downloadLetter = action(route, async (house, { actor }, { params, query }) => {
  const found = await house.assessor.scheme(actor, params.scheme, query.version)
  if (!found.accepted) return found
  const { ready, units } = found.value
  const { scheme } = ready.program
  const unit = units.find(({ code, level }) => code === params.unit && level === scheme.level)
  if (unit === undefined) return refuse('unit.unknown', { unit: params.unit })
  const name = unitName(unit, query.language)
  const bytes = await letterDocument({
    ...printable(scheme, ready.stored.text, query),
    unit: { code: unit.code, name, class: unit.class ?? '' },
  })
  const title = DOCUMENT_WORDS[query.language].letterTitle(scheme.period)
  return accept({ fileName: `${name}_${title}.docx`, type: DOCX, bytes })
})
