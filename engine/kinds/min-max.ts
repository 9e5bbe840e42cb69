import type { Expression, GroupOver } from '../formula/expression.ts'
import { arithmetic, atLeast, choose, relate, whole } from '../formula/make-expression.ts'
import { rational } from '../value/rational.ts'
import type { ClauseReader } from './clause-reader.ts'
import { cutOffsFit } from './cut-offs-fit.ts'
import { amountField, betterField, choiceField, targetField, valueField } from './fields.ts'
import { bestOf, worstOf } from './group-extreme.ts'
import { heldInOne } from './held-in-one.ts'
import type { Kind } from './kind.ts'
import { one, startLowering, zero } from './lowering.ts'
import type { Quantity } from './quantity.ts'
import { valueTerm } from './value-term.ts'

const IF_EQUAL = ['full', 'middle', 'worst', 'undefined'] as const
const OVER_TARGET = ['capped', 'rewarded'] as const

/** 两端: the extremes of the group, with what holds when they are one; or two fixed values. */
type Ends =
  | { readonly over: GroupOver; readonly ifEqual: (typeof IF_EQUAL)[number] }
  | { readonly best: Quantity; readonly worst: Quantity; readonly beyond: (typeof OVER_TARGET)[number] }

/** 功效系数: where the value stands between the worst and the best, from so many points at the worst to full marks. */
export const minMax: Kind = {
  name: 'min-max',
  fields: [
    valueField('value'),
    choiceField('over', ['class', 'all'], { oneOf: 'ends' }),
    choiceField('if-equal', IF_EQUAL, { with: 'over' }),
    targetField('best', { oneOf: 'ends' }),
    targetField('worst', { with: 'best' }),
    choiceField('over-target', OVER_TARGET, { with: 'best' }),
    amountField('points-at-worst'),
    betterField(),
  ],
  read(reader) {
    const value = reader.getValue('value')
    const ends = readEnds(reader, value)
    const least = reader.getAmount('points-at-worst', 'score', 'not-negative')
    const better = value && reader.getBetter(value)
    if (value === undefined || ends === undefined || least === undefined || better === undefined)
      return undefined
    if (reader.withinFull('clause.points-above-full', 'points', least) === undefined) return undefined
    if ('best' in ends && !cutOffsFit(reader, ends.best, ends.worst, better)) return undefined

    const lowering = startLowering(reader.full)
    const seen = valueTerm(lowering, 'value', value)
    lowering.fact('better', better)
    let position: Expression
    if ('best' in ends) {
      lowering.fact('over-target', ends.beyond)
      const way = wayFrom(lowering.quantity('worst', ends.worst), lowering.quantity('best', ends.best), seen)
      position = ends.beyond === 'capped' ? heldInOne(way) : atLeast(zero('number'), way)
    } else {
      lowering.fact('over', ends.over)
      lowering.fact('if-equal', ends.ifEqual)
      const worst = lowering.term('worst', value.unit, worstOf(seen, ends.over, better))
      const best = lowering.term('best', value.unit, bestOf(seen, ends.over, better))
      // Comparing with the unit's own value keeps a missing one missing.
      const alike = choose(relate('=', seen, best), WHEN_EQUAL[ends.ifEqual], whole(0))
      position = choose(relate('=', best, worst), alike, wayFrom(worst, best, seen))
    }
    const reached = lowering.term('position', 'number', position)
    const low = lowering.quantity('points-at-worst', least)
    const range = arithmetic('subtract', reader.full.expression, low)
    return lowering.done(arithmetic('add', low, arithmetic('multiply', range, reached)))
  },
}

function readEnds(reader: ClauseReader, value: Quantity | undefined): Ends | undefined {
  const [group, fixed] = [reader.has('over'), reader.has('best')]
  if (group === fixed) {
    reader.alsoKnows('over', 'if-equal', 'best', 'worst', 'over-target')
    return reader.report('clause.group-or-fixed')
  }
  if (group) {
    const over = reader.getChoice('over', ['class', 'all'])
    const ifEqual = reader.getChoice('if-equal', IF_EQUAL)
    return over && ifEqual && { over, ifEqual }
  }
  const best = reader.getTarget('best', value)
  const worst = reader.getTarget('worst', value)
  const beyond = reader.getChoice('over-target', OVER_TARGET)
  return best && worst && beyond && { best, worst, beyond }
}

const wayFrom = (worst: Expression, best: Expression, value: Expression): Expression =>
  arithmetic('divide', arithmetic('subtract', value, worst), arithmetic('subtract', best, worst))

const WHEN_EQUAL: Readonly<Record<(typeof IF_EQUAL)[number], Expression>> = {
  full: one('number'),
  middle: { op: 'number', value: rational(1n, 2n), unit: 'number' },
  worst: whole(0),
  undefined: { op: 'missing', name: 'undefined' },
}
