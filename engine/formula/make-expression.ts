import { integer, negate, type Rational, ZERO } from '../value/rational.ts'
import type { Unit } from '../value/unit.ts'
import type { Arithmetic, Expression, Relation } from './expression.ts'

/** 常数: a number of the core language. */
export const number = (value: Rational, unit: Unit = 'number'): Expression => ({ op: 'number', value, unit })

export const whole = (value: number, unit: Unit = 'number'): Expression => number(integer(value), unit)

export const arithmetic = (op: Arithmetic, left: Expression, right: Expression): Expression => ({
  op,
  left,
  right,
})

/** 相反数: a literal stays a literal. */
export const negative = (of: Expression, unit: Unit): Expression =>
  of.op === 'number' ? { ...of, value: negate(of.value) } : arithmetic('subtract', number(ZERO, unit), of)

export const atLeast = (low: Expression, of: Expression): Expression => ({ op: 'max', of: [low, of] })

export const atMost = (high: Expression, of: Expression): Expression => ({ op: 'min', of: [high, of] })

export const relate = (relation: Relation, left: Expression, right: Expression): Expression => ({
  op: 'compare',
  relation,
  left,
  right,
})

/** 二者择一. */
export const choose = (condition: Expression, yes: Expression, otherwise: Expression): Expression => ({
  op: 'if',
  condition,
  then: yes,
  otherwise,
})

/** A literal takes on the unit it was found to have; everything else has its own. */
export const inUnit = (of: Expression, unit: Unit): Expression => (of.op === 'number' ? { ...of, unit } : of)
