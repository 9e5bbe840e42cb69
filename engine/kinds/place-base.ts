import type { Expression } from '../formula/expression.ts'
import { arithmetic, atLeast, whole } from '../formula/make-expression.ts'
import type { ClauseReader } from './clause-reader.ts'
import { type Lowering, one } from './lowering.ts'
import type { PlacePoints } from './place-points.ts'

/** 首名基数逐名递减: the first has the base, each further place so many points, or so many percent of the base, less. */
export function readPlaceBase(reader: ClauseReader): PlacePoints | undefined {
  const base = reader.getAmount('base', 'score', 'positive')
  const percent = reader.find('each-place')
  const shares = percent?.type === 'text' ? percent.text.includes('%') : false
  const less = reader.getAmount('each-place', shares ? 'percent' : 'score', 'positive')
  const floor = reader.getFloor()
  if (base === undefined || less === undefined || floor === undefined) return undefined
  if (reader.withinFull('clause.points-above-full', 'points', base) === undefined) return undefined
  const atPlace = (lowering: Lowering, place: Expression): Expression => {
    const top = lowering.quantity('base', base)
    const step = lowering.quantity('each-place', less)
    lowering.fact('each-place-unit', less.unit)
    const behind = arithmetic('subtract', place, one('number'))
    const each = shares ? arithmetic('divide', arithmetic('multiply', top, step), whole(100)) : step
    const points = arithmetic('subtract', top, arithmetic('multiply', each, behind))
    if (floor === 'below-zero') {
      lowering.fact('floor', 'below-zero')
      return points
    }
    return atLeast(lowering.quantity('floor', floor.lowest), points)
  }
  return {
    one: atPlace,
    mean: (lowering, first, last) =>
      atPlace(lowering, arithmetic('divide', arithmetic('add', first, last), whole(2))),
  }
}
