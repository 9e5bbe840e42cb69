import { previewSchemeDraft as route } from '#contract'
import { accept, refuse } from '#domain/decision'
import { draftState } from '#domain/drafting'
import { checkSchemeText } from '../../assessing/check-scheme-text.ts'
import { presentComparison } from '../../present/present-comparison.ts'
import { action } from '../action.ts'
import { sha256 } from '../session/sign-in.ts'
import { reading } from './on-draft.ts'

/** 试算: the saved draft on a year's facts beside a published scheme; computed as if published, written nowhere. */
export const previewSchemeDraft = action(route, async (house, { actor }, { params, query }) => {
  const found = await house.store.transaction(reading(actor), async ({ schemeDrafts }) => {
    const stored = await schemeDrafts.findSchemeDraft(actor.area, params.draft)
    if (stored === undefined) return undefined
    const { text } = draftState(stored.events)
    return { stored, text: (await schemeDrafts.findText(stored.area, stored.draft, text)) ?? '' }
  })
  if (found === undefined) return refuse('scheme-draft.unknown')
  const { program, findings } = checkSchemeText(found.text)
  if (program === undefined) {
    const errors = findings.filter(({ severity }) => severity === 'error').length
    return refuse('scheme-draft.has-errors', { errors: String(errors) })
  }
  const { against, ...which } = query
  const before = await house.assessor.result(actor, { scheme: against, ...which })
  if (!before.accepted) return before
  const { scheme } = program
  const { level, id, version, period } = scheme
  if (before.value.ready.program.scheme.level !== level)
    return refuse('comparison.different-levels', {
      before: before.value.ready.program.scheme.level,
      after: level,
    })
  const stored = {
    scheme: id,
    version,
    series: found.stored.series,
    level,
    period,
    reach: actor.reach,
    folder: id,
    text: found.text,
    sha256: sha256(found.text),
    publishedAt: house.now(),
  }
  const after = await house.assessor.trial({ stored, program, findings }, which)
  if (after === undefined) return refuse('result.no-facts', { period: query.period })
  return accept(presentComparison(before.value, after, actor.unit))
})
