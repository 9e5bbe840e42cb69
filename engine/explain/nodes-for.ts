import type { Expression } from '../formula/expression.ts'
import { operands } from '../plan/order-cells.ts'

/** 算式的各个节点: every node of an expression, itself first, reading order. Choices of other classes are passed over. */
export function* nodesFor(expression: Expression, unitClass: string): Generator<Expression> {
  yield expression
  if (expression.op === 'by-class') {
    const chosen = expression.choices[unitClass]
    if (chosen !== undefined) yield* nodesFor(chosen, unitClass)
    return
  }
  for (const operand of operands(expression)) yield* nodesFor(operand, unitClass)
}
