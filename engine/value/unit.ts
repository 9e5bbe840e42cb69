import { HUNDRED, integer, ONE, type Rational } from './rational.ts'

/**
 * 计量单位: the type of a number. Adding or comparing two different ones is a finding that names both places;
 * percent − percent is percentage points; a quotient of like units is a plain number.
 */
export type Unit =
  | 'number'
  | 'count'
  | 'persons'
  | 'households'
  | 'percent'
  | 'percentage-point'
  | 'per-mille'
  | 'yuan'
  | 'days'
  | 'working-days'
  | 'score'
  | 'truth'

export const UNITS: readonly Unit[] = [
  'number',
  'count',
  'persons',
  'households',
  'percent',
  'percentage-point',
  'per-mille',
  'yuan',
  'days',
  'working-days',
  'score',
  'truth',
]

/** What a numerator/denominator quotient is multiplied by to be written in this unit: 1 of 4 is 25 percent. */
export const ratioScale = (unit: Unit): Rational =>
  unit === 'percent' ? HUNDRED : unit === 'per-mille' ? integer(1000) : ONE

/** The unit of a difference of two values in `unit`. */
export const differenceUnit = (unit: Unit): Unit => (unit === 'percent' ? 'percentage-point' : unit)
