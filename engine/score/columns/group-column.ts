import type { Fold, GroupOver } from '../../formula/expression.ts'
import { missing, type Value } from '../../value/missing.ts'
import { divide, integer, type Rational, rational } from '../../value/rational.ts'
import { foldPresent } from '../operations.ts'
import { type Column, type Doubles, topAt, type Uniform } from './column.ts'
import type { Sheet } from './sheet.ts'
import { uniform, uniformOf } from './uniform.ts'
import { valueAt } from './value-at.ts'
import { safe } from './whole-numbers.ts'

/** 同组汇总: one value per class, or one for all. */
export function groupColumn(fold: Fold, over: GroupOver, column: Column, sheet: Sheet): Uniform {
  if (over === 'all') return uniformOf(foldRows(fold, column, sheet.everyone, sheet), sheet)
  return uniform(sheet.members.map((rows) => foldRows(fold, column, rows, sheet)))
}

function foldRows(fold: Fold, column: Column, rows: Int32Array, sheet: Sheet): Value {
  const plain = fold === 'sum' || fold === 'count' || fold === 'mean' || fold === 'min' || fold === 'max'
  if (!plain || column.kind !== 'doubles' || column.divisors !== undefined || !sums(column, rows)) {
    return foldPresent(
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
