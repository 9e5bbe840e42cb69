import { arithmetic } from '../formula/make-expression.ts'
import type { Unit } from '../value/unit.ts'
import { deductFromFull, readDeductionEnds } from './deduct-from-full.ts'
import { amountField, floorFields, SUB_CAP, valueField } from './fields.ts'
import type { Kind } from './kind.ts'
import { startLowering } from './lowering.ts'
import { warnPriceAboveFull } from './price-within-full.ts'
import { valueTerm } from './value-term.ts'

const COUNTED: readonly Unit[] = ['count', 'number', 'days', 'working-days']

/** 及时性: what came late and what never came are two prices; a nil report that is due and missing is missed. */
export const lateness: Kind = {
  name: 'lateness',
  open: true,
  fields: [
    valueField('late', COUNTED),
    amountField('late-deduct'),
    valueField('missed', COUNTED),
    amountField('missed-deduct'),
    SUB_CAP,
    ...floorFields(),
  ],
  read(reader) {
    const late = reader.getValue('late', COUNTED)
    const lateDeduct = reader.getAmount('late-deduct', 'score', 'not-negative')
    const missed = reader.getValue('missed', COUNTED)
    const missedDeduct = reader.getAmount('missed-deduct', 'score', 'not-negative')
    const ends = readDeductionEnds(reader)
    if (late === undefined || lateDeduct === undefined || missed === undefined) return undefined
    if (missedDeduct === undefined || ends === undefined) return undefined
    if (ends.floor !== 'below-zero')
      for (const price of [lateDeduct, missedDeduct]) warnPriceAboveFull(reader, price)
    const lowering = startLowering(reader.full)
    const lateCost = arithmetic(
      'multiply',
      valueTerm(lowering, 'late', late),
      lowering.quantity('late-deduct', lateDeduct),
    )
    const forLate = lowering.term('late-deducted', 'score', lateCost)
    const missedCost = arithmetic(
      'multiply',
      valueTerm(lowering, 'missed', missed),
      lowering.quantity('missed-deduct', missedDeduct),
    )
    const forMissed = lowering.term('missed-deducted', 'score', missedCost)
    return lowering.done(deductFromFull(reader, lowering, arithmetic('add', forLate, forMissed), ends))
  },
}
