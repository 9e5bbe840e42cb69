import type { Expression } from '../formula/expression.ts'
import { mapOperands } from '../formula/map-operands.ts'

/**
 * 读项目自身得分: a formula that says item(x) reads what x earned out of its own full marks. Renormalisation and weight
 * belong to the sum above it (order of operations), so an item may read its sibling without reading the sum of both.
 *
 * Nodes shared in the clause stay shared; a clause that reads no scaled item comes back as the same object.
 */
export function ownPointsReader(scaled: ReadonlySet<string>): (expression: Expression) => Expression {
  const known = new Map<Expression, Expression>()
  return scaled.size === 0 ? (expression) => expression : rewrite

  function rewrite(node: Expression): Expression {
    const found = known.get(node)
    if (found !== undefined) return found
    const changed = rebuild(node)
    known.set(node, changed)
    return changed
  }

  function rebuild(node: Expression): Expression {
    if (node.op !== 'cell') return mapOperands(node, rewrite)
    return node.id.startsWith('item:') && scaled.has(node.id.slice(5))
      ? { op: 'cell', id: `own:${node.id.slice(5)}` }
      : node
  }
}
