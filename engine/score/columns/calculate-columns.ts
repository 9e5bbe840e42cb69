import { isMissing, missing, type Value } from '../../value/missing.ts'
import {
  add,
  negate,
  ONE,
  multiply as product,
  divide as quotient,
  type Rational,
  rational,
  ZERO,
} from '../../value/rational.ts'
import { calculate } from '../operations.ts'
import { addColumns } from './add-columns.ts'
import { affine } from './affine.ts'
import type { Column, Doubles } from './column.ts'
import { lift } from './lift.ts'
import { divideColumns, multiplyColumns } from './multiply-columns.ts'
import type { Sheet } from './sheet.ts'
import { sumOf } from './sum-columns.ts'
import { numbersOf } from './truth-columns.ts'
import { constantOf, uniform } from './uniform.ts'

/** 逐列相减. A constant on either side touches no row. */
export function subtract(left: Column, right: Column, sheet: Sheet): Column {
  const shifted = shift(left, right, ONE, -1, sheet) ?? shift(right, left, rational(-1n), 1, sheet)
  if (shifted !== undefined) return shifted
  return lift(
    [left, right],
    {
      one: (a: Value, b: Value) => calculate('subtract', a, b),
      doubles: (a: Doubles, b: Doubles) => addColumns(a, b, -1, sheet),
    },
    sheet,
  )
}

/** 逐列相乘. */
export function multiply(left: Column, right: Column, sheet: Sheet): Column {
  const simple = scale(left, right, sheet) ?? scale(right, left, sheet)
  if (simple !== undefined) return simple
  return lift(
    [left, right],
    {
      one: (a: Value, b: Value) => calculate('multiply', a, b),
      doubles: (a: Doubles, b: Doubles) => multiplyColumns(a, b, sheet),
    },
    sheet,
  )
}

/** 逐列相除: what is the same for a class is multiplied by its inverse, so that rows keep their denominators. */
export function divide(left: Column, right: Column, sheet: Sheet): Column {
  if (right.kind === 'uniform' && left.kind !== 'uniform')
    return multiply(left, uniform(right.values.map(inverse)), sheet)
  return lift(
    [left, right],
    {
      one: (a: Value, b: Value) => calculate('divide', a, b),
      doubles: (a: Doubles, b: Doubles) => divideColumns(a, b, sheet),
    },
    sheet,
  )
}

const inverse = (value: Value): Value =>
  isMissing(value) ? value : (quotient(ONE, value) ?? missing('undefined'))

function constant(column: Column): Rational | undefined {
  const value = column.kind === 'uniform' ? constantOf(column) : undefined
  return value === undefined || isMissing(value) ? undefined : value
}

/** factor × column + sign × amount, where the amount is a constant. */
function shift(
  column: Column,
  amount: Column,
  factor: Rational,
  sign: 1 | -1,
  sheet: Sheet,
): Column | undefined {
  const value = constant(amount)
  return value && scaled(column, factor, sign < 0 ? negate(value) : value, sheet)
}

function scale(column: Column, factor: Column, sheet: Sheet): Column | undefined {
  const value = constant(factor)
  return value && scaled(column, value, ZERO, sheet)
}

function scaled(column: Column, factor: Rational, lift: Rational, sheet: Sheet): Column | undefined {
  if (column.kind === 'truth') return affine(numbersOf(column, sheet), factor, lift)
  if (column.kind === 'doubles' || column.kind === 'looked-up') return affine(column, factor, lift)
  if (column.kind !== 'sum') return undefined
  const parts = column.parts.map((part) => affine(part, factor, ZERO))
  if (!parts.every((part) => part !== undefined)) return undefined
  return sumOf(parts, add(product(column.constant, factor), lift), column.absent)
}
