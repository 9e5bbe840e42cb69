import type { Expression } from '../formula/expression.ts'
import { arithmetic, atLeast, atMost, choose, relate, whole } from '../formula/make-expression.ts'
import { differenceUnit } from '../value/unit.ts'
import { amountField, betterField, choiceField, floorFields, OVER, valueField } from './fields.ts'
import { groupMeanOf } from './group-mean.ts'
import type { Kind } from './kind.ts'
import { one, startLowering, zero } from './lowering.ts'
import { valueTerm } from './value-term.ts'

const DEVIATIONS = ['population', 'sample'] as const
const IF_EQUAL = ['at-mean', 'undefined'] as const

/** 标准分: so many points at the mean of the group, and so many more or less for each standard deviation. */
export const zScore: Kind = {
  name: 'z-score',
  fields: [
    valueField('value'),
    OVER,
    choiceField('deviation', DEVIATIONS),
    amountField('at-mean'),
    amountField('each-deviation'),
    choiceField('if-equal', IF_EQUAL),
    ...floorFields(),
    betterField(),
  ],
  read(reader) {
    const value = reader.getValue('value')
    const over = reader.getChoice('over', ['class', 'all'])
    const deviation = reader.getChoice('deviation', DEVIATIONS)
    const atMean = reader.getAmount('at-mean', 'score')
    const each = reader.getAmount('each-deviation', 'score', 'positive')
    const ifEqual = reader.getChoice('if-equal', IF_EQUAL)
    const floor = reader.getFloor()
    const better = value && reader.getBetter(value)
    if (value === undefined || over === undefined || deviation === undefined || atMean === undefined)
      return undefined
    if (each === undefined || ifEqual === undefined || floor === undefined || better === undefined)
      return undefined
    if (reader.withinFull('clause.points-above-full', 'points', atMean) === undefined) return undefined

    const lowering = startLowering(reader.full)
    const seen = valueTerm(lowering, 'value', value)
    for (const [name, text] of Object.entries({ better, over, deviation, 'if-equal': ifEqual }))
      lowering.fact(name, text)
    const unit = differenceUnit(value.unit)
    const mean = lowering.term('mean', value.unit, groupMeanOf(seen, over))
    const fold = deviation === 'population' ? 'variance' : 'sample-variance'
    const spread = lowering.term('standard-deviation', unit, {
      op: 'real',
      function: 'root',
      of: [{ op: 'group', fold, over, of: seen }, whole(2)],
      digits: reader.context.irrationalDigits ?? 30,
    })
    const ahead =
      better === 'higher' ? arithmetic('subtract', seen, mean) : arithmetic('subtract', mean, seen)
    // All alike: the lead is nought, or missing with the unit's own value.
    const whenEqual: Expression =
      ifEqual === 'at-mean' ? arithmetic('divide', ahead, one(unit)) : { op: 'missing', name: 'undefined' }
    const z = lowering.term(
      'z',
      'number',
      choose(relate('=', spread, zero(unit)), whenEqual, arithmetic('divide', ahead, spread)),
    )
    const from = lowering.quantity('at-mean', atMean)
    const moved = arithmetic('multiply', lowering.quantity('each-deviation', each), z)
    const points = atMost(reader.full.expression, arithmetic('add', from, moved))
    if (floor !== 'below-zero')
      return lowering.done(atLeast(lowering.quantity('floor', floor.lowest), points))
    lowering.fact('floor', 'below-zero')
    return lowering.done(points)
  },
}
