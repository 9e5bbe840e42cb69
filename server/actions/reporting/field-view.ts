import type { FieldView } from '#contract'
import { type Counted, type FormField, type FormHeader, libraryEntry } from '#domain/form'

/** 填报项 with definition, source and owner: the office’s own words first, then the library’s. */
export function viewField(field: FormField, header: FormHeader | undefined): FieldView {
  const { field: key, indicator, part, name, title, unit, ratio, stock, better } = field
  const own = header?.particulars[indicator]
  const entry = libraryEntry(indicator)
  const counted: Counted | undefined = entry?.[part]
  const definition =
    own?.definition === undefined || own.definition === '' ? counted?.definition : { zh: own.definition }
  const source = field.source ?? entry?.source
  return {
    field: key,
    indicator,
    part,
    name,
    title,
    unit,
    stock,
    better,
    ...(ratio === undefined ? {} : { ratio }),
    ...(definition === undefined ? {} : { definition }),
    ...(source === undefined ? {} : { source }),
    ...(own?.owner === undefined || own.owner === '' ? {} : { owner: own.owner }),
    ...(entry?.estimated === true && part === 'denominator' ? { estimated: true } : {}),
  }
}
