import type { Expression } from '../formula/expression.ts'
import { arithmetic, atLeast, atMost, choose, relate, whole } from '../formula/make-expression.ts'
import { exactText } from '../value/decimal-text.ts'
import { add, equal, HUNDRED, ZERO } from '../value/rational.ts'
import type { Unit } from '../value/unit.ts'
import type { ClauseReader } from './clause-reader.ts'
import { amountField, targetField, valueField } from './fields.ts'
import type { Kind } from './kind.ts'
import { startLowering, zero } from './lowering.ts'
import { classFact, constantFor, type Quantity, standpoints } from './quantity.ts'
import { valueTerm } from './value-term.ts'

const MARKS: readonly Unit[] = ['score', 'number', 'percent']
const SAMPLED: readonly Unit[] = ['count', 'number']

/** 抽样上卷: a unit's own result and the mean of its sampled children, weighed; too few sampled is no result. */
export const sampledRollUp: Kind = {
  name: 'sampled-roll-up',
  fields: [
    valueField('own', MARKS),
    targetField('children'),
    amountField('own-weight', 'percent'),
    amountField('children-weight', 'percent'),
    valueField('sampled', SAMPLED),
    amountField('minimum-sampled', 'count'),
    amountField('out-of', 'of-value', 'optional'),
  ],
  read(reader) {
    const own = reader.getValue('own', MARKS)
    const children = reader.getTarget('children', own)
    const ownWeight = reader.getAmount('own-weight', 'percent', 'not-negative')
    const childrenWeight = reader.getAmount('children-weight', 'percent', 'not-negative')
    const sampled = reader.getValue('sampled', SAMPLED)
    const minimum = reader.getAmount('minimum-sampled', sampled?.unit, 'positive')
    const outOf = reader.findAmount('out-of', own?.unit, 'positive')
    const whole100 = ownWeight && childrenWeight && weightsFit(reader, ownWeight, childrenWeight)
    if (own === undefined || children === undefined || sampled === undefined || minimum === undefined)
      return undefined
    if (!whole100 || ownWeight === undefined || childrenWeight === undefined) return undefined
    if (reader.has('out-of') && outOf === undefined) return undefined

    const lowering = startLowering(reader.full)
    const full = reader.full.expression
    const weighed = (value: Expression, weight: Expression): Expression =>
      arithmetic('divide', arithmetic('multiply', weight, value), whole(100))
    const mine = weighed(valueTerm(lowering, 'own', own), lowering.quantity('own-weight', ownWeight))
    const theirs = weighed(
      valueTerm(lowering, 'children', children),
      lowering.quantity('children-weight', childrenWeight),
    )
    const seen = valueTerm(lowering, 'sampled', sampled)
    const enough: Expression = relate('>=', seen, lowering.quantity('minimum-sampled', minimum))
    const combined = lowering.term(
      'combined',
      own.unit,
      choose(enough, arithmetic('add', mine, theirs), { op: 'missing', name: 'not-sampled' }),
    )
    const hundred = own.unit === 'percent' ? whole(100, 'percent') : undefined
    const best = outOf === undefined ? hundred : lowering.quantity('out-of', outOf)
    const scaled = arithmetic('multiply', full, combined)
    const points = best === undefined ? combined : arithmetic('divide', scaled, best)
    return lowering.done(atLeast(zero('score'), atMost(full, points)))
  },
}

function weightsFit(reader: ClauseReader, own: Quantity, children: Quantity): boolean {
  for (const id of standpoints(own, children)) {
    const sum = add(constantFor(own, id) ?? ZERO, constantFor(children, id) ?? ZERO)
    if (equal(sum, HUNDRED)) continue
    reader.report('clause.weights-not-whole', { sum: exactText(sum), ...classFact(id) }, own.at)
    return false
  }
  return true
}
