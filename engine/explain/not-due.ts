import type { Expression } from '../formula/expression.ts'
import { readPart } from '../formula/part-of-year.ts'
import { isMissing } from '../value/missing.ts'
import type { Standpoint } from './standpoint.ts'

/** 未到期: a month or quarter that does not apply to the unit, mostly because it has not come yet. Nothing is said of it. */
export function isNotDue(node: Expression, from: Standpoint): boolean {
  if (node.op !== 'figure' || readPart(node.when) === undefined) return false
  const value = from.evaluate(node)
  return isMissing(value) && value.missing === 'not-applicable'
}
