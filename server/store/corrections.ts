import { sql, type Transaction } from 'kysely'
import { CORRECTION_EVENT_KINDS } from '#domain/review'
import type { MissingName } from '#engine'
import { insertFacts } from './insert-facts.ts'
import { atOrBelow } from './narrow.ts'
import type { CorrectionEventRow, CorrectionRow } from './review-rows.ts'
import type { CorrectionFilter, CorrectionStore, Settlement, StoredCorrection } from './review-store.ts'
import type { StoredFact } from './store.ts'
import { StoreFault } from './store-fault.ts'
import type { Tables } from './tables.ts'
import { actAs } from './within-context.ts'

/** 更正. */
export const correctionStore = (tx: Transaction<Tables>): CorrectionStore => ({
  async lockFigure({ area, unit, indicator, period }) {
    const key = [area, unit, indicator, period].join('/')
    await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 3))`.execute(tx)
  },
  async insertCorrection(given) {
    const { after } = given
    await tx
      .insertInto('correction')
      .values({
        area: given.area,
        correction: given.correction,
        unit: given.unit,
        path: given.path,
        indicator: given.indicator,
        period: given.period,
        version: given.version,
        value: after.value ?? null,
        numerator: after.numerator ?? null,
        denominator: after.denominator ?? null,
        missing: after.missing ?? null,
        reason: given.reason,
        evidence: given.evidence === undefined ? null : [...given.evidence],
        requested_at: given.requestedAt,
        requested_by: given.requestedBy,
        requested_name: given.requestedName,
        requested_path: given.requestedPath,
        requested_level: given.requestedLevel,
      })
      .execute()
  },
  async findCorrection(area, correction) {
    const [found] = await listed(tx, { area }, correction)
    return found
  },
  listCorrections: (filter) => listed(tx, filter),
  async settleCorrection(
    { area, correction, requestedBy, requestedPath },
    { by, reason, ripple, ...settled },
  ) {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('correction_event')
      .values({
        area,
        correction,
        requested_by: requestedBy,
        requested_path: requestedPath,
        ...settled,
        by_path: by,
        reason: reason ?? null,
        ripple: ripple === undefined ? null : sql`${JSON.stringify(ripple)}::jsonb`,
      })
      .onConflict((conflict) => conflict.columns(['area', 'correction']).doNothing())
      .executeTakeFirst()
    return numInsertedOrUpdatedRows === 1n
  },
  enterCorrection: (area, correction, at) => enterCorrection(tx, area, correction, at),
})

async function enterCorrection(
  tx: Transaction<Tables>,
  area: string,
  correction: string,
  at: string,
): Promise<StoredFact> {
  const [found] = await listed(tx, { area }, correction)
  if (found?.settled?.kind !== 'approved') throw new StoreFault('not-permitted', { correction })
  const { unit, indicator, period, after, reason, evidence, requestedPath, requestedLevel } = found
  const writer = { path: requestedPath, level: requestedLevel }
  const [fact] = await actAs(tx, writer, () =>
    insertFacts(
      tx,
      [
        {
          area,
          unit,
          indicator,
          period,
          kind: 'reported',
          ...after,
          reason,
          sourceVersion: `correction ${correction}`,
          ...(evidence === undefined ? {} : { evidence }),
        },
      ],
      at,
    ),
  )
  if (fact === undefined) throw new Error(`correction ${correction} wrote no figure`)
  return fact
}

async function listed(
  tx: Transaction<Tables>,
  { area, path, unit, indicator, period }: CorrectionFilter,
  correction?: string,
): Promise<readonly StoredCorrection[]> {
  let query = tx.selectFrom('correction').selectAll().where('area', '=', area)
  if (correction !== undefined) query = query.where('correction', '=', correction)
  if (path !== undefined) query = query.where(atOrBelow('path', path))
  if (unit !== undefined) query = query.where('unit', '=', unit)
  if (indicator !== undefined) query = query.where('indicator', '=', indicator)
  if (period !== undefined) query = query.where('period', '=', period)
  const rows = await query.orderBy('requested_at', 'desc').orderBy('correction').execute()
  if (rows.length === 0) return []
  const ids = rows.map((row) => row.correction)
  const events = await tx
    .selectFrom('correction_event')
    .selectAll()
    .where('area', '=', area)
    .where(sql<boolean>`correction = any(${ids}::text[])`)
    .execute()
  const settled = new Map(events.map((event) => [event.correction, toSettlement(event)]))
  return rows.map((row) => toCorrection(row, settled.get(row.correction)))
}

const toCorrection = (row: CorrectionRow, settled: Settlement | undefined): StoredCorrection => ({
  area: row.area,
  correction: row.correction,
  unit: row.unit,
  path: row.path,
  indicator: row.indicator,
  period: row.period,
  version: row.version,
  after: {
    ...(row.value === null ? {} : { value: row.value }),
    ...(row.numerator === null ? {} : { numerator: row.numerator }),
    ...(row.denominator === null ? {} : { denominator: row.denominator }),
    ...(row.missing === null ? {} : { missing: row.missing as MissingName }),
  },
  reason: row.reason,
  ...(row.evidence === null ? {} : { evidence: row.evidence }),
  requestedAt: row.requested_at,
  requestedBy: row.requested_by,
  requestedName: row.requested_name,
  requestedPath: row.requested_path,
  requestedLevel: row.requested_level,
  ...(settled === undefined ? {} : { settled }),
})

function toSettlement(row: CorrectionEventRow): Settlement {
  const kind = CORRECTION_EVENT_KINDS.find((one) => one === row.kind)
  if (kind === undefined) throw new Error(`a correction was settled in the unknown way ${row.kind}`)
  return {
    at: row.at,
    account: row.account,
    name: row.name,
    kind,
    by: row.by_path,
    ...(row.reason === null ? {} : { reason: row.reason }),
    ...(row.ripple === null ? {} : { ripple: row.ripple as readonly unknown[] }),
  }
}
