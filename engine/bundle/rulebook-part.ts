import type { Cell, Program } from '../plan/program.ts'
import { exactText } from '../value/decimal-text.ts'
import type { Json } from './canonical-json.ts'
import { isExpression, isRational, type NodeTable } from './node-table.ts'

/**
 * 展开的规则: the scheme with every name resolved and every clause lowered, and the cells in their order. An expression
 * stands as `{node: place}` in the table of nodes; places in the author's file are left out, since the text is there.
 *
 * Clauses of items are not repeated: they are the cells `clause:<item>`.
 */
export function rulebookPart({ scheme, cells, after }: Program, table: NodeTable): Json {
  const rules = part(scheme, table)
  const placed = (list: readonly Cell[]): Json =>
    list.map(({ id, unit, expression }) => ({ cell: id, unit, node: table.place(expression) }))
  const later = after && {
    after: Object.fromEntries(Object.entries(after).map(([moment, list]) => [moment, placed(list)])),
  }
  return {
    ...(rules as Readonly<Record<string, Json>>),
    cells: placed(cells),
    ...later,
    nodes: table.nodes,
  }
}

/** Places in the author's file, its provisions as written, and clauses (a `clause` of text is the number of one in the document, and stays). */
const isLeftOut = (key: string, value: unknown): boolean =>
  value === undefined ||
  key === 'at' ||
  key === 'provisions' ||
  (key === 'clause' && typeof value === 'object')

function part(value: unknown, table: NodeTable): Json {
  if (value === null || typeof value !== 'object') return value as Json
  if (Array.isArray(value)) return value.map((each) => part(each, table))
  if (isExpression(value)) return { node: table.place(value) }
  if (isRational(value)) return exactText(value)
  const kept = Object.entries(value).filter(([key, each]) => !isLeftOut(key, each))
  return Object.fromEntries(kept.map(([key, each]) => [key, part(each, table)]))
}
