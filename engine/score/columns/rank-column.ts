import type { GroupOver, RankOrder } from '../../formula/expression.ts'
import { isMissing } from '../../value/missing.ts'
import { nearestDouble } from '../../value/nearest-double.ts'
import { compare, type Rational } from '../../value/rational.ts'
import { absentIn, type Column, type Doubles, topAt } from './column.ts'
import type { Sheet } from './sheet.ts'
import { valueAt } from './value-at.ts'

/** 名次列: competition places within each class or among all. */
export function rankColumn(order: RankOrder, over: GroupOver, column: Column, sheet: Sheet): Doubles {
  const places = new Float64Array(sheet.size)
  const absent = absentIn(column, sheet)
  for (const rows of over === 'all' ? [sheet.everyone] : sheet.members) {
    const present = absent === undefined ? rows : rows.filter((row) => absent[row] === 0)
    placeRows(present, order, column, sheet, places)
  }
  const bounds = { reach: sheet.size, low: 0, high: sheet.size }
  const whole = { times: 1, plus: 0, below: 1, divisors: undefined, deepest: 1 }
  return { kind: 'doubles', tops: places, ...whole, ...bounds, absent, spare: true }
}

/** Sorted by the nearest double, and exactly only where two of those are equal and do not decide. */
function placeRows(
  rows: Int32Array,
  order: RankOrder,
  column: Column,
  sheet: Sheet,
  places: Float64Array,
): void {
  const whole = column.kind === 'doubles' && column.divisors === undefined
  const keys = new Float64Array(sheet.size)
  for (const row of rows) keys[row] = whole ? topAt(column, row) : nearestDouble(present(column, row, sheet))
  const exactOrder = (a: number, b: number): number =>
    whole ? 0 : compare(present(column, a, sheet), present(column, b, sheet))
  const sign = order === 'descending' ? -1 : 1
  const byValue = (a: number, b: number): number => {
    const [left, right] = [keys[a] as number, keys[b] as number]
    return (left < right ? -1 : left > right ? 1 : exactOrder(a, b)) * sign
  }
  const sorted = rows.slice().sort(byValue)
  let place = 1
  for (const [at, row] of sorted.entries()) {
    const before = sorted[at - 1]
    if (before === undefined || byValue(before, row) !== 0) place = at + 1
    places[row] = place
  }
}

function present(column: Column, row: number, sheet: Sheet): Rational {
  const value = valueAt(column, row, sheet)
  if (isMissing(value)) throw new RangeError('a missing value has no place')
  return value
}
