import { sql, type Transaction } from 'kysely'
import { lastMonthIn } from '#domain/form'
import { type CellReason, type OpenReport, REVIEW_EVENT_KINDS, type ReviewEvent } from '#domain/review'
import type { MonthClosingRow, ReviewEventRow } from './review-rows.ts'
import type { Closing, ReportKey, ReviewStore } from './review-store.ts'
import type { Tables } from './tables.ts'

/** 审核记录与月结. */
export const reviewStore = (tx: Transaction<Tables>): ReviewStore => ({
  async lockReports(reports) {
    const months = reports.map(({ area, period }) => monthLock(area, lastMonthIn(period)))
    for (const key of inOrder(months))
      await sql`select pg_advisory_xact_lock_shared(hashtextextended(${key}, 1))`.execute(tx)
    for (const key of inOrder(reports.map(reportLock)))
      await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 2))`.execute(tx)
  },
  async lockMonth(area, month) {
    await sql`select pg_advisory_xact_lock(hashtextextended(${monthLock(area, month)}, 1))`.execute(tx)
  },
  async reviewEvents(area, submissions) {
    const found = new Map<string, ReviewEvent[]>()
    if (submissions.length === 0) return found
    const rows = await tx
      .selectFrom('review_event')
      .selectAll()
      .where('area', '=', area)
      .where(sql<boolean>`submission = any(${[...submissions]}::text[])`)
      .orderBy('submission')
      .orderBy('number')
      .execute()
    for (const row of rows) found.set(row.submission, [...(found.get(row.submission) ?? []), toEvent(row)])
    return found
  },
  async appendReviewEvent({ by, to, reason, cells, handedInBy, ...event }) {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('review_event')
      .values({
        ...event,
        handed_in_by: handedInBy,
        by_path: by,
        to_path: to ?? null,
        reason: reason ?? null,
        cells: cells === undefined ? null : sql`${JSON.stringify(cells)}::jsonb`,
      })
      .onConflict((conflict) => conflict.columns(['area', 'submission', 'number']).doNothing())
      .executeTakeFirst()
    return numInsertedOrUpdatedRows === 1n
  },
  async listClosings(area) {
    const rows = await tx
      .selectFrom('month_closing')
      .selectAll()
      .where('area', '=', area)
      .orderBy('period', 'desc')
      .execute()
    return rows.map(toClosing)
  },
  async findClosing(area, month) {
    const row = await tx
      .selectFrom('month_closing')
      .selectAll()
      .where('area', '=', area)
      .where('period', '=', month)
      .executeTakeFirst()
    return row === undefined ? undefined : toClosing(row)
  },
  insertClosing: (closing) => insertClosing(tx, closing),
})

export async function insertClosing(
  tx: Transaction<Tables>,
  { open, reason, ...closing }: Closing,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('month_closing')
    .values({ ...closing, reason: reason ?? null, open: sql`${JSON.stringify(open)}::jsonb` })
    .onConflict((conflict) => conflict.columns(['area', 'period']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

const inOrder = (keys: readonly string[]): readonly string[] => [...new Set(keys)].sort()
const monthLock = (area: string, month: string): string => `${area}/${month}`
const reportLock = ({ area, unit, form, period }: ReportKey): string => `${area}/${unit}/${form}/${period}`

function toEvent(row: ReviewEventRow): ReviewEvent {
  const kind = REVIEW_EVENT_KINDS.find((one) => one === row.kind)
  if (kind === undefined) throw new Error(`a review event is of the unknown kind ${row.kind}`)
  return {
    number: row.number,
    at: row.at,
    account: row.account,
    name: row.name,
    kind,
    by: row.by_path,
    ...(row.to_path === null ? {} : { to: row.to_path }),
    ...(row.reason === null ? {} : { reason: row.reason }),
    ...(row.cells === null ? {} : { cells: row.cells as unknown as readonly CellReason[] }),
  }
}

const toClosing = ({ reason, open, ...row }: MonthClosingRow): Closing => ({
  ...row,
  open: open as unknown as readonly OpenReport[],
  ...(reason === null ? {} : { reason }),
})
