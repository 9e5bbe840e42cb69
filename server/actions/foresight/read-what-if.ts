import { readWhatIf as route } from '#contract'
import { accept } from '#domain/decision'
import { writeFigureSheet } from '#formats'
import { action } from '../action.ts'

/** 假如的底稿: whoever may read why a unit stands where it stands may imagine that it stood otherwise. */
export const readWhatIf = action(route, async (house, { actor }, { params, query }) => {
  const found = await house.assessor.result(actor, { ...params, ...query })
  if (!found.accepted) return found
  const { ready, assessment, head } = found.value
  const { units, figures, past } = writeFigureSheet(assessment.program, assessment.figures)
  return accept({
    head,
    text: ready.stored.text,
    sheet: {
      units: units.map((unit) => ({ ...unit })),
      figures: figures.map(({ parts, ...line }) => ({
        ...line,
        parts: Object.fromEntries(Object.entries(parts).map(([part, values]) => [part, [...values]])),
      })),
      past: past.map(({ values, ...line }) => ({ ...line, values: [...values] })),
    },
  })
})
