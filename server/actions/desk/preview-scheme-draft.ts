import { previewSchemeDraft as route } from '#contract'
import { accept, refuse } from '#domain/decision'
import { presentComparison } from '../../present/present-comparison.ts'
import { action } from '../action.ts'
import { trialOfDraft } from './trial-of-draft.ts'

/** 试算: the saved draft on a year's facts beside a published scheme; computed as if published, written nowhere. */
export const previewSchemeDraft = action(route, async (house, { actor }, { params, query }) => {
  const { against, ...which } = query
  const trial = await trialOfDraft(house, actor, params.draft, which)
  if (!trial.accepted) return trial
  const before = await house.assessor.result(actor, { scheme: against, ...which })
  if (!before.accepted) return before
  const { ready, result: after } = trial.value
  const [older, newer] = [before.value.ready.program.scheme, ready.program.scheme]
  if (older.level !== newer.level)
    return refuse('comparison.different-levels', { before: older.level, after: newer.level })
  if (after === undefined) return refuse('result.no-facts', { period: query.period })
  return accept(
    presentComparison({ result: before.value, draft: false }, { result: after, draft: true }, actor.unit),
  )
})
