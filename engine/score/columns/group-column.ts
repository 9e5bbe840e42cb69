import type { GroupFold, GroupOver } from '../../formula/expression.ts'
import { missing, type Value } from '../../value/missing.ts'
import { add, divide, integer, multiply, type Rational, rational, ZERO } from '../../value/rational.ts'
import { foldPresent } from '../operations.ts'
import { type Column, type Doubles, topAt, type Uniform } from './column.ts'
import type { Sheet } from './sheet.ts'
import { uniform, uniformOf } from './uniform.ts'
import { valueAt } from './value-at.ts'
import { safe } from './whole-numbers.ts'

/** 同组汇总: one value per class, or one for all. */
export function groupColumn(fold: GroupFold, over: GroupOver, column: Column, sheet: Sheet): Uniform {
  if (over === 'all') return uniformOf(foldRows(fold, column, sheet.everyone, sheet), sheet)
  return uniform(sheet.members.map((rows) => foldRows(fold, column, rows, sheet)))
}

function foldRows(fold: GroupFold, column: Column, rows: Int32Array, sheet: Sheet): Value {
  if (column.kind !== 'doubles' || column.divisors !== undefined || !sums(column, rows)) {
    return foldExactly(
      fold,
      Array.from(rows, (row) => valueAt(column, row, sheet)),
    )
  }
  const { absent, below } = column
  let [count, sum, least, most] = [0, 0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const row of rows) {
    if (absent !== undefined && absent[row] !== 0) continue
    const top = topAt(column, row)
    count++
    sum += top
    if (top < least) least = top
    if (top > most) most = top
  }
  const over = (top: number): Rational => rational(BigInt(top), BigInt(below))
  if (fold === 'count') return integer(count)
  if (fold === 'sum') return over(sum)
  if (count === 0) return missing('undefined')
  if (fold === 'mean') return divide(over(sum), integer(count)) ?? missing('undefined')
  return over(fold === 'min' ? least : most)
}

const sums = ({ low, high }: Doubles, rows: Int32Array): boolean =>
  safe(Math.max(Math.abs(low), Math.abs(high)) * rows.length)

/** Sums by halves: the denominators of many different fractions grow together, not one after the other. */
function foldExactly(fold: GroupFold, values: readonly Value[]): Value {
  if (fold !== 'sum' && fold !== 'mean') return foldPresent(fold, values)
  const present = values.filter((value): value is Rational => !('missing' in value))
  const sum = sumByHalves(present, 0, present.length)
  if (fold === 'sum') return sum
  return present.length === 0 ? missing('undefined') : multiply(sum, rational(1n, BigInt(present.length)))
}

function sumByHalves(values: readonly Rational[], from: number, to: number): Rational {
  if (to - from <= 1) return (to > from ? values[from] : undefined) ?? ZERO
  const middle = (from + to) >> 1
  return add(sumByHalves(values, from, middle), sumByHalves(values, middle, to))
}
