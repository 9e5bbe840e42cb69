import type { Expression, GroupOver, RankOrder } from '../formula/expression.ts'
import { arithmetic } from '../formula/make-expression.ts'
import { amountField, choiceField, floorFields, OVER, valueField } from './fields.ts'
import type { Kind } from './kind.ts'
import { one, startLowering } from './lowering.ts'
import { readPlaceBase } from './place-base.ts'
import { readPlaceTable } from './place-table.ts'
import { valueTerm } from './value-term.ts'

/** 名次赋分: the points of a unit's place in its group, from a table or from a base less so much for each place. */
export const rankPoints: Kind = {
  name: 'rank-points',
  open: true,
  fields: [
    valueField('value'),
    choiceField('order', ['descending', 'ascending']),
    OVER,
    choiceField('ties', ['competition', 'mean']),
    { key: 'table', type: 'amounts', need: { oneOf: 'places' }, unit: 'score', byClass: true },
    amountField('beyond', 'score', { with: 'table' }),
    amountField('base', 'score', { oneOf: 'places' }),
    { key: 'each-place', type: 'amount', need: { with: 'base' }, units: ['score', 'percent'], byClass: true },
    ...floorFields({ with: 'base' }),
  ],
  read(reader) {
    const value = reader.getValue('value')
    const order = reader.getChoice('order', ['descending', 'ascending'])
    const over = reader.getChoice('over', ['class', 'all'])
    const ties = reader.getChoice('ties', ['competition', 'mean'])
    const [table, base] = [reader.has('table'), reader.has('base')]
    if (table === base) {
      reader.alsoKnows('table', 'beyond', 'base', 'each-place', 'floor', 'below-zero')
      return reader.report('clause.table-or-base')
    }
    const places = table ? readPlaceTable(reader) : readPlaceBase(reader)
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
