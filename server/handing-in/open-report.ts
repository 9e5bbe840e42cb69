import { type EntryForm, type FormHeader, formsOf, type GivenFigure, lastMonthIn } from '#domain/form'
import type { MissingName, Scheme } from '#engine'
import { readStoredScheme } from '../assessing/read-stored-scheme.ts'
import type { StoredFact, StoredUnit, StoreTransaction } from '../store/index.ts'

/** 填报单: one unit, one form, one period: what is asked, of which units, under which header. */
export interface OpenReport {
  readonly scheme: Scheme
  readonly form: EntryForm
  readonly header?: FormHeader
  readonly unit: StoredUnit
  /** The units the figures are of: the unit itself, or those of the form's level below it. */
  readonly rows: readonly StoredUnit[]
  readonly period: string
}

interface SchemeForm {
  readonly scheme: Scheme
  readonly form: EntryForm
}

/** By the hash of the text: a published scheme never changes, and every saving asks for its forms. */
const known = new Map<string, readonly SchemeForm[]>()

/** Forms of every scheme that reaches this area, newest year first. */
export async function formsIn(tx: StoreTransaction, area: string): Promise<readonly SchemeForm[]> {
  const heads = (await tx.schemes.listHeads()).filter(({ reach }) => area.startsWith(reach))
  const found: SchemeForm[] = []
  for (const { scheme: id, version, sha256 } of heads) {
    const forms = known.get(sha256) ?? (await readForms(tx, id, version))
    known.set(sha256, forms)
    found.push(...forms)
  }
  return found
}

async function readForms(tx: StoreTransaction, id: string, version: string): Promise<readonly SchemeForm[]> {
  const stored = await tx.schemes.findScheme(id, version)
  if (stored === undefined) return []
  const { scheme } = readStoredScheme(stored).program
  return formsOf(scheme).map((form) => ({ scheme, form }))
}

/** What the office says nobody is asked for here is no field of the form. */
export function askedForm(form: EntryForm, header: FormHeader | undefined): EntryForm {
  const elsewhere = (indicator: string): boolean => header?.particulars[indicator]?.elsewhere === true
  return {
    ...form,
    indicators: form.indicators.filter(({ id }) => !elsewhere(id)),
    fields: form.fields.filter(({ indicator }) => !elsewhere(indicator)),
  }
}

/** 打开多份填报单 of units at or below one: what they share is loaded once, however many they are. */
export async function openReports(
  tx: StoreTransaction,
  { area, path: top }: { readonly area: string; readonly path: string },
  asked: readonly { readonly unit: StoredUnit; readonly form: string; readonly period: string }[],
): Promise<readonly (OpenReport | undefined)[]> {
  const forms = await formsIn(tx, area)
  const headers = await tx.handingIn.formHeaders(area)
  const rowsOn = new Map<string, readonly StoredUnit[]>()
  const opened: (OpenReport | undefined)[] = []
  for (const { unit, form: id, period } of asked) {
    const found = forms.find(({ form }) => form.form === id)
    const header = headers.find(({ form }) => form === id)
    const day = `${lastMonthIn(period)}-28`
    const units = rowsOn.get(day) ?? (await tx.units.unitsAt(day, { path: top }))
    rowsOn.set(day, units)
    if (found === undefined) {
      opened.push(undefined)
      continue
    }
    const form = askedForm(found.form, header)
    const rows = units.filter(
      ({ level, path }) => level === form.level && `${path}/`.startsWith(`${unit.path}/`),
    )
    opened.push({
      scheme: found.scheme,
      form,
      unit,
      rows,
      period,
      ...(header === undefined ? {} : { header }),
    })
  }
  return opened
}

/** 打开填报单; undefined when the area has no such form. Rows are the units as they stand at the end of the period. */
export async function openReport(
  tx: StoreTransaction,
  asked: { readonly unit: StoredUnit; readonly form: string; readonly period: string },
): Promise<OpenReport | undefined> {
  const { unit, period } = asked
  const found = (await formsIn(tx, unit.area)).find(({ form }) => form.form === asked.form)
  if (found === undefined) return undefined
  const header = (await tx.handingIn.formHeaders(unit.area)).find(({ form }) => form === asked.form)
  const form = askedForm(found.form, header)
  const rows = await tx.units.unitsAt(`${lastMonthIn(period)}-28`, { levels: [form.level], path: unit.path })
  return { scheme: found.scheme, form, unit, rows, period, ...(header === undefined ? {} : { header }) }
}

/** 现有的数 of a report: the standing reported figures, with where each came from. */
export async function standingFacts(
  tx: StoreTransaction,
  { form, unit, rows }: OpenReport,
  period: string,
): Promise<readonly StoredFact[]> {
  return await tx.facts.reportedFigures({
    area: unit.area,
    units: rows.map(({ code }) => code),
    indicators: form.indicators.map(({ id }) => id),
    periods: [period],
  })
}

export const figureOf = ({
  unit,
  indicator,
  value,
  numerator,
  denominator,
  missing,
}: StoredFact): GivenFigure => ({
  unit,
  indicator,
  ...(value === undefined ? {} : { value }),
  ...(numerator === undefined ? {} : { numerator }),
  ...(denominator === undefined ? {} : { denominator }),
  ...(missing === undefined ? {} : { missing: missing as MissingName }),
})
