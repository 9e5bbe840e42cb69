import type { Expression } from './expression.ts'
import { operandsOf } from './operands-of.ts'

/** 算式大小. */
export interface Size {
  /** Every occurrence of a node counted once, as one would write it out. */
  readonly nodes: number
  /** How many nodes stand one inside the other. */
  readonly height: number
}

const known = new WeakMap<Expression, Size>()

/** Parts are measured once and remembered: a formula is measured as it is put together, from the inside. */
export function measureExpression(expression: Expression): Size {
  const before = known.get(expression)
  if (before !== undefined) return before
  let [nodes, height] = [1, 0]
  for (const operand of operandsOf(expression)) {
    const size = measureExpression(operand)
    nodes += size.nodes
    height = Math.max(height, size.height)
  }
  const size = { nodes, height: height + 1 }
  known.set(expression, size)
  return size
}
