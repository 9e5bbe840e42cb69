import type { Unit } from '../value/unit.ts'
import type { FigurePart } from './expression.ts'

/** 指标各部分的计量单位, given the indicator's own. */
export function figureUnit(own: Unit, part: FigurePart): Unit {
  if (part === 'numerator' || part === 'denominator' || part === 'evidence') return 'count'
  return part === 'reason' ? 'truth' : own
}
