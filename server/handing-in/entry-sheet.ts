import type { YearCalendar } from '#domain/calendar'
import {
  type EntryCells,
  extendedDue,
  type FormField,
  type GivenFigure,
  type Known,
  knownThings,
  periodBefore,
  type RowReading,
  type RowTexts,
  readRow,
  suggest,
  textsOf,
} from '#domain/form'
import type { EntryRow, ExtensionEvent, StoredFact, StoredUnit, StoreTransaction } from '../store/index.ts'
import { calendarsOf, dueOf } from './due.ts'
import { askedForm, figureOf, formsIn, type OpenReport, standingFacts } from './open-report.ts'

/** 填报表的一行 with everything known of its unit. */
export interface SheetRow {
  readonly unit: StoredUnit
  readonly version: number
  readonly cells: EntryCells
  readonly standing: RowTexts
  readonly known: Known
}

/** 填报表: a report with what is typed, what stands, what is known elsewhere, and until when. */
export interface EntrySheet {
  readonly report: OpenReport
  readonly rows: readonly SheetRow[]
  readonly standing: readonly StoredFact[]
  readonly calendars: readonly YearCalendar[]
  readonly steps: readonly ExtensionEvent[]
  /** The day it is due, extended where that was granted. */
  readonly due: string
  readonly ownDue: string
  readonly unknownYears: readonly number[]
}

/** 载入几行 for saving: what is typed and what stands, nothing of what is known elsewhere. */
export async function loadRows(
  tx: StoreTransaction,
  report: OpenReport,
  codes: readonly string[],
): Promise<readonly Omit<SheetRow, 'known'>[]> {
  const rows = report.rows.filter(({ code }) => codes.includes(code))
  const { form, unit, period } = report
  const entries = await tx.handingIn.entryRows({ area: unit.area, form: form.form, period }, codes)
  const standing = byUnit(await standingFacts(tx, { ...report, rows }, period))
  return rows.map((row) => {
    const entry = entries.find((one) => one.unit === row.code)
    return {
      unit: row,
      version: entry?.version ?? 0,
      cells: entry?.cells ?? {},
      standing: textsOf(standing.get(row.code) ?? [], form.fields),
    }
  })
}

/** 载入填报表. What is typed shows only in the context of someone who may hand it in. */
export async function loadSheet(tx: StoreTransaction, report: OpenReport): Promise<EntrySheet> {
  const { form, unit, rows, period, header } = report
  const place = { area: unit.area, form: form.form, period }
  const codes = rows.map(({ code }) => code)
  const entries = new Map(
    (await tx.handingIn.entryRows(place, codes)).map((row): [string, EntryRow] => [row.unit, row]),
  )
  const standing = await standingFacts(tx, report, period)
  const earlier = periodBefore(period)
  const before = byUnit(await standingFacts(tx, report, earlier))
  const elsewhere = await knownElsewhere(tx, report)
  const calendars = await calendarsOf(tx, unit.area)
  const steps = (await tx.handingIn.extensionEvents({ path: unit.path, periods: [period] })).filter(
    (step) => step.form === form.form && step.unit === unit.code,
  )
  const { day, unknownYears } = dueOf(header, period, calendars)
  const standingBy = byUnit(standing)
  return {
    report,
    standing,
    calendars,
    steps,
    due: extendedDue(day, steps),
    ownDue: day,
    unknownYears,
    rows: rows.map((row) => {
      const entry = entries.get(row.code)
      return {
        unit: row,
        version: entry?.version ?? 0,
        cells: entry?.cells ?? {},
        standing: textsOf(standingBy.get(row.code) ?? [], form.fields),
        known: {
          elsewhere: elsewhere(row.code),
          before: textsOf(before.get(row.code) ?? [], form.fields),
          periodBefore: earlier,
        },
      }
    }),
  }
}

function byUnit(facts: readonly StoredFact[]): ReadonlyMap<string, GivenFigure[]> {
  const units = new Map<string, GivenFigure[]>()
  for (const fact of facts) units.set(fact.unit, [...(units.get(fact.unit) ?? []), figureOf(fact)])
  return units
}

/** What the other forms of the same level say for this period: asked once, known everywhere. */
async function knownElsewhere(
  tx: StoreTransaction,
  { form, unit, period, rows }: OpenReport,
): Promise<(code: string) => Known['elsewhere']> {
  const own = new Set(form.indicators.map(({ id }) => id))
  const others = (await formsIn(tx, unit.area))
    .filter((one) => one.form.level === form.level && one.form.form !== form.form)
    .flatMap((one) => one.form.fields)
    .filter(({ indicator }) => !own.has(indicator))
  if (others.length === 0) return () => ({})
  const facts = await tx.facts.reportedFigures({
    area: unit.area,
    units: rows.map(({ code }) => code),
    indicators: [...new Set(others.map(({ indicator }) => indicator))],
    periods: [period],
  })
  const units = byUnit(facts)
  return (code) => knownThings(others, units.get(code) ?? [])
}

/** 各格读作: what is typed, else what stands. */
export const rowTexts = ({ cells, standing }: Pick<SheetRow, 'cells' | 'standing'>): RowTexts => ({
  ...standing,
  ...Object.fromEntries(Object.entries(cells).map(([field, { text }]) => [field, text])),
})

/** 读各行. */
export const readSheet = (
  sheet: EntrySheet,
): readonly { readonly row: SheetRow; readonly reading: RowReading }[] => {
  const { fields } = sheet.report.form
  return sheet.rows.map((row) => ({ row, reading: readOne(row, fields) }))
}

const readOne = (row: SheetRow, fields: readonly FormField[]): RowReading => {
  const texts = rowTexts(row)
  return readRow(row.unit.code, fields, texts, row.standing, suggest(fields, texts, row.known))
}

/** Forms of an area as asked for, with their headers. */
export async function askedForms(tx: StoreTransaction, area: string) {
  const headers = new Map((await tx.handingIn.formHeaders(area)).map((header) => [header.form, header]))
  return (await formsIn(tx, area)).map(({ scheme, form }) => {
    const header = headers.get(form.form)
    return { scheme, whole: form, form: askedForm(form, header), ...(header === undefined ? {} : { header }) }
  })
}
