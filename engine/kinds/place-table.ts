import type { Expression } from '../formula/expression.ts'
import { arithmetic, number, whole } from '../formula/make-expression.ts'
import { add, type Rational, ZERO } from '../value/rational.ts'
import type { ClauseReader } from './clause-reader.ts'
import { type Lowering, one } from './lowering.ts'
import type { PlacePoints } from './place-points.ts'
import {
  chooseTable,
  ladder,
  readTables,
  tableFacts,
  tablesWithinFull,
  warnOutOfReach,
  warnUnordered,
} from './place-tables.ts'
import { constantFor } from './quantity.ts'

/** 名次分数表: a list of points from the first place down (by class where groups differ in size), and `beyond` it. */
export function readPlaceTable(reader: ClauseReader): PlacePoints | undefined {
  const node = reader.get('table')
  const tables = node && readTables(reader, 'table', node)
  const beyond = reader.getAmount('beyond', 'score')
  if (node === undefined || tables === undefined || beyond === undefined) return undefined
  if (!tablesWithinFull(reader, tables, node)) return undefined
  warnOutOfReach(reader, tables, (id) => constantFor(beyond, id) ?? ZERO, node)
  warnUnordered(reader, tables, (id) => constantFor(beyond, id) ?? ZERO, node)
  const told = (lowering: Lowering): Expression => {
    tableFacts(lowering, tables, 'places', 'points')
    return lowering.quantity('beyond', beyond)
  }
  return {
    one(lowering, place) {
      const rest = told(lowering)
      return chooseTable(tables, (table) => ladder(place, asPoints(table), rest))
    },
    mean(lowering, first, last) {
      const rest = told(lowering)
      const before = arithmetic('subtract', first, one('number'))
      const earned = (place: Expression): Expression =>
        chooseTable(tables, (table) => upTo(place, table, rest))
      const all = arithmetic('subtract', earned(last), earned(before))
      return arithmetic('divide', all, arithmetic('subtract', last, before))
    },
  }
}

const asPoints = (table: readonly Rational[]): readonly Expression[] =>
  table.map((points) => number(points, 'score'))

/** The points of places 1 … place together. */
function upTo(place: Expression, table: readonly Rational[], beyond: Expression): Expression {
  const sums = [ZERO]
  for (const points of table) sums.push(add(sums.at(-1) ?? ZERO, points))
  const past = arithmetic('subtract', place, whole(table.length))
  const rest = arithmetic('add', number(sums.at(-1) ?? ZERO, 'score'), arithmetic('multiply', beyond, past))
  return ladder(place, asPoints(sums), rest, 0)
}
