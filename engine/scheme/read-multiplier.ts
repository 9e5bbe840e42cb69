import type { Expression } from '../formula/expression.ts'
import { arithmetic, number } from '../formula/make-expression.ts'
import { exactText } from '../value/decimal-text.ts'
import { compare, ZERO } from '../value/rational.ts'
import { ratioScale, type Unit } from '../value/unit.ts'
import { amountFor, byClassFrom } from './by-class.ts'
import type { ItemReading } from './item-reading.ts'
import { MapReader } from './map-reader.ts'
import { formulaFrom } from './read-requirement.ts'
import type { Evidence, Multiplier } from './scheme.ts'
import type { SourceMap } from './source-node.ts'

/** 系数与上下限: a multiplier says what it is clamped to, or that it is not. */
export function readMultiplier(reader: MapReader, reading: ItemReading): Multiplier | undefined {
  const node = reader.find('multiplier')
  if (node === undefined) {
    return reader.has('clamp')
      ? reader.report('item.clamp-without-multiplier', {}, reader.find('clamp')?.at)
      : undefined
  }
  const clamp = readClamp(reader, reading)
  const read = formulaFrom(node, 'multiplier', reader, { ...reading.context, points: ZERO })
  if (read === undefined) return undefined
  const { text, unit } = read
  const expression = asNumber(read.expression, unit)
  if (expression === undefined) return reader.report('item.multiplier-unit', { unit, text }, node.at)
  return clamp && { expression, text, clamp, at: node.at }
}

/** 120% as 1.2. */
function asNumber(expression: Expression, unit: Unit): Expression | undefined {
  if (unit === 'number' || unit === 'count') return expression
  if (unit !== 'percent' && unit !== 'per-mille') return undefined
  return arithmetic('divide', expression, number(ratioScale(unit)))
}

function readClamp(reader: MapReader, reading: ItemReading): Multiplier['clamp'] | undefined {
  const node = reader.find('clamp')
  if (node === undefined)
    return reader.report('scheme.choice-left-out', { key: 'clamp', allowed: 'none | {low: …, high: …}' })
  return node.type === 'map' ? readEnds(node, reader, reading) : reader.findChoice<'none'>('clamp', ['none'])
}

function readEnds(map: SourceMap, outer: MapReader, { classes }: ItemReading) {
  const reader = new MapReader(map, outer.findings, outer.subject)
  const end = (key: 'low' | 'high') => {
    const node = reader.get(key)
    return node && byClassFrom(node, key, reader, classes, [], 'any')
  }
  const [low, high] = [end('low'), end('high')]
  reader.noMore()
  if (low === undefined || high === undefined) return undefined
  const plain = typeof low.n === 'bigint' && typeof high.n === 'bigint'
  for (const id of plain ? [''] : classes.map((one) => one.id)) {
    const [least, most] = [amountFor(low, id), amountFor(high, id)]
    if (compare(least, most) <= 0) continue
    const facts = { low: exactText(least), high: exactText(most), ...(id === '' ? {} : { class: id }) }
    return reader.report('item.clamp-backwards', facts)
  }
  return { low, high }
}

/** 佐证要求: only ever `required: yes`; what is not required is not written. */
export function readEvidence(outer: MapReader): Evidence | undefined {
  const map = outer.findMap('evidence')
  if (map === undefined) return undefined
  const reader = new MapReader(map, outer.findings, outer.subject)
  const required = reader.getChoice('required', ['yes'])
  const without = reader.getChoice('without', ['zero', 'refuse'])
  reader.noMore()
  return required === undefined || without === undefined ? undefined : { without, at: map.at }
}
