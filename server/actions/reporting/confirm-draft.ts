import { randomUUID } from 'node:crypto'
import { confirmDraft as route } from '#contract'
import { accept, refuse } from '#domain/decision'
import * as rules from '#domain/reporting'
import type { NewFact } from '../../store/index.ts'
import { action } from '../action.ts'
import { errorsIn, figuresIn } from './draft-content.ts'
import { openDraft, viewDraft } from './draft-view.ts'

/** 确认导入: submission, figures, audit and the draft’s end in one transaction, or nothing. */
export const confirmDraft = action(route, async (house, { actor }, { params }) => {
  const context = { reach: actor.area, path: actor.path, writer: { path: actor.path, level: actor.level } }
  const reading = { reach: actor.area, path: actor.path }
  const before = await house.store.transaction(reading, (tx) => tx.drafts.findDraft(actor.area, params.draft))
  if (before === undefined) return refuse('draft.unknown')
  const { preview } = await viewDraft(house, actor, before)
  return house.store.transaction(context, async (tx) => {
    const draft = await tx.drafts.findDraft(actor.area, params.draft)
    if (draft === undefined) return refuse('draft.unknown')
    const { confirmedAt, discardedAt } = draft
    const decision = rules.confirmDraft(
      {
        draft: draft.draft,
        unitPath: draft.path,
        errors: errorsIn(draft),
        ...(confirmedAt === undefined ? {} : { confirmedAt }),
        ...(discardedAt === undefined ? {} : { discardedAt }),
      },
      actor,
    )
    if (!decision.accepted) return decision
    const at = house.now()
    const mine = await tx.drafts.confirmDraft(draft.area, draft.draft, at)
    const opened = await openDraft(tx, draft, house.today())
    if (!mine) return refuse('draft.already-confirmed', { at })
    if (opened === undefined) throw new Error(`draft ${draft.draft} belongs to no form any more`)
    const file = await tx.drafts.findDraftFile(draft.area, draft.draft)
    const submission = randomUUID()
    await tx.submissions.insertSubmission({
      area: draft.area,
      submission,
      unit: draft.unit,
      path: draft.path,
      period: draft.period,
      form: draft.form,
      fileName: draft.fileName,
      fileSha256: draft.fileSha256,
      handedInBy: actor.account,
      handedInName: actor.name,
      recordedAt: at,
      dueOn: rules.dueOn(draft.period),
      file: file ?? Buffer.alloc(0),
    })
    const facts: NewFact[] = opened.changed.map(({ figure }) => ({
      ...figure,
      area: draft.area,
      period: draft.period,
      kind: 'reported',
      submission,
    }))
    await tx.facts.insertFacts(facts, at)
    await tx.audit.appendAudit({
      area: draft.area,
      at,
      actor: actor.account,
      action: 'report.handed-in',
      subject: submission,
      detail: { draft: draft.draft, period: draft.period, sha256: draft.fileSha256, changed: facts.length },
    })
    return accept({
      submission,
      figures: figuresIn(draft).length,
      changed: facts.length,
      ...(preview === undefined ? {} : { preview }),
    })
  })
})
