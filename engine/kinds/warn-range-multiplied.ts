import type { Expression } from '../formula/expression.ts'
import { operandsOf } from '../formula/operands-of.ts'
import type { ClauseReader } from './clause-reader.ts'

/** 乘以极差: somewhere something is multiplied by (greatest − smallest) of a group, which min–max divides by. */
export function warnRangeMultiplied(reader: ClauseReader, expression: Expression): void {
  const seen = new Set<Expression>()
  const multiplies = (of: Expression): boolean => {
    if (seen.has(of)) return false
    seen.add(of)
    if (of.op === 'multiply' && [of.left, of.right].some(isRange)) return true
    return operandsOf(of).some(multiplies)
  }
  if (multiplies(expression)) reader.warn('clause.range-multiplied', {}, reader.map.at)
}

/** (max x − min x), or a part of it as in (max x − min x) / 50. */
function isRange(of: Expression): boolean {
  if ((of.op === 'divide' || of.op === 'multiply') && of.right.op === 'number') return isRange(of.left)
  if (of.op === 'round') return isRange(of.of)
  if (of.op !== 'subtract' || of.left.op !== 'group' || of.right.op !== 'group') return false
  return (
    of.left.fold === 'max' &&
    of.right.fold === 'min' &&
    of.left.over === of.right.over &&
    sameText(of.left.of, of.right.of)
  )
}

const sameText = (one: Expression, other: Expression): boolean => textOf(one) === textOf(other)
const textOf = (of: Expression): string =>
  JSON.stringify(of, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value))
