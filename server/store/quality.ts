import { sql, type Transaction } from 'kysely'
import { type Drawn, EXPLANATIONS, OUTCOMES } from '#domain/quality'
import type { Fact, FactKind, MissingName } from '#engine'
import type { SignalEventRow } from './quality-rows.ts'
import type { QualityStore, StoredSignalEvent } from './quality-store.ts'
import type { Tables } from './tables.ts'

/** 信号办理, 重定基线 and 核实名单: appended, never changed. */
export const qualityStore = (tx: Transaction<Tables>): QualityStore => ({
  async figures({ area, indicators, years, kinds }) {
    const { rows } = await sql<FigureRow>`
      select unit, indicator, period, kind, version, value::text, numerator::text, denominator::text, missing
      from fact_current
      where area = ${area} and indicator = any(${[...indicators]}) and kind = any(${[...kinds]})
        and left(period, 4) = any(${[...years]}) and length(period) = 7`.execute(tx)
    return rows.map(toFigure)
  },
  async signalEvents(area) {
    const rows = await tx
      .selectFrom('signal_event')
      .selectAll()
      .where('area', '=', area)
      .orderBy('signal')
      .orderBy('number')
      .execute()
    const events = new Map<string, StoredSignalEvent[]>()
    for (const row of rows) events.set(row.signal, [...(events.get(row.signal) ?? []), toEvent(row)])
    return events
  },
  async lockSignal(area, signal) {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`${area}/signal/${signal}`}, 0))`.execute(tx)
  },
  async eventsOf(area, signal) {
    const rows = await tx
      .selectFrom('signal_event')
      .selectAll()
      .where('area', '=', area)
      .where('signal', '=', signal)
      .orderBy('number')
      .execute()
    return rows.map(toEvent)
  },
  async appendSignalEvent({ byUnit, outcome, explanation, note, ...event }) {
    await tx
      .insertInto('signal_event')
      .values({
        ...event,
        by_unit: byUnit,
        outcome: outcome ?? null,
        explanation: explanation ?? null,
        note: note ?? null,
      })
      .execute()
  },
  async controlBases(area, unit, indicator) {
    return tx
      .selectFrom('control_base')
      .selectAll()
      .where('area', '=', area)
      .where('unit', '=', unit)
      .where('indicator', '=', indicator)
      .orderBy('month')
      .execute()
  },
  async insertControlBase(base) {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('control_base')
      .values(base)
      .onConflict((conflict) => conflict.columns(['area', 'unit', 'indicator', 'month']).doNothing())
      .executeTakeFirst()
    return numInsertedOrUpdatedRows === 1n
  },
  async listDraws(area) {
    const rows = await tx
      .selectFrom('verification_draw')
      .selectAll()
      .where('area', '=', area)
      .orderBy('at', 'desc')
      .orderBy('draw')
      .execute()
    return rows.map(({ listed, drawn, ...draw }) => ({
      ...draw,
      listed: listed as unknown as { unit: string; flags: number }[],
      drawn: drawn as unknown as Drawn[],
    }))
  },
  async insertDraw({ listed, drawn, ...draw }) {
    await tx
      .insertInto('verification_draw')
      .values({
        ...draw,
        listed: sql`${JSON.stringify(listed)}::jsonb`,
        drawn: sql`${JSON.stringify(drawn)}::jsonb`,
      })
      .execute()
  },
})

function toEvent(row: SignalEventRow): StoredSignalEvent {
  const outcome = OUTCOMES.find((one) => one === row.outcome)
  const explanation = EXPLANATIONS.find((one) => one === row.explanation)
  if (row.did !== 'answered' && row.did !== 'looked-into' && row.did !== 'reopened')
    throw new Error(`a signal event did the unknown ${row.did}`)
  return {
    signal: row.signal,
    number: row.number,
    at: row.at,
    account: row.account,
    name: row.name,
    unit: row.unit,
    byUnit: row.by_unit,
    did: row.did,
    ...(outcome === undefined ? {} : { outcome }),
    ...(explanation === undefined ? {} : { explanation }),
    ...(row.note === null ? {} : { note: row.note }),
  }
}

interface FigureRow {
  readonly unit: string
  readonly indicator: string
  readonly period: string
  readonly kind: string
  readonly version: number
  readonly value: string | null
  readonly numerator: string | null
  readonly denominator: string | null
  readonly missing: string | null
}

const toFigure = ({ value, numerator, denominator, missing, kind, ...row }: FigureRow): Fact => ({
  ...row,
  kind: kind as FactKind,
  ...(value === null ? {} : { value }),
  ...(numerator === null ? {} : { numerator }),
  ...(denominator === null ? {} : { denominator }),
  ...(missing === null ? {} : { missing: missing as MissingName }),
})
