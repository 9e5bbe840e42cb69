import { exactText } from '../value/decimal-text.ts'
import { ZERO } from '../value/rational.ts'
import type { ItemReading } from './item-reading.ts'
import { MapReader } from './map-reader.ts'
import { readItems } from './read-items.ts'
import { findNumber, numberFrom } from './read-number.ts'
import type { Bonus, ByClass, Clause, Item } from './scheme.ts'

/**
 * 加分: capped or open-ended, and gated where the scheme says so. An item's `points` is its own cap. Where an item may
 * take points away, how low the whole may fall must be written.
 */
export function readBonus(reader: MapReader, reading: ItemReading): Bonus | undefined {
  const map = reader.findMap('bonus')
  if (map === undefined) return undefined
  const inner = new MapReader(map, reader.findings, 'bonus')
  const cap = readEnd(inner, 'cap', 'not-negative')
  const floor = inner.has('floor') ? readEnd(inner, 'floor', 'any') : undefined
  const gate = findNumber(inner, 'gate')
  const items = readItems(inner, reading)
  const negative = inner.has('floor') ? undefined : items.find(mayTakeAway)
  if (negative !== undefined) inner.report('bonus.floor-left-out', { item: negative.id })
  inner.noMore()
  return {
    cap: cap ?? ZERO,
    ...(floor === undefined ? {} : { floor }),
    ...(gate === undefined ? {} : { gate }),
    items,
    at: map.at,
  }
}

function readEnd(reader: MapReader, key: 'cap' | 'floor', sign: 'any' | 'not-negative') {
  const node = reader.get(key)
  if (node?.type === 'text' && node.text === 'none') return 'none' as const
  return node && numberFrom(node, key, reader, sign)
}

/** 可能倒扣: the clause may go below zero, or the clamp reaches below it. */
function mayTakeAway({ clause, multiplier, items }: Item): boolean {
  if (clause !== undefined && goesBelow(clause)) return true
  const clamp = multiplier?.clamp ?? 'none'
  return (clamp !== 'none' && reachesBelow(clamp.low)) || items.some(mayTakeAway)
}

const goesBelow = ({ facts, cases = [] }: Clause): boolean =>
  facts['floor'] === 'below-zero' ||
  facts['floor']?.startsWith('-') === true ||
  facts['below-zero'] !== undefined ||
  cases.some(({ clause }) => goesBelow(clause))

const reachesBelow = (low: ByClass): boolean =>
  (typeof low.n === 'bigint' ? [low] : Object.values(low)).some((end) => exactText(end).startsWith('-'))
