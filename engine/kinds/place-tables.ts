import type { Expression } from '../formula/expression.ts'
import { choose, relate, whole } from '../formula/make-expression.ts'
import type { SourceNode } from '../scheme/source-node.ts'
import { exactText } from '../value/decimal-text.ts'
import { compare, type Rational, ZERO } from '../value/rational.ts'
import type { ClauseReader } from './clause-reader.ts'
import type { Lowering } from './lowering.ts'
import { classFact, constantFor } from './quantity.ts'

/** 名次分数: points of one place after the other, by class id or '' for all. */
export type Tables = ReadonlyMap<string, readonly Rational[]>

/** The list under `key`, or a map of class → list; one that is empty or not of points is a finding. */
export function readTables(reader: ClauseReader, key: string, node: SourceNode): Tables | undefined {
  const tables = new Map<string, readonly Rational[]>()
  const entries = node.type === 'map' ? reader.classEntries(key, node) : [{ key: '', value: node }]
  const before = reader.findings.length
  for (const { key: id, value } of entries) {
    if (value.type !== 'list') reader.report('scheme.list-expected', { key }, value.at)
    else if (value.items.length === 0) reader.report('scheme.list-empty', { key }, value.at)
    else
      tables.set(
        id,
        value.items.flatMap((item) => readEntry(reader, key, item)),
      )
  }
  return reader.findings.length > before || tables.size === 0 ? undefined : tables
}

function readEntry(reader: ClauseReader, key: string, item: SourceNode): readonly Rational[] {
  if (item.type !== 'text') {
    reader.report('scheme.text-expected', { key }, item.at)
    return []
  }
  const typed = reader.readNumber(item.text, item.at, 'score')
  return typed?.expression.op === 'number' ? [typed.expression.value] : []
}

/** No place may be worth more than the item. */
export function tablesWithinFull(reader: ClauseReader, tables: Tables, { at }: SourceNode): boolean {
  if (reader.context.open) return true
  const before = reader.findings.length
  for (const [id, table] of tables)
    for (const of of id === '' ? [...reader.full.choices.keys()] : [id]) {
      const full = constantFor(reader.full, of) ?? ZERO
      const above = table.find((points) => compare(points, full) > 0)
      if (above === undefined) continue
      const facts = { points: exactText(above), full: exactText(full), ...classFact(of) }
      reader.report('clause.points-above-full', facts, at)
    }
  return reader.findings.length === before
}

/** 谁也得不到满分. */
export function warnOutOfReach(
  reader: ClauseReader,
  tables: Tables,
  rest: (id: string) => Rational,
  { at }: SourceNode,
): void {
  if (reader.context.open) return
  for (const [id, table] of tables)
    for (const of of id === '' ? [...reader.full.choices.keys()] : [id]) {
      const full = constantFor(reader.full, of) ?? ZERO
      const most = table.reduce((best, points) => (compare(points, best) > 0 ? points : best), rest(id))
      if (compare(most, full) >= 0) continue
      const facts = { most: exactText(most), full: exactText(full), ...classFact(of) }
      reader.warn('clause.full-out-of-reach', facts, at)
    }
}

/** Points that rise where they should fall (or the other way round) are most likely a slip. */
export function warnUnordered(
  reader: ClauseReader,
  tables: Tables,
  rest: (id: string) => Rational,
  { at }: SourceNode,
  falling = true,
): void {
  for (const [id, table] of tables) {
    const all = [...table, rest(id)]
    const place = all.findIndex((points, index) => {
      const order = compare(points, all[index - 1] ?? points)
      return index > 0 && (falling ? order > 0 : order < 0)
    })
    if (place > 0)
      reader.warn('clause.table-not-descending', { place: String(place + 1), ...classFact(id) }, at)
  }
}

export function chooseTable(tables: Tables, of: (table: readonly Rational[]) => Expression): Expression {
  const all = tables.get('')
  if (all !== undefined) return of(all)
  return { op: 'by-class', choices: Object.fromEntries([...tables].map(([id, table]) => [id, of(table)])) }
}

/** Facts `<count>` (how many) and `<each>-1` … of every class. */
export function tableFacts(lowering: Lowering, tables: Tables, count: string, each: string): void {
  for (const [id, table] of tables) {
    const suffix = id === '' ? '' : `@${id}`
    lowering.fact(`${count}${suffix}`, String(table.length))
    for (const [index, points] of table.entries())
      lowering.fact(`${each}-${index + 1}${suffix}`, exactText(points))
  }
}

/** The k-th of `values` where place ≤ k, else `rest`. */
export const ladder = (
  place: Expression,
  values: readonly Expression[],
  rest: Expression,
  from = 1,
): Expression =>
  values.reduceRight<Expression>(
    (otherwise, value, index) => choose(relate('<=', place, whole(index + from)), value, otherwise),
    rest,
  )
