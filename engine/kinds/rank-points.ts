import type { Expression, GroupOver, RankOrder } from '../formula/expression.ts'
import { arithmetic } from '../formula/make-expression.ts'
import type { Unit } from '../value/unit.ts'
import type { ClauseReader } from './clause-reader.ts'
import { amountField, choiceField, floorFields, OVER, valueField } from './fields.ts'
import type { Kind, Lowered } from './kind.ts'
import { one, startLowering } from './lowering.ts'
import { readPlaceBase } from './place-base.ts'
import type { PlacePoints } from './place-points.ts'
import { readPlaceTable } from './place-table.ts'
import { valueTerm } from './value-term.ts'

const PLACES: readonly Unit[] = ['number', 'count']

/** 名次赋分: the points of a unit's place in its group, from a table or from a base less so much for each place. */
export const rankPoints: Kind = {
  name: 'rank-points',
  open: true,
  fields: [
    valueField('value', undefined, { oneOf: 'ranked' }),
    choiceField('order', ['descending', 'ascending'], { with: 'value' }),
    { ...OVER, need: { with: 'value' } },
    choiceField('ties', ['competition', 'mean'], { with: 'value' }),
    valueField('place', PLACES, { oneOf: 'ranked' }),
    { key: 'table', type: 'amounts', need: { oneOf: 'places' }, unit: 'score', byClass: true },
    amountField('beyond', 'score', { with: 'table' }),
    amountField('base', 'score', { oneOf: 'places' }),
    { key: 'each-place', type: 'amount', need: { with: 'base' }, units: ['score', 'percent'], byClass: true },
    ...floorFields({ with: 'base' }),
  ],
  read(reader) {
    if (reader.has('place')) return readKnownPlace(reader)
    reader.alsoKnows('place')
    const value = reader.getValue('value')
    const order = reader.getChoice('order', ['descending', 'ascending'])
    const over = reader.getChoice('over', ['class', 'all'])
    const ties = reader.getChoice('ties', ['competition', 'mean'])
    const places = readPlaces(reader)
    if (value === undefined || order === undefined || over === undefined) return undefined
    if (ties === undefined || places === undefined) return undefined
    const lowering = startLowering(reader.full)
    const of = valueTerm(lowering, 'value', value)
    for (const [name, text] of Object.entries({ order, over, ties })) lowering.fact(name, text)
    const rank = lowering.term('rank', 'number', { op: 'rank', order, over, ties: 'competition', of })
    const size = lowering.term('group-size', 'count', { op: 'group', fold: 'count', over, of })
    if (ties === 'competition') return lowering.done(places.one(lowering, rank))
    const last = lowering.term('last-place', 'number', lastPlace(of, size, order, over))
    return lowering.done(places.mean(lowering, rank, last))
  },
}

/** 已知名次: nothing to rank, only what the place is worth. */
function readKnownPlace(reader: ClauseReader): Lowered | undefined {
  const place = reader.getValue('place', PLACES)
  const places = readPlaces(reader)
  if (place === undefined || places === undefined) return undefined
  const lowering = startLowering(reader.full)
  return lowering.done(places.one(lowering, valueTerm(lowering, 'place', place)))
}

function readPlaces(reader: ClauseReader): PlacePoints | undefined {
  const [table, base] = [reader.has('table'), reader.has('base')]
  if (table !== base) return table ? readPlaceTable(reader) : readPlaceBase(reader)
  reader.alsoKnows('table', 'beyond', 'base', 'each-place', 'floor', 'below-zero')
  return reader.report('clause.table-or-base')
}

/** Counted from the other end a tie begins where, from this end, it stops: N − (rank from the other end) + 1. */
function lastPlace(of: Expression, size: Expression, order: RankOrder, over: GroupOver): Expression {
  const other: Expression = {
    op: 'rank',
    order: order === 'descending' ? 'ascending' : 'descending',
    over,
    ties: 'competition',
    of,
  }
  return arithmetic('add', arithmetic('subtract', size, other), one('number'))
}
