import type { Expression } from '../formula/expression.ts'
import { arithmetic, atLeast } from '../formula/make-expression.ts'
import { differenceUnit } from '../value/unit.ts'
import type { Better, ClauseReader } from './clause-reader.ts'
import { type DeductionEnds, deductFromFull, readDeductionEnds } from './deduct-from-full.ts'
import { type Lowering, zero } from './lowering.ts'
import { countedSteps, PARTIALS, type Partial } from './partial-step.ts'
import { warnPriceAboveFull } from './price-within-full.ts'
import type { Quantity } from './quantity.ts'

export interface StepPrice {
  readonly step: Quantity
  readonly deduct: Quantity
  readonly partial: Partial
  readonly ends: DeductionEnds
}

/** 每低多少扣多少: the keys of a price per step, the step in the unit of a difference of two values. */
export function readStepPrice(reader: ClauseReader, value: Quantity | undefined): StepPrice | undefined {
  const step = reader.getStep('step', value && differenceUnit(value.unit))
  const deduct = reader.getAmount('deduct', 'score', 'positive')
  const partial = reader.getChoice('partial', PARTIALS)
  const ends = readDeductionEnds(reader)
  if (step === undefined || deduct === undefined || partial === undefined || ends === undefined)
    return undefined
  if (ends.floor !== 'below-zero') warnPriceAboveFull(reader, deduct)
  return { step, deduct, partial, ends }
}

/** 按步扣分: shortfall → steps → counted → deducted. The value and what it is held against are terms already. */
export function deductByStep(
  reader: ClauseReader,
  lowering: Lowering,
  value: Quantity,
  against: Expression,
  better: Better,
  { step, deduct, partial, ends }: StepPrice,
): Expression {
  const unit = differenceUnit(value.unit)
  const behind =
    better === 'higher'
      ? arithmetic('subtract', against, value.expression)
      : arithmetic('subtract', value.expression, against)
  const shortfall = lowering.term('shortfall', unit, atLeast(zero(unit), behind))
  const size = lowering.quantity('step', step)
  const steps = lowering.term('steps', 'number', arithmetic('divide', shortfall, size))
  const counted = lowering.term('counted', 'number', countedSteps(steps, partial))
  const price = lowering.quantity('deduct', deduct)
  lowering.fact('better', better)
  lowering.fact('partial', partial)
  return deductFromFull(reader, lowering, arithmetic('multiply', price, counted), ends)
}
