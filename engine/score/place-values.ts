import type { RankOrder, RankTies } from '../formula/expression.ts'
import { isMissing, type Value } from '../value/missing.ts'
import { nearestDouble } from '../value/nearest-double.ts'
import { compare, equal, integer, type Rational, rational } from '../value/rational.ts'

/**
 * 排位: the places of the members of one group, in their order; a missing value has no place and keeps its name.
 *
 * Sorted once, by the nearest double and exactly where two of those are equal: a national ranking has tens of thousands of
 * members.
 */
export function placeValues(order: RankOrder, ties: RankTies, members: readonly Value[]): readonly Value[] {
  const sign = order === 'descending' ? -1 : 1
  const sorted = members
    .flatMap((value, at) => (isMissing(value) ? [] : [{ value, at, near: nearestDouble(value) }]))
    .sort((a, b) => sign * (a.near - b.near || compare(a.value, b.value)))
  const places = [...members]
  let [start, group] = [0, 0]
  while (start < sorted.length) {
    const first = sorted[start] as (typeof sorted)[number]
    let end = start + 1
    while (end < sorted.length && equal((sorted[end] as (typeof sorted)[number]).value, first.value)) end++
    group++
    const place = placeOf(ties, start + 1, end, group)
    for (const { at } of sorted.slice(start, end)) places[at] = place
    start = end
  }
  return places
}

/** Of those who share the places `first` to `last` and are the `group`-th value from the front. */
export function placeOf(ties: RankTies, first: number, last: number, group: number): Rational {
  if (ties === 'mean') return rational(BigInt(first + last), 2n)
  return integer(ties === 'dense' ? group : first)
}
