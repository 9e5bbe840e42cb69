import { formId } from '#domain/form'
import { dueOn } from '#domain/reporting'
import type { Indicator, Scheme } from '#engine'
import { type Language, nameIn } from '#words'
import type { FilledFigure, ReportColumn, ReportForm, ReportRow } from '../exchange/index.ts'

/** What a monthly workbook is made of: whose, for which month, which rows and questions, what stands. */
export interface ReportWish {
  readonly scheme: Scheme
  /** Which registry the sheet belongs to; a folder has none but the scheme. */
  readonly area: string
  readonly unit: { readonly code: string; readonly name: string }
  /** "2017-09". */
  readonly month: string
  readonly rows: readonly ReportRow[]
  readonly indicators: readonly Indicator[]
  readonly filled?: readonly FilledFigure[]
  readonly language: Language
}

/** 填报表 of one unit and month; its version is the scheme’s, because the questions are. */
export const reportFormOf = (wish: ReportWish): ReportForm => ({
  form: formId(wish.scheme.id, 'village', 'month'),
  version: wish.scheme.version,
  area: wish.area,
  unit: wish.unit,
  period: wish.month,
  language: wish.language,
  rows: wish.rows,
  columns: wish.indicators.flatMap((indicator) => columnsOf(indicator, wish.language)),
  ...(wish.filled !== undefined && { filled: wish.filled }),
  due: dueOn(wish.month),
})

/** One column for an amount, numerator and denominator for a quotient. */
export function columnsOf(indicator: Indicator, language: Language): readonly ReportColumn[] {
  const { id, ratio, unit, better } = indicator
  const title = nameIn(indicator.name, language)
  if (ratio === undefined) return [{ indicator: id, title, name: title, unit, part: 'value', better }]
  const shown = unit === 'percent' || unit === 'per-mille' ? unit : 'number'
  return (['numerator', 'denominator'] as const).map((part) => ({
    indicator: id,
    title,
    name: nameIn(ratio[part], language),
    unit: 'count',
    part,
    ratio: shown,
    better,
  }))
}
