import type { Expression, GroupOver } from '../formula/expression.ts'
import { arithmetic } from '../formula/make-expression.ts'
import { deductByStep, readStepPrice } from './deduct-by-step.ts'
import { betterField, choiceField, OVER, STEP_PRICE, valueField } from './fields.ts'
import type { Kind } from './kind.ts'
import { one, startLowering } from './lowering.ts'
import { valueTerm } from './value-term.ts'

/** 与平均比: so many points for each step the value falls behind the mean of its group. */
export const groupMean: Kind = {
  name: 'group-mean',
  open: true,
  fields: [
    valueField('value'),
    OVER,
    choiceField('includes-self', ['yes', 'no']),
    ...STEP_PRICE,
    betterField(),
  ],
  read(reader) {
    const value = reader.getValue('value')
    const over = reader.getChoice('over', ['class', 'all'])
    const self = reader.getChoice('includes-self', ['yes', 'no'])
    const price = readStepPrice(reader, value)
    const better = value && reader.getBetter(value)
    if (value === undefined || over === undefined || self === undefined) return undefined
    if (price === undefined || better === undefined) return undefined
    const lowering = startLowering(reader.full)
    const of = valueTerm(lowering, 'value', value)
    lowering.fact('over', over)
    lowering.fact('includes-self', self)
    const mean = lowering.term(
      'mean',
      value.unit,
      self === 'yes' ? groupMeanOf(of, over) : meanOfOthers(of, over),
    )
    return lowering.done(deductByStep(reader, lowering, value, mean, better, price))
  },
}

export const groupMeanOf = (of: Expression, over: GroupOver): Expression => ({
  op: 'group',
  fold: 'mean',
  over,
  of,
})

/** (sum − own) / (count − 1); alone in its group a unit has no mean to be held against. */
function meanOfOthers(of: Expression, over: GroupOver): Expression {
  const sum: Expression = { op: 'group', fold: 'sum', over, of }
  const count: Expression = { op: 'group', fold: 'count', over, of }
  const others = arithmetic('subtract', count, one('count'))
  return arithmetic('divide', arithmetic('subtract', sum, of), others)
}
