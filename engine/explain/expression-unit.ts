import type { Expression } from '../formula/expression.ts'
import { figureUnit } from '../formula/figure-unit.ts'
import { pastUnit } from '../formula/past-result.ts'
import { differenceUnit, type Unit } from '../value/unit.ts'
import type { Standpoint } from './standpoint.ts'

/** 算式的计量单位, for writing its value. The scheme was type-checked when it was read, so operands agree here. */
export function expressionUnit(expression: Expression, from: Standpoint): Unit {
  const known = knownUnits.get(from) ?? new Map<Expression, Unit>()
  knownUnits.set(from, known)
  const unit = known.get(expression) ?? unitFrom(expression, from)
  known.set(expression, unit)
  return unit
}

/** A node that stands in several places is looked at once. */
const knownUnits = new WeakMap<Standpoint, Map<Expression, Unit>>()

function unitFrom(expression: Expression, from: Standpoint): Unit {
  const unitOf = (operand: Expression | undefined): Unit =>
    operand === undefined ? 'number' : expressionUnit(operand, from)
  switch (expression.op) {
    case 'number':
      return expression.unit
    case 'missing':
    case 'rank':
    case 'real':
      return 'number'
    case 'figure':
      return figureUnit(from.indicators.get(expression.indicator)?.unit ?? 'number', expression.part)
    case 'past':
      return pastUnit(expression.of)
    case 'cell':
      return from.cells.get(expression.id)?.unit ?? 'score'
    case 'by-class':
      return unitOf(expression.choices[from.class])
    case 'add':
      return sumUnit(unitOf(expression.left), unitOf(expression.right))
    case 'subtract': {
      const left = unitOf(expression.left)
      const right = unitOf(expression.right)
      return left === right ? differenceUnit(left) : sumUnit(left, right)
    }
    case 'multiply': {
      return productUnit(unitOf(expression.left), unitOf(expression.right))
    }
    case 'divide': {
      const left = unitOf(expression.left)
      return left === unitOf(expression.right) ? 'number' : left
    }
    case 'compare':
    case 'and':
    case 'or':
    case 'not':
    case 'is-missing':
      return 'truth'
    case 'if':
      return unitOf(expression.then)
    case 'present':
    case 'group':
      if (expression.fold === 'count' || expression.fold === 'longest-run' || expression.fold === 'last-run')
        return 'count'
      if (expression.fold === 'variance' || expression.fold === 'sample-variance') return 'number'
      return expression.op === 'group' ? unitOf(expression.of) : unitOf(expression.of[0])
    case 'min':
    case 'max':
    case 'coalesce':
      return unitOf(expression.of[0])
    case 'round':
      return unitOf(expression.of)
  }
}

const sumUnit = (left: Unit, right: Unit): Unit =>
  left === 'percentage-point' || left === 'number' ? right : left

/** A truth counts as a plain number; a number of cases at a price is the price's unit, at a number their own. */
const productUnit = (left: Unit, right: Unit): Unit => {
  if (left === 'number' || left === 'truth') return right
  return left === 'count' && right !== 'number' && right !== 'truth' ? right : left
}
