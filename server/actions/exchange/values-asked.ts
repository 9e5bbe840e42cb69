import { accept, type Decision, refuse } from '#domain/decision'
import { readIsoPeriod } from '#domain/exchange'
import { type EntryForm, type FormField, firstDayOf, lastMonthIn } from '#domain/form'
import { many } from '../../exchange/index.ts'
import type { StoredUnit } from '../../store/index.ts'
import { type ExchangeView, finderOf, type IdSchemes, readIdScheme } from './exchange-view.ts'

type Written = string | readonly string[] | undefined

interface Query {
  readonly dataSet?: Written
  readonly dataElement?: Written
  readonly period?: Written
  readonly startDate?: string | undefined
  readonly endDate?: string | undefined
  readonly orgUnit?: Written
  readonly children?: string | undefined
  readonly lastUpdated?: string | undefined
  readonly idScheme?: string | undefined
  readonly dataElementIdScheme?: string | undefined
  readonly orgUnitIdScheme?: string | undefined
  readonly dataSetIdScheme?: string | undefined
  readonly inputOrgUnitIdScheme?: string | undefined
  readonly inputDataSetIdScheme?: string | undefined
  readonly inputIdScheme?: string | undefined
}

/** 所问的数据值. */
export interface ValuesAsked {
  readonly forms: readonly EntryForm[]
  readonly units: readonly StoredUnit[]
  readonly fields: readonly FormField[]
  /** Of what is answered. */
  readonly schemes: IdSchemes
  readonly inPeriods: (period: string) => boolean
  /** Absent: any. */
  readonly years?: readonly string[]
}

export type ValuesRefusal = 'exchange.parameter' | 'exchange.not-supported'

type SchemeWish = Pick<Query, 'idScheme' | 'dataElementIdScheme' | 'orgUnitIdScheme' | 'dataSetIdScheme'>

/** 标识方式: the special one before the general one, uid where nothing is said; others than uid and code are refused. */
export function idSchemesOf(query: SchemeWish): Decision<IdSchemes, 'exchange.not-supported'> {
  const unit = readIdScheme(query.orgUnitIdScheme ?? query.idScheme)
  const field = readIdScheme(query.dataElementIdScheme ?? query.idScheme)
  const form = readIdScheme(query.dataSetIdScheme ?? query.idScheme)
  return unit === undefined || field === undefined || form === undefined
    ? refuse('exchange.not-supported', { what: `idScheme ${Object.values(query).join(' ')}`.slice(0, 100) })
    : accept({ unit, field, form })
}

const parameter = (name: string, value?: string) =>
  refuse('exchange.parameter', { name, ...(value === undefined ? {} : { value: value.slice(0, 60) }) })

const DAY = /^\d{4}-\d{2}-\d{2}/

/** 读参数: data sets or data elements, a time and units must be said, as in DHIS2; one that is unknown is refused by name. */
export function askedOf(view: ExchangeView, query: Query): Decision<ValuesAsked, ValuesRefusal> {
  const schemes = idSchemesOf(query)
  if (!schemes.accepted) return schemes
  const inputs = idSchemesOf({
    ...(query.inputIdScheme === undefined ? {} : { idScheme: query.inputIdScheme }),
    ...(query.inputOrgUnitIdScheme === undefined ? {} : { orgUnitIdScheme: query.inputOrgUnitIdScheme }),
    ...(query.inputDataSetIdScheme === undefined ? {} : { dataSetIdScheme: query.inputDataSetIdScheme }),
  })
  if (!inputs.accepted) return inputs
  // An identifier is taken as what it is asked to be, and as the answer's kind where nothing is said of it.
  const finders = [finderOf(view, inputs.value), finderOf(view, schemes.value)]
  const find = <T>(pick: (finder: (typeof finders)[number]) => T | undefined): T | undefined =>
    finders.map(pick).find((one) => one !== undefined)
  const forms: EntryForm[] = []
  for (const id of many(query.dataSet)) {
    const form = find((finder) => finder.form(id))
    if (form === undefined) return parameter('dataSet', id)
    forms.push(form)
  }
  const only: FormField[] = []
  for (const id of many(query.dataElement)) {
    const field = find((finder) => finder.field(id))
    if (field === undefined) return parameter('dataElement', id)
    only.push(field)
  }
  if (forms.length === 0 && only.length === 0) return parameter('dataSet')
  const units = new Map<string, StoredUnit>()
  for (const id of many(query.orgUnit)) {
    const unit = find((finder) => finder.unit(id))
    if (unit === undefined) return parameter('orgUnit', id)
    units.set(unit.code, unit)
    if (query.children === 'true')
      for (const below of view.units) if (below.path.startsWith(`${unit.path}/`)) units.set(below.code, below)
  }
  if (units.size === 0) return parameter('orgUnit')
  const time = timeOf(query)
  if (!time.accepted) return time
  const asked = new Map(only.map((one) => [one.field, one]))
  const inForms = forms.flatMap(({ fields }) => fields)
  const fields =
    forms.length === 0 ? only : only.length === 0 ? inForms : inForms.filter(({ field }) => asked.has(field))
  const unique = [...new Map(fields.map((one) => [one.field, one])).values()]
  return accept({ forms, units: [...units.values()], fields: unique, schemes: schemes.value, ...time.value })
}

function timeOf(query: Query): Decision<Pick<ValuesAsked, 'inPeriods' | 'years'>, 'exchange.parameter'> {
  const periods = new Set<string>()
  for (const written of many(query.period)) {
    const period = readIsoPeriod(written)
    if (period === undefined) return parameter('period', written)
    periods.add(period)
  }
  if (periods.size > 0)
    return accept({
      inPeriods: (period) => periods.has(period),
      years: [...new Set([...periods].map((period) => period.slice(0, 4)))],
    })
  const { startDate, endDate } = query
  if (startDate === undefined && endDate === undefined)
    return query.lastUpdated === undefined ? parameter('period') : accept({ inPeriods: () => true })
  if (startDate === undefined || !DAY.test(startDate)) return parameter('startDate', startDate)
  if (endDate === undefined || !DAY.test(endDate)) return parameter('endDate', endDate)
  return accept({
    inPeriods: (period) => firstDayOf(period) >= startDate && `${lastMonthIn(period)}-28` <= endDate,
  })
}
