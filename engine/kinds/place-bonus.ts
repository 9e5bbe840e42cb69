import type { Expression } from '../formula/expression.ts'
import { arithmetic, number } from '../formula/make-expression.ts'
import type { SourceNode } from '../scheme/source-node.ts'
import { exactText } from '../value/decimal-text.ts'
import { type Rational, ZERO } from '../value/rational.ts'
import type { Unit } from '../value/unit.ts'
import type { ClauseReader } from './clause-reader.ts'
import { amountField, BELOW_ZERO, choiceField, valueField } from './fields.ts'
import type { Kind, KindField } from './kind.ts'
import { one, startLowering } from './lowering.ts'
import {
  chooseTable,
  ladder,
  readTables,
  type Tables,
  tableFacts,
  tablesWithinFull,
  warnUnordered,
} from './place-tables.ts'
import { classFact, constantFor, type Quantity, standpoints } from './quantity.ts'
import { valueTerm } from './value-term.ts'

const PLACES: readonly Unit[] = ['number', 'count']
const OVERLAP = ['top', 'bottom'] as const

const listField = (key: 'top' | 'bottom'): KindField => ({
  key,
  type: 'amounts',
  need: 'optional',
  unit: 'score',
  byClass: true,
})

/** 上级名次加扣分: a place in a superior's ranking, worth points for the first few and for the last few. */
export const placeBonus: Kind = {
  name: 'place-bonus',
  open: true,
  fields: [
    valueField('place', PLACES),
    listField('top'),
    listField('bottom'),
    valueField('ranked', PLACES, { with: 'bottom' }),
    choiceField('overlap', OVERLAP, { with: 'bottom' }),
    amountField('otherwise'),
    BELOW_ZERO,
  ],
  read(reader) {
    const place = reader.getValue('place', PLACES)
    const otherwise = reader.getAmount('otherwise', 'score')
    const below = reader.findChoice('below-zero', ['allowed'])
    const top = readList(reader, 'top', otherwise)
    const bottom = readList(reader, 'bottom', otherwise)
    const ranked = reader.has('bottom') ? reader.getValue('ranked', PLACES) : undefined
    const overlap = reader.has('bottom') ? reader.getChoice('overlap', OVERLAP) : undefined
    if (!reader.has('top') && !reader.has('bottom')) return reader.report('clause.top-or-bottom')
    if (place === undefined || otherwise === undefined) return undefined
    if (reader.has('top') && top === undefined) return undefined
    if (reader.has('bottom') && (bottom === undefined || ranked === undefined || overlap === undefined))
      return undefined
    if (below === undefined && !noneBelowZero(reader, otherwise, [top, bottom])) return undefined

    const lowering = startLowering(reader.full)
    const seen = valueTerm(lowering, 'place', place)
    if (below !== undefined) lowering.fact('below-zero', below)
    const rest = lowering.quantity('otherwise', otherwise)
    const first = top && { place: seen, tables: top }
    if (top !== undefined) tableFacts(lowering, top, 'top', 'top')
    if (bottom === undefined || ranked === undefined) return lowering.done(listed(first, rest))
    tableFacts(lowering, bottom, 'bottom', 'bottom')
    lowering.fact('overlap', overlap ?? 'top')
    const size = valueTerm(lowering, 'ranked', ranked)
    const behind = arithmetic('subtract', size, seen)
    const fromLast = lowering.term('from-last', 'number', arithmetic('add', behind, one('number')))
    const last = { place: fromLast, tables: bottom }
    return lowering.done(
      overlap === 'bottom' ? listed(last, listed(first, rest)) : listed(first, listed(last, rest)),
    )
  },
}

interface Listed {
  readonly place: Expression
  readonly tables: Tables
}

/** The points of a place that is in the list, else `rest`. */
const listed = (list: Listed | undefined, rest: Expression): Expression =>
  list === undefined
    ? rest
    : chooseTable(list.tables, (table) =>
        ladder(
          list.place,
          table.map((points) => number(points, 'score')),
          rest,
        ),
      )

/** The first of `bottom` is the last place, so its points rise towards the middle. */
function readList(
  reader: ClauseReader,
  key: 'top' | 'bottom',
  otherwise: Quantity | undefined,
): Tables | undefined {
  const node: SourceNode | undefined = reader.find(key)
  const tables = node && readTables(reader, key, node)
  if (node === undefined || tables === undefined || !tablesWithinFull(reader, tables, node)) return undefined
  const rest = (id: string): Rational => (otherwise && constantFor(otherwise, id)) ?? ZERO
  warnUnordered(reader, tables, rest, node, key === 'top')
  return tables
}

function noneBelowZero(
  reader: ClauseReader,
  otherwise: Quantity,
  lists: readonly (Tables | undefined)[],
): boolean {
  const all = [
    ...standpoints(otherwise).map((id) => [id, constantFor(otherwise, id) ?? ZERO] as const),
    ...lists.flatMap((tables) =>
      [...(tables ?? [])].flatMap(([id, table]) => table.map((points) => [id, points] as const)),
    ),
  ]
  const negative = all.find(([, points]) => points.n < 0n)
  if (negative === undefined) return true
  reader.report('clause.points-below-zero', { points: exactText(negative[1]), ...classFact(negative[0]) })
  return false
}
