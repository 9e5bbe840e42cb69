import type { Expression } from '../formula/expression.ts'
import { arithmetic, choose, number, relate, whole } from '../formula/make-expression.ts'
import type { SourceNode } from '../scheme/source-node.ts'
import { exactText } from '../value/decimal-text.ts'
import { add, compare, type Rational, ZERO } from '../value/rational.ts'
import type { ClauseReader } from './clause-reader.ts'
import { one } from './lowering.ts'
import type { PlacePoints } from './place-points.ts'
import { classFact, constantFor, type Quantity } from './quantity.ts'

/** Points of the first places, by class id or '' for all. */
type Tables = ReadonlyMap<string, readonly Rational[]>

/** 名次分数表: a list of points from the first place down (by class where groups differ in size), and `beyond` it. */
export function readPlaceTable(reader: ClauseReader): PlacePoints | undefined {
  const node = reader.get('table')
  const tables = node && readTables(reader, node)
  const beyond = reader.getAmount('beyond', 'score')
  if (node === undefined || tables === undefined || beyond === undefined) return undefined
  if (!fits(reader, tables, beyond, node)) return undefined
  const choose = (of: (table: readonly Rational[]) => Expression): Expression => {
    const all = tables.get('')
    if (all !== undefined) return of(all)
    return { op: 'by-class', choices: Object.fromEntries([...tables].map(([id, table]) => [id, of(table)])) }
  }
  const facts: PlacePoints['one'] = (lowering) => {
    for (const [id, table] of tables) {
      const suffix = id === '' ? '' : `@${id}`
      lowering.fact(`places${suffix}`, String(table.length))
      for (const [index, points] of table.entries())
        lowering.fact(`points-${index + 1}${suffix}`, exactText(points))
    }
    return lowering.quantity('beyond', beyond)
  }
  return {
    one(lowering, place) {
      const rest = facts(lowering, place)
      return choose((table) =>
        ladder(
          place,
          table.map((points) => number(points, 'score')),
          rest,
        ),
      )
    },
    mean(lowering, first, last) {
      const rest = facts(lowering, first)
      const before = arithmetic('subtract', first, one('number'))
      const earned = (place: Expression): Expression => choose((table) => upTo(place, table, rest))
      const all = arithmetic('subtract', earned(last), earned(before))
      return arithmetic('divide', all, arithmetic('subtract', last, before))
    },
  }
}

/** The k-th of `values` where place ≤ k, else `rest`. */
const ladder = (place: Expression, values: readonly Expression[], rest: Expression, from = 1): Expression =>
  values.reduceRight<Expression>(
    (otherwise, value, index) => choose(relate('<=', place, whole(index + from)), value, otherwise),
    rest,
  )

/** The points of places 1 … place together. */
function upTo(place: Expression, table: readonly Rational[], beyond: Expression): Expression {
  const sums = [ZERO]
  for (const points of table) sums.push(add(sums.at(-1) ?? ZERO, points))
  const past = arithmetic('subtract', place, whole(table.length))
  const rest = arithmetic('add', number(sums.at(-1) ?? ZERO, 'score'), arithmetic('multiply', beyond, past))
  return ladder(
    place,
    sums.map((sum) => number(sum, 'score')),
    rest,
    0,
  )
}

function readTables(reader: ClauseReader, node: SourceNode): Tables | undefined {
  const tables = new Map<string, readonly Rational[]>()
  const entries = node.type === 'map' ? reader.classEntries('table', node) : [{ key: '', value: node }]
  const before = reader.findings.length
  for (const { key, value } of entries) {
    if (value.type !== 'list') reader.report('scheme.list-expected', { key: 'table' }, value.at)
    else if (value.items.length === 0) reader.report('scheme.list-empty', { key: 'table' }, value.at)
    else
      tables.set(
        key,
        value.items.flatMap((item) => readEntry(reader, item)),
      )
  }
  return reader.findings.length > before || tables.size === 0 ? undefined : tables
}

function readEntry(reader: ClauseReader, item: SourceNode): readonly Rational[] {
  if (item.type !== 'text') {
    reader.report('scheme.text-expected', { key: 'table' }, item.at)
    return []
  }
  const typed = reader.readNumber(item.text, item.at, 'score')
  return typed?.expression.op === 'number' ? [typed.expression.value] : []
}

function fits(reader: ClauseReader, tables: Tables, beyond: Quantity, { at }: SourceNode): boolean {
  const before = reader.findings.length
  for (const [id, table] of tables) {
    const ids = id === '' ? [...reader.full.choices.keys()] : [id]
    for (const of of ids) {
      const full = constantFor(reader.full, of) ?? ZERO
      const above = table.find((points) => compare(points, full) > 0)
      if (above === undefined) continue
      reader.report(
        'clause.points-above-full',
        { points: exactText(above), full: exactText(full), ...classFact(of) },
        at,
      )
    }
  }
  if (reader.findings.length > before) return false
  for (const [id, table] of tables) {
    const whole = [...table, constantFor(beyond, id) ?? ZERO]
    const place = whole.findIndex(
      (points, index) => index > 0 && compare(points, whole[index - 1] ?? points) > 0,
    )
    if (place > 0)
      reader.warn('clause.table-not-descending', { place: String(place + 1), ...classFact(id) }, at)
  }
  return true
}
