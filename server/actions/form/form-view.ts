import type { FormSummary, FormView } from '#contract'
import { duplicateFields, formState } from '#domain/form'
import { type Actor, may } from '#domain/permission'
import { askedForms } from '../../handing-in/index.ts'
import type { StoreTransaction } from '../../store/index.ts'
import { viewField } from '../reporting/field-view.ts'
import { headerView } from './header-view.ts'

type Asked = Awaited<ReturnType<typeof askedForms>>[number]

/** 报表一览的一行. */
export const summarizeForm = ({ scheme, form, header }: Asked, today: string): FormSummary => ({
  form: form.form,
  scheme: scheme.id,
  schemeName: scheme.name,
  level: form.level,
  frequency: form.frequency,
  indicators: form.indicators.length,
  fields: form.fields.length,
  ...(header === undefined ? {} : { header: headerView(header) }),
  state: formState(header, today),
})

/** 一张报表 with every version of its header, and what another form asks for already. */
export async function viewForm(
  tx: StoreTransaction,
  actor: Actor,
  id: string,
  today: string,
): Promise<FormView | undefined> {
  const all = await askedForms(tx, actor.area)
  const found = all.find(({ form }) => form.form === id)
  if (found === undefined) return undefined
  const { whole, header } = found
  const history = await tx.handingIn.formHeaderHistory(actor.area, id)
  return {
    ...summarizeForm(found, today),
    fieldList: whole.fields.map((field) => ({
      ...viewField(field, header),
      elsewhere: header?.particulars[field.indicator]?.elsewhere === true,
    })),
    particulars: Object.fromEntries(
      Object.entries(header?.particulars ?? {}).map(([indicator, own]) => [indicator, { ...own }]),
    ),
    history: history.map(headerView),
    duplicates: duplicatesOf(found, all).map((one) => ({ ...one })),
    mayEnter: may(actor, 'form.enter'),
  }
}

/** Held against forms of the same year that are in use. */
export const duplicatesOf = (found: Asked, all: readonly Asked[]) => {
  const others = all.filter(
    (one) =>
      one.form.form !== found.form.form &&
      one.header !== undefined &&
      one.scheme.period === found.scheme.period,
  )
  const names = new Map(
    [found, ...others].flatMap(({ form }) => form.indicators.map(({ id, name }) => [id, name.zh] as const)),
  )
  const numbers = new Map(others.map(({ form, header }) => [form.form, header?.tableNumber ?? form.form]))
  return duplicateFields(
    [found.form],
    others.map(({ form }) => form),
  ).map((one) => ({
    ...one,
    indicator: names.get(one.indicator) ?? one.indicator,
    of: names.get(one.of) ?? one.of,
    form: numbers.get(one.form) ?? found.header?.tableNumber ?? one.form,
  }))
}
