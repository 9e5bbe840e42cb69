import type { EntryForm, FormField } from '#domain/form'
import type { Actor } from '#domain/permission'
import { EXCHANGE_WORDS } from '#words'
import { uidOf } from '../../exchange/index.ts'
import { formsIn } from '../../handing-in/index.ts'
import type { StoredUnit, StoreTransaction } from '../../store/index.ts'

/** 可交换的范围: what an actor’s programs may see: units at and below their own, and the forms of their area. */
export interface ExchangeView {
  readonly units: readonly StoredUnit[]
  /** One of each id: the newest year’s. */
  readonly forms: readonly EntryForm[]
  readonly fields: ReadonlyMap<string, FormField>
  /** Assessed year and name of the scheme, by form. */
  readonly schemes: ReadonlyMap<string, { readonly period: string; readonly name: string }>
}

export async function exchangeView(tx: StoreTransaction, actor: Actor, today: string): Promise<ExchangeView> {
  const units = await tx.units.unitsAt(today, { path: actor.path, reach: actor.reach })
  const levels = new Set(units.map(({ level }) => level))
  const found = (await formsIn(tx, actor.area)).filter(({ form }) => levels.has(form.level))
  const forms = found.map(({ form }) => form)
  const schemes = new Map(
    found.map(({ form, scheme }) => [form.form, { period: scheme.period, name: scheme.name.zh }]),
  )
  const fields = new Map(
    forms.toReversed().flatMap((form) => form.fields.map((one) => [one.field, one] as const)),
  )
  return { units, forms, fields, schemes }
}

type Thing = Readonly<Record<string, unknown>>

const ref = (kind: 'unit' | 'field' | 'form', key: string): Thing => ({ id: uidOf(kind, key) })
const named = (id: string, code: string, name: string, short = name): Thing => ({
  id,
  code,
  name,
  displayName: name,
  shortName: short.slice(0, 50),
  displayShortName: short.slice(0, 50),
})

/** 单位 as an organisation unit; its level is counted from the top of the tree. */
export function organisationUnits({ units }: ExchangeView): readonly Thing[] {
  const parents = new Set(units.map(({ parent }) => parent))
  return units.map((unit) => ({
    ...named(uidOf('unit', unit.code), unit.officialCode, unit.name),
    level: unit.path.split('/').length,
    path: unit.path
      .split('/')
      .map((code) => `/${uidOf('unit', code)}`)
      .join(''),
    openingDate: unit.validFrom,
    ...(unit.validTo === undefined ? {} : { closedDate: unit.validTo }),
    ...(unit.parent === undefined ? {} : { parent: ref('unit', unit.parent) }),
    leaf: !parents.has(unit.code),
  }))
}

const VALUE_TYPES: Readonly<Record<string, string>> = {
  count: 'INTEGER_ZERO_OR_POSITIVE',
  persons: 'INTEGER_ZERO_OR_POSITIVE',
  households: 'INTEGER_ZERO_OR_POSITIVE',
  truth: 'BOOLEAN',
}

/** 填报项 as a data element. */
export const dataElements = ({ fields }: ExchangeView): readonly Thing[] =>
  [...fields.values()].map((field) => {
    const { zh } = field.title
    const name = field.part === 'value' ? zh : `${zh}：${field.name.zh}`
    return {
      ...named(uidOf('field', field.field), field.field, name, field.name.zh),
      formName: field.name.zh,
      ...(field.source === undefined ? {} : { description: field.source }),
      valueType: VALUE_TYPES[field.unit] ?? 'NUMBER',
      aggregationType: field.stock ? 'LAST' : 'SUM',
      domainType: 'AGGREGATE',
      zeroIsSignificant: true,
      categoryCombo: { id: 'bjDvmb4bfuf' },
    }
  })

const PERIOD_TYPES: Readonly<Record<string, string>> = {
  month: 'Monthly',
  quarter: 'Quarterly',
  year: 'Yearly',
}

/** 报表 as a data set. */
export const dataSets = ({ forms, units, schemes }: ExchangeView): readonly Thing[] =>
  forms.map((form) => ({
    ...named(
      uidOf('form', form.form),
      form.form,
      EXCHANGE_WORDS['zh-CN'].dataSet(schemes.get(form.form)?.name ?? '', form.level, form.frequency),
    ),
    periodType: PERIOD_TYPES[form.frequency] ?? form.frequency,
    version: 0,
    dataSetElements: form.fields.map(({ field }) => ({ dataElement: ref('field', field) })),
    organisationUnits: units.filter(({ level }) => level === form.level).map(({ code }) => ref('unit', code)),
    categoryCombo: { id: 'bjDvmb4bfuf' },
  }))

/** 按标识或编码找: id schemes uid and code; anything else is not ours. */
export type IdScheme = 'uid' | 'code'
export function readIdScheme(written: string | undefined): IdScheme | undefined {
  const plain = (written ?? 'uid').toLowerCase()
  return plain === 'uid' || plain === 'id' ? 'uid' : plain === 'code' ? 'code' : undefined
}

export interface Finder {
  unit(id: string): StoredUnit | undefined
  field(id: string): FormField | undefined
  form(id: string): EntryForm | undefined
  unitId(unit: StoredUnit): string
  fieldId(field: string): string
  formId(form: string): string
}

export interface IdSchemes {
  readonly unit: IdScheme
  readonly field: IdScheme
  readonly form: IdScheme
}

export function finderOf({ units, forms, fields }: ExchangeView, schemes: IdSchemes): Finder {
  const unitId = (unit: StoredUnit) => (schemes.unit === 'uid' ? uidOf('unit', unit.code) : unit.officialCode)
  const fieldId = (field: string) => (schemes.field === 'uid' ? uidOf('field', field) : field)
  const formId = (form: string) => (schemes.form === 'uid' ? uidOf('form', form) : form)
  const unitsBy = new Map(units.map((one) => [unitId(one), one]))
  const fieldsBy = new Map([...fields.values()].map((one) => [fieldId(one.field), one]))
  const formsBy = new Map(forms.map((one) => [formId(one.form), one]))
  return {
    unit: (id) => unitsBy.get(id),
    field: (id) => fieldsBy.get(id),
    form: (id) => formsBy.get(id),
    unitId,
    fieldId,
    formId,
  }
}
