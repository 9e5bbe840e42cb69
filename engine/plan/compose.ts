import type { Expression } from '../formula/expression.ts'
import type { MissingName } from '../value/missing.ts'
import { ONE, type Rational, ZERO } from '../value/rational.ts'

export const number = (value: Rational): Expression => ({ op: 'number', value, unit: 'number' })
export const zero = number(ZERO)
export const one = number(ONE)

export const cell = (id: string): Expression => ({ op: 'cell', id })

export const sum = (parts: readonly Expression[]): Expression => {
  const [first = zero, ...rest] = parts
  return rest.reduce<Expression>((left, right) => ({ op: 'add', left, right }), first)
}

/** 连乘, leaving out factors that are the number 1. */
export const product = (parts: readonly Expression[]): Expression => {
  const [first = one, ...rest] = parts.filter((part) => !isOne(part))
  return rest.reduce<Expression>((left, right) => ({ op: 'multiply', left, right }), first)
}

export const isOne = (part: Expression): boolean =>
  part.op === 'number' && part.value.n === 1n && part.value.d === 1n

export const quotient = (left: Expression, right: Expression): Expression => ({ op: 'divide', left, right })

export const choose = (condition: Expression, then: Expression, otherwise: Expression): Expression => ({
  op: 'if',
  condition,
  then,
  otherwise,
})

export const isZero = (of: Expression): Expression => ({
  op: 'compare',
  relation: '=',
  left: of,
  right: zero,
})

/** 以所列名目之一缺失. */
export const isMissingAs = (of: Expression, names: readonly MissingName[]): Expression => {
  const each = names.map((name): Expression => ({ op: 'is-missing', of, name }))
  return each.length === 1 && each[0] !== undefined ? each[0] : { op: 'or', of: each }
}

export const anyOf = (of: readonly Expression[]): Expression =>
  of.length === 0 ? zero : of.length === 1 && of[0] !== undefined ? of[0] : { op: 'or', of }
