import type { Expression } from '../formula/expression.ts'
import { choose } from '../formula/make-expression.ts'
import type { ClauseReader } from './clause-reader.ts'
import { amountField, betterField, conditionField, targetField, valueField } from './fields.ts'
import type { Kind } from './kind.ts'
import { type Lowering, startLowering, zero } from './lowering.ts'
import { valueTerm } from './value-term.ts'
import { warnTarget } from './warn-target.ts'

/** 全有全无: full marks where the condition holds; otherwise nothing, or what `otherwise` leaves (一次性扣分). */
export const allOrNothing: Kind = {
  name: 'all-or-nothing',
  fields: [
    conditionField('condition', { oneOf: 'what' }),
    valueField('value', undefined, { oneOf: 'what' }),
    targetField('target', { with: 'value' }),
    betterField({ with: 'value', may: true }),
    amountField('otherwise', 'score', 'optional'),
  ],
  read(reader) {
    const lowering = startLowering(reader.full)
    const condition = reader.has('condition')
      ? readCondition(reader, lowering)
      : readAttained(reader, lowering)
    const otherwise = reader.findAmount('otherwise', 'score')
    if (condition === undefined || (reader.has('otherwise') && otherwise === undefined)) return undefined
    if (otherwise && reader.withinFull('clause.points-above-full', 'points', otherwise) === undefined)
      return undefined
    const met = lowering.term('met', 'truth', condition)
    const rest = otherwise === undefined ? zero('score') : lowering.quantity('otherwise', otherwise)
    return lowering.done(choose(met, reader.full.expression, rest))
  },
}

function readCondition(reader: ClauseReader, lowering: Lowering): Expression | undefined {
  const condition = reader.getValue('condition', ['truth'])
  for (const [of, { text }] of condition?.choices ?? [])
    lowering.fact(of === '' ? 'condition' : `condition@${of}`, text)
  return condition?.expression
}

function readAttained(reader: ClauseReader, lowering: Lowering): Expression | undefined {
  const value = reader.getValue('value')
  const target = reader.getTarget('target', value)
  const better = value && reader.getBetter(value)
  if (value === undefined || target === undefined || better === undefined) return undefined
  warnTarget(reader, value, target, better)
  const left = valueTerm(lowering, 'value', value)
  const right = lowering.quantity('target', target)
  lowering.fact('better', better)
  return { op: 'compare', relation: better === 'higher' ? '>=' : '<=', left, right }
}
