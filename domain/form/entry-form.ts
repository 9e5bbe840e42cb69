import type { Indicator, Names, Scheme, Unit } from '#engine'

export type Frequency = Indicator['reported']
export type FieldPart = 'value' | 'numerator' | 'denominator'

/** 填报项: one number asked for: the amount of an indicator, or the numerator or denominator of a quotient. */
export interface FormField {
  /** "doctor-contract-rate.numerator". */
  readonly field: string
  readonly indicator: string
  readonly part: FieldPart
  /** What is counted here: 签约居民数. */
  readonly name: Names
  /** The indicator's name. */
  readonly title: Names
  /** Of the number typed; the parts of a share are counts. */
  readonly unit: Unit
  /** How the quotient is shown; absent for amounts. */
  readonly ratio?: 'percent' | 'per-mille' | 'number'
  /** 时点数: a stock as of the end of the period, not what happened in it. */
  readonly stock: boolean
  readonly better: Indicator['better']
  readonly source?: string
}

/** 报表: what units of one level are asked for in one rhythm; generated from the scheme, never drawn by hand. */
export interface EntryForm {
  /** "qinghe-2017-village-month". */
  readonly form: string
  readonly scheme: string
  readonly version: string
  readonly level: string
  readonly frequency: Frequency
  readonly indicators: readonly Indicator[]
  readonly fields: readonly FormField[]
}

export const formId = (scheme: string, level: string, frequency: Frequency): string =>
  `${scheme}-${level}-${frequency}`

/** Computed, counted from cases or taken from another system: nobody types it. */
const isAsked = ({ counted, imported, fromCases }: Indicator): boolean =>
  counted === undefined && imported === undefined && fromCases === undefined

/** 方案的全部报表, one for each level and rhythm its indicators are reported at, in the order they first appear. */
export function formsOf(scheme: Scheme): readonly EntryForm[] {
  const groups = new Map<string, Indicator[]>()
  for (const indicator of scheme.indicators.filter(isAsked)) {
    const key = formId(scheme.id, indicator.reportedBy, indicator.reported)
    groups.set(key, [...(groups.get(key) ?? []), indicator])
  }
  return [...groups].flatMap(([form, indicators]) => {
    const [first] = indicators
    if (first === undefined) return []
    return [
      {
        form,
        scheme: scheme.id,
        version: scheme.version,
        level: first.reportedBy,
        frequency: first.reported,
        indicators,
        fields: indicators.flatMap(fieldsOf),
      },
    ]
  })
}

export const fieldKey = (indicator: string, part: FieldPart): string => `${indicator}.${part}`

/** One field for an amount; numerator and denominator for a quotient, without the part that is computed. */
function fieldsOf(indicator: Indicator): readonly FormField[] {
  const { id, name, ratio, unit, better, over, source } = indicator
  const shared = {
    indicator: id,
    title: name,
    stock: over === 'last',
    better,
    ...(source === undefined ? {} : { source }),
  }
  if (ratio === undefined) return [{ ...shared, field: fieldKey(id, 'value'), part: 'value', name, unit }]
  const shown = unit === 'percent' || unit === 'per-mille' ? unit : 'number'
  return (['numerator', 'denominator'] as const)
    .filter((part) => ratio[`${part}Formula`] === undefined)
    .map((part) => ({
      ...shared,
      field: fieldKey(id, part),
      part,
      name: ratio[part],
      unit: shown === 'number' ? 'number' : 'count',
      ratio: shown,
    }))
}
