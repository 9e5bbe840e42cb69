import type { Expression } from '../formula/expression.ts'

/** 下一层算式: the operands of an expression, left to right; every branch, taken or not. */
export function operands(expression: Expression): readonly Expression[] {
  switch (expression.op) {
    case 'number':
    case 'missing':
    case 'figure':
    case 'cell':
      return []
    case 'by-class':
      return Object.values(expression.choices)
    case 'add':
    case 'subtract':
    case 'multiply':
    case 'divide':
    case 'compare':
      return [expression.left, expression.right]
    case 'min':
    case 'max':
    case 'and':
    case 'or':
    case 'coalesce':
    case 'present':
      return expression.of
    case 'round':
    case 'not':
    case 'is-missing':
    case 'group':
    case 'rank':
      return [expression.of]
    case 'if':
      return [expression.condition, expression.then, expression.otherwise]
  }
}

/** Every node of an expression, itself first, reading order. Choices of other classes are passed over. */
export function* nodesFor(expression: Expression, unitClass: string): Generator<Expression> {
  yield expression
  if (expression.op === 'by-class') {
    const chosen = expression.choices[unitClass]
    if (chosen !== undefined) yield* nodesFor(chosen, unitClass)
    return
  }
  for (const operand of operands(expression)) yield* nodesFor(operand, unitClass)
}
