import type { Expression } from '../formula/expression.ts'
import { arithmetic, atLeast, atMost } from '../formula/make-expression.ts'
import type { ClauseReader, Floor } from './clause-reader.ts'
import type { Lowering } from './lowering.ts'
import type { Quantity } from './quantity.ts'

export interface DeductionEnds {
  /** The largest deduction. */
  readonly cap: Quantity | undefined
  readonly floor: Floor
}

/** 扣分上限与扣完为止: the keys every deduction ends with. */
export function readDeductionEnds(reader: ClauseReader): DeductionEnds | undefined {
  const cap = reader.findAmount('cap', 'score', 'positive')
  const floor = reader.getFloor()
  if (floor === undefined || (reader.has('cap') && cap === undefined)) return undefined
  return { cap, floor }
}

/** 满分减扣分: sub-cap first, then the floor. */
export function deductFromFull(
  reader: ClauseReader,
  lowering: Lowering,
  sum: Expression,
  ends: DeductionEnds,
): Expression {
  const { cap, floor } = ends
  const deducted = lowering.term('deducted', 'score', cap ? atMost(lowering.quantity('cap', cap), sum) : sum)
  const left = arithmetic('subtract', reader.full.expression, deducted)
  if (floor === 'below-zero') {
    lowering.fact('floor', 'below-zero')
    return left
  }
  return atLeast(lowering.quantity('floor', floor.lowest), left)
}
