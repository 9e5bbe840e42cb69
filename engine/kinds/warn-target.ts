import { exactText } from '../value/decimal-text.ts'
import { compare, HUNDRED } from '../value/rational.ts'
import type { Better, ClauseReader } from './clause-reader.ts'
import { classFact, constantFor, type Quantity, standpoints } from './quantity.ts'

/** 够不着的目标: a part of a whole is at most 100 percent, so a target above it is out of reach. */
export function warnTarget(reader: ClauseReader, value: Quantity, target: Quantity, better: Better): void {
  const { expression } = value
  if (better !== 'higher' || value.unit !== 'percent' || expression.op !== 'figure') return
  if (reader.context.indicators.get(expression.indicator)?.ratio === undefined) return
  for (const id of standpoints(target)) {
    const goal = constantFor(target, id)
    if (goal === undefined || compare(goal, HUNDRED) <= 0) continue
    reader.warn('clause.target-out-of-reach', { target: exactText(goal), ...classFact(id) }, target.at)
  }
}
