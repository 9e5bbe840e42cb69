import type { Transaction } from 'kysely'
import { atOrBelow, within } from './narrow.ts'
import type { NewSubmission, Submission, SubmissionStore } from './store.ts'
import type { SubmissionRow, Tables } from './tables.ts'

/** 报送 and its workbook; `reach` is that of the transaction, written into the question so that an index answers it. */
export const submissionStore = (tx: Transaction<Tables>, reach?: string): SubmissionStore => ({
  async listSubmissions(filter) {
    if (filter.periods?.length === 0) return []
    let query = tx.selectFrom('submission').selectAll()
    const area = filter.reach ?? reach
    if (area !== undefined) query = query.where(within('area', area))
    if (filter.path !== undefined) query = query.where(atOrBelow('path', filter.path))
    if (filter.unit !== undefined) query = query.where('unit', '=', filter.unit)
    if (filter.periods !== undefined) query = query.where('period', 'in', [...filter.periods])
    if (filter.form !== undefined) query = query.where('form', '=', filter.form)
    const rows = await query.orderBy('recorded_at', 'desc').orderBy('submission').execute()
    return rows.map(toSubmission)
  },
  async findSubmission(area, submission) {
    const row = await tx
      .selectFrom('submission')
      .selectAll()
      .where('area', '=', area)
      .where('submission', '=', submission)
      .executeTakeFirst()
    return row === undefined ? undefined : toSubmission(row)
  },
  async findFile(area, submission) {
    return await tx
      .selectFrom('submission_file')
      .innerJoin('submission', (join) =>
        join
          .onRef('submission.area', '=', 'submission_file.area')
          .onRef('submission.submission', '=', 'submission_file.submission'),
      )
      .select(['submission.file_name as name', 'submission_file.file as file'])
      .where('submission_file.area', '=', area)
      .where('submission_file.submission', '=', submission)
      .executeTakeFirst()
  },
  insertSubmission: (submission) => insertSubmission(tx, submission),
})

export async function insertSubmission(tx: Transaction<Tables>, given: NewSubmission): Promise<boolean> {
  const { area, submission, path } = given
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('submission')
    .values({
      area,
      submission,
      path,
      unit: given.unit,
      period: given.period,
      form: given.form,
      file_name: given.fileName,
      file_sha256: given.fileSha256 ?? null,
      handed_in_by: given.handedInBy,
      handed_in_name: given.handedInName,
      recorded_at: given.recordedAt,
      due_on: given.dueOn ?? null,
      state: 'handed-in',
      channel: given.channel ?? null,
      figures: given.figures ?? null,
      changed: given.changed ?? null,
      note: given.note ?? null,
    })
    .onConflict((conflict) => conflict.columns(['area', 'submission']).doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows !== 1n) return false
  if (given.file === undefined) return true
  const file = Buffer.from(given.file)
  await tx.insertInto('submission_file').values({ area, submission, path, file }).execute()
  return true
}

const toSubmission = (row: SubmissionRow): Submission => ({
  area: row.area,
  submission: row.submission,
  unit: row.unit,
  path: row.path,
  period: row.period,
  form: row.form,
  fileName: row.file_name,
  handedInBy: row.handed_in_by,
  handedInName: row.handed_in_name,
  recordedAt: row.recorded_at,
  state: row.state as Submission['state'],
  ...(row.file_sha256 === null ? {} : { fileSha256: row.file_sha256 }),
  ...(row.due_on === null ? {} : { dueOn: row.due_on }),
  ...(row.channel === null ? {} : { channel: row.channel as 'workbook' | 'grid' | 'api' }),
  ...(row.figures === null ? {} : { figures: row.figures }),
  ...(row.changed === null ? {} : { changed: row.changed }),
  ...(row.note === null ? {} : { note: row.note }),
})
