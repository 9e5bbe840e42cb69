import type { Expression } from '../formula/expression.ts'

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

  function all(of: readonly Expression[]): readonly Expression[] {
    const changed = of.map(rewrite)
    return changed.some((each, index) => each !== of[index]) ? changed : of
  }

  function rebuild(node: Expression): Expression {
    switch (node.op) {
      case 'number':
      case 'missing':
      case 'figure':
        return node
      case 'cell':
        return node.id.startsWith('item:') && scaled.has(node.id.slice(5))
          ? { op: 'cell', id: `own:${node.id.slice(5)}` }
          : node
      case 'by-class': {
        const before = Object.values(node.choices)
        const after = all(before)
        if (after === before) return node
        return {
          ...node,
          choices: Object.fromEntries(Object.keys(node.choices).map((id, at) => [id, after[at] ?? node])),
        }
      }
      case 'add':
      case 'subtract':
      case 'multiply':
      case 'divide':
      case 'compare': {
        const [left, right] = [rewrite(node.left), rewrite(node.right)]
        return left === node.left && right === node.right ? node : { ...node, left, right }
      }
      case 'if': {
        const [condition, then, otherwise] = [
          rewrite(node.condition),
          rewrite(node.then),
          rewrite(node.otherwise),
        ]
        const same = condition === node.condition && then === node.then && otherwise === node.otherwise
        return same ? node : { ...node, condition, then, otherwise }
      }
      case 'min':
      case 'max':
      case 'and':
      case 'or':
      case 'coalesce':
      case 'present': {
        const of = all(node.of)
        return of === node.of ? node : { ...node, of }
      }
      case 'round':
      case 'not':
      case 'is-missing':
      case 'group':
      case 'rank': {
        const of = rewrite(node.of)
        return of === node.of ? node : { ...node, of }
      }
    }
  }
}
