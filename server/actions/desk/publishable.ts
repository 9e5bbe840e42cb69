import { accept, type Decision, refuse } from '#domain/decision'
import { mayPublish } from '#domain/guard'
import type { Actor } from '#domain/permission'
import { belowLevel, type Scheme } from '#engine'
import { checkSchemeText } from '../../assessing/check-scheme-text.ts'
import type { FoundDraft } from './on-draft.ts'

export type PublishableRefusal =
  | 'scheme-draft.has-errors'
  | 'scheme-draft.version-published'
  | 'scheme-draft.of-another-office'
  | 'scheme-draft.not-below-you'

export interface Publishable {
  readonly scheme: Scheme
  readonly text: string
}

/**
 * 可否发布: asked at the submission and once more at the signature, because findings, ids and versions may have changed
 * between the two. The scheme must stand, weigh units below its office, and be a version nobody published.
 */
export async function publishable(
  { stored, state, tx }: FoundDraft,
  actor: Actor,
): Promise<Decision<Publishable, PublishableRefusal>> {
  const text = (await tx.schemeDrafts.findText(stored.area, stored.draft, state.text)) ?? ''
  const { program, findings } = checkSchemeText(text)
  const { accepted, refusals } = mayPublish(program?.scheme, findings, state.approvals)
  if (!accepted || program === undefined)
    return refuse('scheme-draft.has-errors', { errors: String(refusals.length) })
  const { scheme } = program
  if (belowLevel(scheme.level, actor.level) !== true)
    return refuse('scheme-draft.not-below-you', { level: scheme.level })
  const versions = await tx.schemes.listVersions(scheme.id)
  if (versions.some(({ reach }) => reach !== actor.reach))
    return refuse('scheme-draft.of-another-office', { scheme: scheme.id })
  if (versions.some(({ version }) => version === scheme.version))
    return refuse('scheme-draft.version-published', { scheme: scheme.id, version: scheme.version })
  return accept({ scheme, text })
}
