import type { Expression, FigureWhen } from '../formula/expression.ts'
import type { Names } from './names.ts'
import type { SourcePlace } from './source-node.ts'

/** 校验规则: a truth over the figures of one report; where it does not hold, somebody looks, and no point is moved. */
export interface ReportCheck {
  readonly id: string
  readonly name: Names
  readonly about: 'logic' | 'stock-flow'
  /** The level whose reports it is about. */
  readonly level: string
  readonly expression: Expression
  readonly text: string
  readonly at: SourcePlace
}

/** Before an indicator's id: what the units directly below reported, added up. */
export const BELOW = 'below-'

/** Far from every month a formula can write, so that `month-3` is never taken for the report's own. */
const OWN = 36
export const REPORT = { span: 'month', number: OWN } as const

/** 报表的时点: how many months before the report's own, and whether from its year's start; undefined for another time. */
export function reportTime(
  when: FigureWhen,
): { readonly back: number; readonly toDate: boolean } | undefined {
  const [, to, digits] = /^(to-)?month:(\d+)$/.exec(when) ?? []
  const back = OWN - Number(digits)
  return [0, 1, 12, 13].includes(back) ? { back, toDate: to !== undefined } : undefined
}
