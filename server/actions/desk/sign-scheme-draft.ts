import { signSchemeDraft as route } from '#contract'
import { accept, refuse } from '#domain/decision'
import { signDraft } from '#domain/drafting'
import { action } from '../action.ts'
import { sha256 } from '../session/sign-in.ts'
import { onDraft } from './on-draft.ts'
import { publishable } from './publishable.ts'

/** 签发: a second person's signature publishes the scheme; from then on it weighs its period. */
export const signSchemeDraft = action(route, (house, { actor }, { params, body }) =>
  onDraft(house, actor, params.draft, async (found) => {
    const { state, stored, tx, at } = found
    const decision = signDraft(state, actor, body.number)
    if (!decision.accepted) return decision
    const ready = await publishable(found, actor)
    if (!ready.accepted) return ready
    const { scheme, text } = ready.value
    const writer = state.submitted ?? state.writtenBy
    const published = await tx.schemes.publishSigned({
      scheme: scheme.id,
      version: scheme.version,
      series: stored.series,
      level: scheme.level,
      period: scheme.period,
      reach: actor.reach,
      folder: scheme.id,
      text,
      sha256: sha256(text),
      publishedAt: at,
      signing: {
        writtenBy: writer.account,
        writtenName: writer.name,
        signedBy: actor.account,
        signedName: actor.name,
        draft: stored.draft,
        ...(body.note === undefined || body.note === '' ? {} : { note: body.note }),
        approvals: state.approvals,
      },
    })
    if (!published)
      return refuse('scheme-draft.version-published' as const, { scheme: scheme.id, version: scheme.version })
    return accept({
      event: { kind: 'signed' as const },
      answer: { scheme: scheme.id, version: scheme.version },
    })
  }),
)
