import type { GroupOver, RankOrder, RankTies } from '../../formula/expression.ts'
import { isMissing } from '../../value/missing.ts'
import { nearestDouble } from '../../value/nearest-double.ts'
import { compare, type Rational } from '../../value/rational.ts'
import { absentIn, type Column, type Doubles, topAt } from './column.ts'
import type { Sheet } from './sheet.ts'
import { valueAt } from './value-at.ts'

interface Ranking {
  readonly order: RankOrder
  readonly over: GroupOver
  readonly ties: RankTies
}

/** 名次列: places within each class or among all; in halves, where equal values take the mean of theirs. */
export function rankColumn(ranking: Ranking, column: Column, sheet: Sheet): Doubles {
  const { over, ties } = ranking
  const places = new Float64Array(sheet.size)
  const absent = absentIn(column, sheet)
  for (const rows of over === 'all' ? [sheet.everyone] : sheet.members) {
    const present = absent === undefined ? rows : rows.filter((row) => absent[row] === 0)
    placeRows(present, ranking, column, sheet, places)
  }
  const below = ties === 'mean' ? 2 : 1
  const bounds = { reach: below * sheet.size, low: 0, high: below * sheet.size }
  const whole = { times: 1, plus: 0, below, divisors: undefined, deepest: 1 }
  return { kind: 'doubles', tops: places, ...whole, ...bounds, absent, spare: true }
}

/** Sorted by the nearest double, and exactly only where two of those are equal and do not decide. */
function placeRows(
  rows: Int32Array,
  { order, ties }: Ranking,
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
  let group = 0
  for (let start = 0, end = 0; start < sorted.length; start = end) {
    const first = sorted[start] as number
    for (end = start + 1; end < sorted.length && byValue(first, sorted[end] as number) === 0; ) end++
    group++
    const place = ties === 'dense' ? group : ties === 'mean' ? start + 1 + end : start + 1
    for (let at = start; at < end; at++) places[sorted[at] as number] = place
  }
}

function present(column: Column, row: number, sheet: Sheet): Rational {
  const value = valueAt(column, row, sheet)
  if (isMissing(value)) throw new RangeError('a missing value has no place')
  return value
}
