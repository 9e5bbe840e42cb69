import type { Rational } from './rational.ts'

/**
 * 缺失: why a value is not there. A missing value is never zero by accident; each clause says what each name means.
 *
 * `undefined` (无从计算) is the engine's own: a quotient by zero that no rule foresaw.
 */
export type MissingName =
  | 'not-reported'
  | 'not-applicable'
  | 'nothing-happened'
  | 'not-sampled'
  | 'withheld'
  | 'undefined'

/** The names a scheme must give a treatment, in the order messages list them. */
export const MISSING_NAMES: readonly MissingName[] = [
  'not-reported',
  'not-applicable',
  'nothing-happened',
  'not-sampled',
  'withheld',
  'undefined',
]

export interface Missing {
  readonly missing: MissingName
}

/** 数值: an exact number or the name of its absence. */
export type Value = Rational | Missing

export const missing = (name: MissingName): Missing => ({ missing: name })

export const isMissing = (value: Value): value is Missing => 'missing' in value

/** 缺项处理: what a clause makes of a missing value (reference: scheme families G6). */
export type MissingTreatment =
  | 'drop' // 不考核: the points leave the sum, which is renormalised as `dropped` says
  | 'full' // 视同满分: nothing happened, nothing lost
  | 'zero' // 记零分
  | 'group-mean' // 取同类平均得分
  | 'unranked' // 单列: scored without this item, listed without a rank
  | 'no-merit' // 记零分且不参加评优
  | 'refuse' // 拒绝计算: the unit has no total until the value is there

export const MISSING_TREATMENTS: readonly MissingTreatment[] = [
  'drop',
  'full',
  'zero',
  'group-mean',
  'unranked',
  'no-merit',
  'refuse',
]
