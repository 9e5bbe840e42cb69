import { add, type Rational, ZERO } from '../value/rational.ts'
import { MapReader } from './map-reader.ts'
import { nearestName } from './nearest-name.ts'
import { numberFrom } from './read-number.ts'
import type { ByClass, SchemeClass } from './scheme.ts'
import type { SourceNode } from './source-node.ts'

/** 各类相同: one amount for all. */
export const isOneAmount = (amount: ByClass): amount is Rational => typeof (amount as Rational).n === 'bigint'

/** 某一类别的数: what an amount is for one class. */
export const amountFor = (amount: ByClass, classId: string): Rational =>
  isOneAmount(amount) ? amount : (amount[classId] ?? ZERO)

/** 各类别之和: one amount when the sum is alike for every class written as one. */
export function sumByClass(amounts: readonly ByClass[], classes: readonly SchemeClass[]): ByClass {
  if (amounts.every(isOneAmount))
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
  const read = (one: SourceNode, under: string, inner: MapReader) => numberFrom(one, under, inner, sign)
  return eachClassFrom(node, key, reader, classes, read, { spared, zero: ZERO })
}

/** 按类别各一个, whatever it is: `read` reads one of them; the classes `spared` may be left out and stand at `zero`. */
export function eachClassFrom<T>(
  node: SourceNode,
  key: string,
  reader: MapReader,
  classes: readonly SchemeClass[],
  read: (node: SourceNode, key: string, reader: MapReader) => T | undefined,
  { spared, zero }: { readonly spared: readonly string[]; readonly zero?: T } = { spared: [] },
): T | Readonly<Record<string, T>> | undefined {
  if (node.type === 'list') {
    const write = classes.map(({ id }) => `${id}: …`).join(', ')
    return reader.report('scheme.class-list', { key, write: `{${write}}` }, node.at)
  }
  if (node.type !== 'map') return read(node, key, reader)
  const amounts: Record<string, T> = Object.create(null)
  const inner = new MapReader(node, reader.findings, reader.subject)
  let whole = true
  for (const entry of node.entries) {
    const known = classes.some(({ id }) => id === entry.key)
    const amount = known
      ? read(entry.value, `${key}.${entry.key}`, inner)
      : unknownClass(inner, entry.key, classes, entry.keyAt)
    if (amount === undefined) whole = false
    else amounts[entry.key] = amount
  }
  for (const { id } of classes) {
    if (id in amounts) continue
    if (zero !== undefined && spared.includes(id)) amounts[id] = zero
    else if (whole) whole = reader.report('scheme.class-left-out', { key, class: id }, node.at) ?? false
  }
  return whole ? amounts : undefined
}
