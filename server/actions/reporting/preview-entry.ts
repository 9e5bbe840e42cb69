import { previewEntry as route } from '#contract'
import { accept } from '#domain/decision'
import { action } from '../action.ts'
import { openForTyping, writing } from './open-entry.ts'
import { previewFigures } from './preview-figures.ts'
import { summarizeEntry } from './summarize-entry.ts'

/** 报送前预览: what changes and where the unit would stand; nothing is written. */
export const previewEntry = action(route, async (house, { actor }, { params, query }) => {
  const opened = await house.store.transaction(writing(actor), (tx) =>
    openForTyping(tx, house, actor, { ...params, ...query }),
  )
  if (!opened.accepted) return opened
  const { report } = opened.value
  const { view, changed } = summarizeEntry(opened.value)
  const preview =
    view.problems.length > 0
      ? undefined
      : await previewFigures(
          house,
          actor,
          report.scheme,
          report.unit.path,
          report.period,
          changed.map(({ figure }) => figure),
        )
  return accept({ ...view, ...(preview === undefined ? {} : { preview }) })
})
