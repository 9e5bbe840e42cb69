import { deductByStep, readStepPrice } from './deduct-by-step.ts'
import { betterField, STEP_PRICE, targetField, valueField } from './fields.ts'
import type { Kind } from './kind.ts'
import { startLowering } from './lowering.ts'
import { valueTerm } from './value-term.ts'
import { warnTarget } from './warn-target.ts'

/** 按率分步扣分: so many points for each step the value falls short of its target. */
export const stepDeduction: Kind = {
  name: 'step-deduction',
  open: true,
  fields: [valueField('value'), targetField('target'), ...STEP_PRICE, betterField()],
  read(reader) {
    const value = reader.getValue('value')
    const target = reader.getTarget('target', value)
    const price = readStepPrice(reader, value)
    const better = value && reader.getBetter(value)
    if (value === undefined || target === undefined || price === undefined || better === undefined)
      return undefined
    warnTarget(reader, value, target, better)
    const lowering = startLowering(reader.full)
    valueTerm(lowering, 'value', value)
    const against = lowering.quantity('target', target)
    return lowering.done(deductByStep(reader, lowering, value, against, better, price))
  },
}
