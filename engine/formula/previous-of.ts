import type { Expression } from './expression.ts'
import { mapOperands } from './map-operands.ts'
import { yearBefore } from './part-of-year.ts'

/**
 * 上年值: the same expression over the figures one year earlier. Undefined when it has no earlier self: it already
 * reads last year, or reads other items' points, which are of this year only.
 */
export function previousOf(expression: Expression): Expression | undefined {
  const known = new Map<Expression, Expression | undefined>()
  return earlier(expression)

  function earlier(node: Expression): Expression | undefined {
    if (!known.has(node)) known.set(node, rebuild(node))
    return known.get(node)
  }

  function rebuild(node: Expression): Expression | undefined {
    if (node.op === 'cell') return undefined
    if (node.op === 'past') return { ...node, back: node.back + 1 }
    if (node.op === 'figure') {
      const when = yearBefore(node.when)
      return when && { ...node, when }
    }
    let whole = true
    const changed = mapOperands(node, (operand) => {
      const before = earlier(operand)
      if (before === undefined) whole = false
      return before ?? operand
    })
    return whole ? changed : undefined
  }
}
