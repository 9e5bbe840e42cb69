import { confirmDraft as route } from '#contract'
import { accept, refuse } from '#domain/decision'
import { formId } from '#domain/form'
import * as rules from '#domain/reporting'
import { dueOfReport, handIn, openReport } from '../../handing-in/index.ts'
import { StoreFault } from '../../store/index.ts'
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
    const opened = await openDraft(tx, draft, house.today())
    if (opened === undefined) throw new Error(`draft ${draft.draft} belongs to no form any more`)
    const report = await openReport(tx, {
      unit: opened.reporting.town,
      form: formId(opened.reporting.scheme.id, 'village', 'month'),
      period: draft.period,
    })
    if (report === undefined) throw new Error(`draft ${draft.draft} belongs to no form any more`)
    const file = await tx.drafts.findDraftFile(draft.area, draft.draft)
    const handed = await handIn(house, tx, actor, {
      key: draft.draft,
      channel: 'workbook',
      report,
      figures: figuresIn(draft),
      fileName: draft.fileName,
      dueOn: await dueOfReport(tx, report),
      file: { sha256: draft.fileSha256, bytes: file ?? Buffer.alloc(0) },
      detail: { draft: draft.draft },
    })
    if (!handed.accepted) return handed
    const { submission, changed, repeated } = handed.value
    const at = house.now()
    const mine = await tx.drafts.confirmDraft(draft.area, draft.draft, at)
    if (!mine && repeated) return refuse('draft.already-confirmed', { at })
    // Put aside by another hand at this very moment: everything is rolled back and asked again.
    if (!mine) throw new StoreFault('version-conflict', { draft: draft.draft })
    return accept({
      submission,
      figures: figuresIn(draft).length,
      changed,
      ...(preview === undefined ? {} : { preview }),
    })
  })
})
