import { accept, type Decision, refuse } from '#domain/decision'
import { draftState } from '#domain/drafting'
import type { Actor } from '#domain/permission'
import type { Result, Which } from '../../assessing/assessor.ts'
import { checkSchemeText } from '../../assessing/check-scheme-text.ts'
import type { ReadyScheme } from '../../assessing/read-stored-scheme.ts'
import type { House } from '../action.ts'
import { sha256 } from '../session/sign-in.ts'
import { reading } from './on-draft.ts'

export type DraftTrialRefusal = 'scheme-draft.unknown' | 'scheme-draft.has-errors'

/** 可试算的草稿: the saved text of a draft as if it were published; of one's own office only. */
export async function readyDraft(
  house: House,
  actor: Actor,
  draft: string,
): Promise<Decision<ReadyScheme, DraftTrialRefusal>> {
  const found = await house.store.transaction(reading(actor), async ({ schemeDrafts }) => {
    const stored = await schemeDrafts.findSchemeDraft(actor.area, draft)
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
  const { level, id, version, period } = program.scheme
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
  return accept({ stored, program, findings })
}

/** 试算: a year's facts under a draft, written nowhere. */
export async function trialOfDraft(
  house: House,
  actor: Actor,
  draft: string,
  which: Pick<Which, 'period' | 'through'>,
): Promise<
  Decision<{ readonly ready: ReadyScheme; readonly result: Result | undefined }, DraftTrialRefusal>
> {
  const ready = await readyDraft(house, actor, draft)
  if (!ready.accepted) return ready
  return accept({ ready: ready.value, result: await house.assessor.trial(ready.value, which) })
}
