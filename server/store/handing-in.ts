import { sql, type Transaction } from 'kysely'
import type { EntryCells, FormHeader } from '#domain/form'
import type { EntryRowRow, ExtensionEventRow, FormHeaderRow, WorkingCalendarRow } from './handing-in-rows.ts'
import { atOrBelow } from './narrow.ts'
import type { EntryRow, ExtensionEvent, HandingInStore, StoredFormHeader, WorkingCalendar } from './store.ts'
import type { Tables } from './tables.ts'

/** 报送: headers of forms, what is typed and not yet handed in, extensions, working days. */
export const handingInStore = (tx: Transaction<Tables>): HandingInStore => ({
  async formHeaders(area) {
    const rows = await tx
      .selectFrom('form_header')
      .selectAll()
      .distinctOn('form')
      .where('area', '=', area)
      .orderBy('form')
      .orderBy('number', 'desc')
      .execute()
    return rows.map(toHeader)
  },
  async formHeaderHistory(area, form) {
    const rows = await tx
      .selectFrom('form_header')
      .selectAll()
      .where('area', '=', area)
      .where('form', '=', form)
      .orderBy('number', 'desc')
      .execute()
    return rows.map(toHeader)
  },
  async insertFormHeader({ tableNumber, approvalNumber, validUntil, from, due, particulars, ...header }) {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('form_header')
      .values({
        ...header,
        table_number: tableNumber,
        approval_number: approvalNumber,
        valid_until: validUntil,
        in_use_from: from,
        due_day: due.day,
        due_days: due.days,
        postpone: due.postpone,
        particulars: sql`${JSON.stringify(particulars)}::jsonb`,
      })
      .onConflict((conflict) => conflict.columns(['area', 'form', 'number']).doNothing())
      .executeTakeFirst()
    return numInsertedOrUpdatedRows === 1n
  },
  async entryRows({ area, form, period }, units) {
    if (units.length === 0) return []
    const rows = await tx
      .selectFrom('entry_row')
      .selectAll()
      .where('area', '=', area)
      .where('form', '=', form)
      .where('period', '=', period)
      .where('unit', 'in', [...units])
      .orderBy('unit')
      .execute()
    return rows.map(toEntryRow)
  },
  typedPlaces: (path) =>
    tx
      .selectFrom('entry_row')
      .select(['form', 'period'])
      .distinct()
      .where(atOrBelow('path', path))
      .where(sql<boolean>`cells <> '{}'::jsonb`)
      .orderBy('form')
      .orderBy('period')
      .execute(),
  async lockEntryRows({ area, form, period }, units) {
    // In one order, so that two savings of the same rows wait for each other and never forever.
    for (const unit of [...units].sort()) {
      const key = `${area}/${form}/${period}/${unit}`
      await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 1))`.execute(tx)
    }
  },
  async putEntryRow({ changedAt, cells, version, ...row }) {
    const content = sql<never>`${JSON.stringify(cells)}::jsonb`
    if (version === 1) {
      const { numInsertedOrUpdatedRows } = await tx
        .insertInto('entry_row')
        .values({ ...row, version, cells: content, changed_at: changedAt })
        .onConflict((conflict) => conflict.columns(['area', 'form', 'period', 'unit']).doNothing())
        .executeTakeFirst()
      return numInsertedOrUpdatedRows === 1n
    }
    const { numUpdatedRows } = await tx
      .updateTable('entry_row')
      .set({ version, cells: content, changed_at: changedAt })
      .where('area', '=', row.area)
      .where('form', '=', row.form)
      .where('period', '=', row.period)
      .where('unit', '=', row.unit)
      .where('version', '=', version - 1)
      .executeTakeFirst()
    return numUpdatedRows === 1n
  },
  async extensionEvents({ path, periods }) {
    if (periods?.length === 0) return []
    let query = tx.selectFrom('extension_event').selectAll().where(atOrBelow('path', path))
    if (periods !== undefined) query = query.where('period', 'in', [...periods])
    const rows = await query
      .orderBy('area')
      .orderBy('form')
      .orderBy('period')
      .orderBy('unit')
      .orderBy('number')
      .execute()
    return rows.map(toExtension)
  },
  async appendExtension({ until, reason, ...event }) {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('extension_event')
      .values({ ...event, until_day: until ?? null, reason: reason ?? null })
      .onConflict((conflict) => conflict.columns(['area', 'form', 'period', 'unit', 'number']).doNothing())
      .executeTakeFirst()
    return numInsertedOrUpdatedRows === 1n
  },
  async workingCalendars(area) {
    const rows = await tx
      .selectFrom('working_calendar')
      .selectAll()
      .distinctOn('year')
      .where('area', '=', area)
      .orderBy('year')
      .orderBy('number', 'desc')
      .execute()
    return rows.map(toCalendar)
  },
  async insertWorkingCalendar({ holidays, working, ...calendar }) {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('working_calendar')
      .values({ ...calendar, holidays: [...holidays], working: [...working] })
      .onConflict((conflict) => conflict.columns(['area', 'year', 'number']).doNothing())
      .executeTakeFirst()
    return numInsertedOrUpdatedRows === 1n
  },
})

const toHeader = (row: FormHeaderRow): StoredFormHeader => ({
  area: row.area,
  form: row.form,
  number: row.number,
  at: row.at,
  account: row.account,
  name: row.name,
  tableNumber: row.table_number,
  issuer: row.issuer,
  approvalNumber: row.approval_number,
  validUntil: row.valid_until,
  from: row.in_use_from,
  due: { day: row.due_day, days: row.due_days as 'calendar' | 'working', postpone: row.postpone },
  particulars: row.particulars as unknown as FormHeader['particulars'],
})

const toEntryRow = (row: EntryRowRow): EntryRow => ({
  area: row.area,
  form: row.form,
  period: row.period,
  unit: row.unit,
  version: row.version,
  cells: row.cells as unknown as EntryCells,
  changedAt: row.changed_at,
})

const toExtension = (row: ExtensionEventRow): ExtensionEvent => ({
  area: row.area,
  form: row.form,
  period: row.period,
  unit: row.unit,
  number: row.number,
  at: row.at,
  account: row.account,
  name: row.name,
  kind: row.kind as ExtensionEvent['kind'],
  ...(row.until_day === null ? {} : { until: row.until_day }),
  ...(row.reason === null ? {} : { reason: row.reason }),
})

const toCalendar = (row: WorkingCalendarRow): WorkingCalendar => ({
  area: row.area,
  year: row.year,
  number: row.number,
  at: row.at,
  account: row.account,
  name: row.name,
  document: row.document,
  holidays: row.holidays,
  working: row.working,
})
