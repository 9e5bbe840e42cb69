import type { EntryForm, Frequency } from '#domain/form'
import type { TimeStandard } from './time-standard.ts'

export const REPORTS_A_YEAR: Readonly<Record<Frequency, number>> = { month: 12, quarter: 4, year: 1 }

/** 一张报表的负担: of one respondent, and of all of them together. Times are whole seconds. */
export interface FormLoad {
  readonly form: string
  readonly scheme: string
  readonly level: string
  readonly frequency: Frequency
  readonly respondents: number
  /** Numbers asked for in one report, and how many of them stand there already. */
  readonly fields: number
  readonly prefilled: number
  readonly perReport: number
  /** Of one respondent in a whole year. */
  readonly perYear: number
  readonly allPerYear: number
}

/** 算一张报表 asked of `respondents` units: exact, because seconds are whole. */
export function formLoad(
  form: Pick<EntryForm, 'form' | 'scheme' | 'level' | 'frequency' | 'fields'>,
  { respondents, prefilled }: { readonly respondents: number; readonly prefilled: number },
  standard: TimeStandard,
): FormLoad {
  const fields = form.fields.length
  const perReport =
    fields === 0
      ? 0
      : standard.perReport + (fields - prefilled) * standard.perField + prefilled * standard.perPrefilled
  const perYear = perReport * REPORTS_A_YEAR[form.frequency]
  return {
    form: form.form,
    scheme: form.scheme,
    level: form.level,
    frequency: form.frequency,
    respondents,
    fields,
    prefilled,
    perReport,
    perYear,
    allPerYear: perYear * respondents,
  }
}
