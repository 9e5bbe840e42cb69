import type { ItemMoves } from '#contract'
import {
  type Assessment,
  add,
  compare,
  divide,
  type Item,
  isMissing,
  type Rational,
  rational,
  type Scheme,
  subtract,
  type Value,
} from '#engine'
import { amount } from './amount.ts'

interface Placed {
  readonly item: Item
  readonly depth: number
}

/** 逐项汇总: how each item's points move over all units both sides weigh, in the order of the second scheme. */
export function itemMoves(before: Assessment, after: Assessment): ItemMoves[] {
  const [older, newer] = [placed(before.program.scheme), placed(after.program.scheme)]
  const ids = [...newer.keys(), ...[...older.keys()].filter((id) => !newer.has(id))]
  const pairs = pairedPlaces(before, after)
  return ids.flatMap((id) => {
    const at = newer.get(id) ?? older.get(id)
    return at === undefined ? [] : [moves(at, { before, after }, [older.has(id), newer.has(id)], pairs)]
  })
}

const placed = ({ items, bonus }: Scheme): Map<string, Placed> => {
  const found = new Map<string, Placed>()
  const walk = (list: readonly Item[], depth: number): void => {
    for (const item of list) {
      found.set(item.id, { item, depth })
      walk(item.items, depth + 1)
    }
  }
  walk(items, 0)
  walk(bonus?.items ?? [], 0)
  return found
}

const pairedPlaces = (before: Assessment, after: Assessment): readonly (readonly [number, number])[] => {
  const places = new Map(before.figures.units.map(({ code }, place) => [code, place]))
  return after.figures.units.flatMap(({ code }, place) => {
    const was = places.get(code)
    return was === undefined ? [] : [[was, place] as const]
  })
}

function moves(
  { item, depth }: Placed,
  { before, after }: { readonly before: Assessment; readonly after: Assessment },
  [was, is]: readonly [boolean, boolean],
  pairs: readonly (readonly [number, number])[],
): ItemMoves {
  const cell = `item:${item.id}`
  const values = pairs.map(([old, now]): readonly [Value | undefined, Value | undefined] => [
    was ? before.values.value(cell, old) : undefined,
    is ? after.values.value(cell, now) : undefined,
  ])
  const both = values.flatMap(([old, now]) => {
    const [left, right] = [number(old), number(now)]
    return left === undefined || right === undefined ? [] : [[left, right] as const]
  })
  const turns = both.map(([old, now]) => compare(now, old))
  const olds = values.flatMap(([old]) => number(old) ?? [])
  const news = values.flatMap(([, now]) => number(now) ?? [])
  const [displayBefore, displayAfter] = [before.program.scheme.display, after.program.scheme.display]
  const [meanOld, meanNew] = [mean(both.map(([old]) => old)), mean(both.map(([, now]) => now))]
  const [allOld, allNew] = [mean(olds), mean(news)]
  return {
    item: item.id,
    name: item.name,
    depth,
    leaf: item.items.length === 0,
    gains: turns.filter((turn) => turn > 0).length,
    loses: turns.filter((turn) => turn < 0).length,
    same: turns.filter((turn) => turn === 0).length,
    apart: values.length - both.length,
    ...(allOld === undefined ? {} : { meanBefore: amount(allOld, displayBefore) }),
    ...(allNew === undefined ? {} : { meanAfter: amount(allNew, displayAfter) }),
    ...(meanOld === undefined || meanNew === undefined
      ? {}
      : { meanChange: amount(subtract(meanNew, meanOld), displayAfter) }),
  }
}

const number = (value: Value | undefined): Rational | undefined =>
  value === undefined || isMissing(value) ? undefined : value

const mean = (numbers: readonly Rational[]): Rational | undefined =>
  numbers.length === 0
    ? undefined
    : divide(
        numbers.reduce((sum, one) => add(sum, one)),
        rational(BigInt(numbers.length)),
      )
