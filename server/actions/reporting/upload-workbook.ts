import { createHash, randomUUID } from 'node:crypto'
import { Month, uploadWorkbook as route } from '#contract'
import { accept, refuse } from '#domain/decision'
import type { Actor } from '#domain/permission'
import { readMonthlyWorkbook, type WorkbookReading } from '../../exchange/index.ts'
import type { Draft, StoredUnit } from '../../store/index.ts'
import { action, type House } from '../action.ts'
import { writeContent } from './draft-content.ts'
import { viewDraft } from './draft-view.ts'
import { findReporting, reportingForm, standingFigures } from './reporting-form.ts'
import { reportingMonths } from './reporting-months.ts'

/** The file held against the form of one month, as that form stands now. */
async function readAs(
  house: House,
  actor: Actor,
  town: StoredUnit,
  period: string,
  bytes: Buffer,
): Promise<WorkbookReading | undefined> {
  const context = { reach: actor.area, path: actor.path }
  const form = await house.store.transaction(context, async (tx) => {
    const reporting = await findReporting(tx, town, period)
    if (reporting === undefined) return undefined
    return reportingForm(reporting, period, 'zh-CN', await standingFigures(tx, reporting, period))
  })
  return form === undefined ? undefined : readMonthlyWorkbook(bytes, form)
}

/**
 * 上传填报表: the file is read in a thread of its own, every problem is put at its cell, and a draft is kept; no figure
 * is written. A file with refused content is sent back at its first such place and not kept, not even as a draft.
 *
 * The month is the one asked for, or the file’s own; the unit is the uploader’s, and another town’s file is a problem.
 */
export const uploadWorkbook = action(route, async (house, { actor }, { query }, upload) => {
  if (upload === undefined) return refuse('upload.no-file')
  const today = house.today()
  const context = { reach: actor.area, path: actor.path }
  const town = await house.store.transaction(context, (tx) => tx.units.findUnit(actor.unit, today))
  if (town === undefined || town.level !== 'town') return refuse('unit.not-yours')
  const running = today.slice(0, 7)
  const guess = query.period ?? reportingMonths(today).at(-2) ?? running
  if (guess > running) return refuse('report.month-not-open', { period: guess })
  let reading = await readAs(house, actor, town, guess, upload.bytes)
  const named = Month.safeParse(reading?.identity?.period).data
  if (query.period === undefined && named !== undefined && named !== guess) {
    if (named > running) return refuse('report.month-not-open', { period: named })
    reading = await readAs(house, actor, town, named, upload.bytes)
  }
  if (reading === undefined) return refuse('unit.not-yours')
  const guarded = reading.problems.find(({ code }) => code === 'guard.text')
  if (guarded !== undefined) return refuse('upload.refused-content', guarded.facts)
  const draft: Draft = {
    area: actor.area,
    draft: randomUUID(),
    unit: town.code,
    path: town.path,
    account: actor.account,
    fileName: upload.fileName,
    fileSha256: createHash('sha256').update(upload.bytes).digest('hex'),
    form: reading.identity?.form ?? '',
    period: query.period ?? named ?? guess,
    ...writeContent(reading.facts, reading.problems),
    createdAt: house.now(),
  }
  await house.store.transaction(
    { ...context, writer: { path: actor.path, level: actor.level } },
    async (tx) => {
      await tx.drafts.insertDraft({ ...draft, file: upload.bytes })
      await tx.audit.appendAudit({
        area: actor.area,
        at: house.now(),
        actor: actor.account,
        action: 'draft.uploaded',
        subject: draft.draft,
        detail: { fileName: draft.fileName, sha256: draft.fileSha256, period: draft.period },
      })
    },
  )
  return accept(await viewDraft(house, actor, draft))
})
