import { readIsoPeriod } from '#domain/exchange'
import type { EntryForm, FormField, GivenFigure } from '#domain/form'
import { MISSING_NAMES, type MissingName } from '#engine'
import { DEFAULT_COMBO } from '../../exchange/index.ts'
import type { StoredUnit } from '../../store/index.ts'
import type { ExchangeView, Finder } from './exchange-view.ts'

interface SentValue {
  readonly dataElement: string
  readonly period?: string | undefined
  readonly orgUnit?: string | undefined
  readonly categoryOptionCombo?: string | undefined
  readonly attributeOptionCombo?: string | undefined
  readonly value?: string | number | boolean | null | undefined
  readonly comment?: string | undefined
}

export interface SentSet {
  readonly dataSet?: string | undefined
  readonly period?: string | undefined
  readonly orgUnit?: string | undefined
  readonly attributeOptionCombo?: string | undefined
  readonly dataValues: readonly SentValue[]
}

/** 一个数据值的问题, before its sentence is looked up. */
export interface ValueConflict {
  readonly index: number
  readonly code: string
  readonly property: 'dataElement' | 'orgUnit' | 'period' | 'value' | 'categoryOptionCombo' | 'dataSet'
  readonly object: string
  readonly objects: Readonly<Record<string, string>>
  readonly facts: Readonly<Record<string, string>>
}

/** 一个指标的数 put together from its data values, with the places they came from. */
export interface SentFigure {
  readonly figure: GivenFigure
  readonly places: readonly { readonly index: number; readonly part: FormField['part'] | 'missing' }[]
}

/** 送来的填报单: the figures of one unit, form and period. */
export interface SentReport {
  readonly unit: StoredUnit
  readonly form: EntryForm
  readonly period: string
  readonly figures: readonly SentFigure[]
}

export interface SortedValues {
  readonly reports: readonly SentReport[]
  readonly conflicts: readonly ValueConflict[]
}

const DEFAULTS = new Set(['', 'default', DEFAULT_COMBO])
const NAMED_MISSING = /^missing=([a-z-]+)$/

/** The value as text; a JSON number only where no digit can have been lost on the way. */
const textOf = (value: SentValue['value']): string | undefined | 'lost' => {
  if (value === undefined || value === null || value === '') return undefined
  if (typeof value === 'number') return Number.isSafeInteger(value) ? String(value) : 'lost'
  return typeof value === 'boolean' ? (value ? '1' : '0') : value
}

/**
 * 理清数据值: each to its unit, form and period; numerator and denominator of one indicator become one figure. Whatever
 * cannot be placed is a conflict of that value and of no other.
 */
export function sortValues(sent: SentSet, view: ExchangeView, finder: Finder): SortedValues {
  const conflicts: ValueConflict[] = []
  const reports = new Map<
    string,
    { unit: StoredUnit; form: EntryForm; period: string; figures: Map<string, SentFigure> }
  >()
  const asked = sent.dataSet === undefined ? undefined : finder.form(sent.dataSet)
  const places = new Map<string, number>()
  for (const [index, one] of sent.dataValues.entries()) {
    const written = {
      dataElement: one.dataElement,
      orgUnit: one.orgUnit ?? sent.orgUnit ?? '',
      period: one.period ?? sent.period ?? '',
    }
    const conflict = (
      code: string,
      property: ValueConflict['property'],
      object: string,
      facts: Readonly<Record<string, string>> = {},
    ): void => {
      conflicts.push({ index, code, property, object, objects: written, facts: { ...facts, object } })
    }
    if (sent.dataSet !== undefined && asked === undefined) {
      conflict('E7600', 'dataSet', sent.dataSet)
      continue
    }
    const field = finder.field(written.dataElement)
    if (field === undefined) {
      conflict('E7610', 'dataElement', written.dataElement)
      continue
    }
    const unit = finder.unit(written.orgUnit)
    if (unit === undefined) {
      conflict('E7612', 'orgUnit', written.orgUnit)
      continue
    }
    const period = readIsoPeriod(written.period)
    if (period === undefined) {
      conflict('E7611', 'period', written.period)
      continue
    }
    const combo = [one.categoryOptionCombo, one.attributeOptionCombo, sent.attributeOptionCombo].find(
      (id) => id !== undefined && !DEFAULTS.has(id),
    )
    if (combo !== undefined) {
      conflict('E7613', 'categoryOptionCombo', combo)
      continue
    }
    const form = formOf(view, field, unit, period, asked)
    if (form === undefined) {
      conflict('exchange.not-asked', 'dataElement', written.dataElement, { unit: unit.name, period })
      continue
    }
    const value = textOf(one.value)
    const missing = value === undefined ? NAMED_MISSING.exec(one.comment?.trim() ?? '')?.[1] : undefined
    if (value === 'lost') {
      conflict('exchange.number-as-text', 'value', String(one.value))
      continue
    }
    if (value === undefined && !(MISSING_NAMES as readonly string[]).includes(missing ?? '')) {
      conflict('E7618', 'value', written.dataElement)
      continue
    }
    const key = `${unit.code} ${field.field} ${period}`
    const before = places.get(key)
    if (before !== undefined) {
      conflict('exchange.twice', 'dataElement', written.dataElement, { first: String(before) })
      continue
    }
    places.set(key, index)
    const reportKey = `${unit.code} ${form.form} ${period}`
    const report = reports.get(reportKey) ?? { unit, form, period, figures: new Map() }
    reports.set(reportKey, report)
    const { indicator, part } = field
    const known = report.figures.get(indicator) ?? { figure: { unit: unit.code, indicator }, places: [] }
    report.figures.set(indicator, {
      figure: {
        ...known.figure,
        ...(value === undefined ? { missing: missing as MissingName } : { [part]: value }),
      },
      places: [...known.places, { index, part: value === undefined ? 'missing' : part }],
    })
  }
  return {
    reports: [...reports.values()].map((one) => ({ ...one, figures: [...one.figures.values()] })),
    conflicts,
  }
}

/** The form that asks this field of this unit in this period: the data set named, else the one of the period’s year. */
function formOf(
  { forms, schemes }: ExchangeView,
  field: FormField,
  unit: StoredUnit,
  period: string,
  asked: EntryForm | undefined,
): EntryForm | undefined {
  const rhythm = period.includes('Q') ? 'quarter' : period.length === 4 ? 'year' : 'month'
  const fitting = (asked === undefined ? forms : [asked]).filter(
    (form) =>
      form.level === unit.level &&
      form.frequency === rhythm &&
      form.fields.some((one) => one.field === field.field),
  )
  return fitting.find(({ form }) => schemes.get(form)?.period === period.slice(0, 4)) ?? fitting[0]
}
