import { approveSchemeFinding as route } from '#contract'
import { accept, refuse } from '#domain/decision'
import { mayWrite } from '#domain/drafting'
import { findingKey } from '#domain/guard'
import { checkSchemeText } from '../../assessing/check-scheme-text.ts'
import { action } from '../action.ts'
import { onDraft } from './on-draft.ts'

/** 附批准文件 to a finding of the policy pack; both are published with the scheme. */
export const approveSchemeFinding = action(route, (house, { actor }, { params, body }) =>
  onDraft(house, actor, params.draft, async ({ state, stored, tx }) => {
    const open = mayWrite(state)
    if (!open.accepted) return open
    const text = (await tx.schemeDrafts.findText(stored.area, stored.draft, state.text)) ?? ''
    const known = checkSchemeText(text).findings.some(
      (finding) => finding.code === 'policy.rule' && findingKey(finding) === body.finding,
    )
    if (!known) return refuse('scheme-draft.finding-unknown' as const, { finding: body.finding })
    return accept({
      event: { kind: 'approval' as const, approval: body },
      answer: { number: state.last + 1 },
    })
  }),
)
