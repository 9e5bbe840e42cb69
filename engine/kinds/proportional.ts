import type { Expression } from '../formula/expression.ts'
import { arithmetic, atLeast, atMost, choose, relate } from '../formula/make-expression.ts'
import type { Better, ClauseReader } from './clause-reader.ts'
import { cutOffsFit } from './cut-offs-fit.ts'
import { amountField, betterField, choiceField, targetField, valueField } from './fields.ts'
import type { Kind } from './kind.ts'
import { one, startLowering, zero } from './lowering.ts'
import { classFact, constantFor, type Quantity, standpoints } from './quantity.ts'
import { valueTerm } from './value-term.ts'
import { warnTarget } from './warn-target.ts'

/** 按比例得分: the share of the full marks that the value is of its target, or of the way between two cut-offs. */
export const proportional: Kind = {
  name: 'proportional',
  fields: [
    valueField('value'),
    targetField('target'),
    targetField('zero-at', 'optional'),
    choiceField('over-target', ['capped', 'rewarded']),
    amountField('cap', 'score', { with: 'over-target', is: 'rewarded', may: true }),
    betterField(),
  ],
  read(reader) {
    const value = reader.getValue('value')
    const target = reader.getTarget('target', value)
    const zeroAt = reader.has('zero-at') ? reader.getTarget('zero-at', value) : undefined
    const over = reader.getChoice('over-target', ['capped', 'rewarded'])
    const cap = reader.findAmount('cap', 'score', 'positive')
    const better = value && reader.getBetter(value)
    if (value === undefined || target === undefined || over === undefined || better === undefined)
      return undefined
    if ((reader.has('zero-at') && zeroAt === undefined) || (reader.has('cap') && cap === undefined))
      return undefined
    if (over === 'capped' && cap !== undefined) return reader.report('clause.cap-unneeded', {}, cap.at)
    if (over === 'rewarded' && better === 'lower' && zeroAt === undefined)
      return reader.report('clause.zero-at-needed')
    if (!(zeroAt ? cutOffsFit(reader, target, zeroAt, better) : targetFits(reader, target, better)))
      return undefined
    if (over === 'capped') warnTarget(reader, value, target, better)
    const lowering = startLowering(reader.full)
    const seen = valueTerm(lowering, 'value', value)
    const full = lowering.quantity('target', target)
    const ratio = lowering.term(
      'ratio',
      'number',
      zeroAt === undefined
        ? simpleRatio(seen, full, better)
        : wayBetween(seen, full, lowering.quantity('zero-at', zeroAt)),
    )
    const upTo = over === 'capped' ? atMost(one('number'), ratio) : ratio
    const share = lowering.term('share', 'number', atLeast(zero('number'), upTo))
    lowering.fact('better', better)
    lowering.fact('over-target', over)
    const points = arithmetic('multiply', reader.full.expression, share)
    return lowering.done(cap === undefined ? points : atMost(lowering.quantity('cap', cap), points))
  },
}

/** Where lower is better, a value at or below the target is the whole, which also settles a value of zero. */
export function simpleRatio(value: Expression, target: Expression, better: Better): Expression {
  if (better === 'higher') return arithmetic('divide', value, target)
  return choose(relate('<=', value, target), one('number'), arithmetic('divide', target, value))
}

const wayBetween = (value: Expression, target: Expression, zeroAt: Expression): Expression =>
  arithmetic('divide', arithmetic('subtract', value, zeroAt), arithmetic('subtract', target, zeroAt))

function targetFits(reader: ClauseReader, target: Quantity, better: Better): boolean {
  const before = reader.findings.length
  for (const id of standpoints(target)) {
    const goal = constantFor(target, id)
    if (goal !== undefined && goal.n <= 0n && better === 'higher')
      reader.report('clause.target-zero', { key: 'target', ...classFact(id) }, target.at)
  }
  return reader.findings.length === before
}
