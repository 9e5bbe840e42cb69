import { createHash, randomUUID } from 'node:crypto'
import { uploadWorkbook as route } from '#contract'
import { accept, refuse } from '#domain/decision'
import { readMonthlyWorkbook } from '../../exchange/index.ts'
import type { Draft } from '../../store/index.ts'
import { action } from '../action.ts'
import { writeContent } from './draft-content.ts'
import { viewDraft } from './draft-view.ts'
import { findReporting, reportingForm, standingFigures } from './reporting-form.ts'

/**
 * 上传填报表: the file is read in a worker, every problem is put at its cell, and a draft is kept; no figure is written.
 *
 * The month is the file’s own; the unit is the uploader’s own and a file of another town is a problem, not a guess.
 */
export const uploadWorkbook = action(route, async (house, { actor }, _given, upload) => {
  if (upload === undefined) return refuse('upload.no-file')
  const context = { reach: actor.area, path: actor.path }
  const expected = await house.store.transaction(context, async (tx) => {
    const town = await tx.units.findUnit(actor.unit, house.today())
    return town === undefined ? undefined : { town, tx: undefined }
  })
  if (expected === undefined || expected.town.level !== 'town') return refuse('unit.not-yours')
  const { town } = expected
  const reading = await readMonthlyWorkbook(upload.bytes, (period) =>
    house.store.transaction(context, async (tx) => {
      const reporting = await findReporting(tx, town, period)
      if (reporting === undefined) return undefined
      return reportingForm(reporting, period, 'zh-CN', await standingFigures(tx, reporting, period))
    }),
  )
  const period = reading.identity?.period ?? house.today().slice(0, 7)
  if (period > house.today().slice(0, 7)) return refuse('report.month-not-open', { period })
  const draft: Draft = {
    area: actor.area,
    draft: randomUUID(),
    unit: town.code,
    path: town.path,
    account: actor.account,
    fileName: upload.fileName,
    fileSha256: createHash('sha256').update(upload.bytes).digest('hex'),
    form: reading.identity?.form ?? '',
    period,
    ...writeContent(reading.facts, reading.problems),
    createdAt: house.now(),
  }
  await house.store.transaction({ ...context, writer: { path: actor.path, level: actor.level } }, async (tx) => {
    await tx.drafts.insertDraft({ ...draft, file: upload.bytes })
    await tx.audit.appendAudit({
      area: actor.area,
      at: house.now(),
      actor: actor.account,
      action: 'draft.uploaded',
      subject: draft.draft,
      detail: { fileName: draft.fileName, sha256: draft.fileSha256, period },
    })
  })
  return accept(await viewDraft(house, actor, draft))
})
