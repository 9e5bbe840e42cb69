import { add, type Rational, ZERO } from '../value/rational.ts'
import { MapReader } from './map-reader.ts'
import { nearestName } from './nearest-name.ts'
import { numberFrom } from './read-number.ts'
import type { ByClass, SchemeClass } from './scheme.ts'
import type { SourceNode } from './source-node.ts'

const isOne = (amount: ByClass): amount is Rational => typeof (amount as Rational).n === 'bigint'

/** 某一类别的数: what an amount is for one class. */
export const amountFor = (amount: ByClass, classId: string): Rational =>
  isOne(amount) ? amount : (amount[classId] ?? ZERO)

/** 各类别之和: one amount when the sum is alike for every class written as one. */
export function sumByClass(amounts: readonly ByClass[], classes: readonly SchemeClass[]): ByClass {
  if (amounts.every(isOne))
    return amounts.reduce<Rational>((sum, amount) => add(sum, amountFor(amount, '')), ZERO)
  const sums = classes.map(({ id }): [string, Rational] => [
    id,
    amounts.reduce<Rational>((sum, amount) => add(sum, amountFor(amount, id)), ZERO),
  ])
  return Object.fromEntries(sums)
}

export function unknownClass(
  reader: MapReader,
  id: string,
  classes: readonly SchemeClass[],
  at: SourceNode['at'],
): undefined {
  const near = nearestName(
    id,
    classes.map((known) => known.id),
  )
  const known = classes.map((one) => one.id).join(', ')
  return reader.report(
    'scheme.class-unknown',
    { class: id, known, ...(near === undefined ? {} : { near }) },
    at,
  )
}

/**
 * 按类别各一个数: one number for all, or one per class.
 *
 * @param spared classes that may be left out of the map and then stand at 0 (the item does not apply to them)
 */
export function byClassFrom(
  node: SourceNode,
  key: string,
  reader: MapReader,
  classes: readonly SchemeClass[],
  spared: readonly string[] = [],
  sign: 'any' | 'not-negative' = 'not-negative',
): ByClass | undefined {
  if (node.type !== 'map') return numberFrom(node, key, reader, sign)
  const amounts: Record<string, Rational> = Object.create(null)
  const inner = new MapReader(node, reader.findings, reader.subject)
  let whole = true
  for (const entry of node.entries) {
    const known = classes.some(({ id }) => id === entry.key)
    const amount = known
      ? numberFrom(entry.value, `${key}.${entry.key}`, inner, sign)
      : unknownClass(inner, entry.key, classes, entry.keyAt)
    if (amount === undefined) whole = false
    else amounts[entry.key] = amount
  }
  for (const { id } of classes) {
    if (id in amounts) continue
    if (spared.includes(id)) amounts[id] = ZERO
    else if (whole) whole = reader.report('scheme.class-left-out', { key, class: id }, node.at) ?? false
  }
  return whole ? amounts : undefined
}
