import { ZERO } from '../value/rational.ts'
import type { ItemReading } from './item-reading.ts'
import { MapReader } from './map-reader.ts'
import { readItems } from './read-items.ts'
import { findNumber, getNumber } from './read-number.ts'
import type { Bonus } from './scheme.ts'

/** 加分: capped, and gated where the scheme says so. An item's `points` is its own cap. */
export function readBonus(reader: MapReader, reading: ItemReading): Bonus | undefined {
  const map = reader.findMap('bonus')
  if (map === undefined) return undefined
  const inner = new MapReader(map, reader.findings, 'bonus')
  const cap = getNumber(inner, 'cap')
  const gate = findNumber(inner, 'gate')
  const items = readItems(inner, reading)
  inner.noMore()
  return { cap: cap ?? ZERO, ...(gate === undefined ? {} : { gate }), items, at: map.at }
}
