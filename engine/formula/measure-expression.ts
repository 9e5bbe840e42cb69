import type { Expression } from './expression.ts'

/** The operands an expression reads, in order. */
export function operandsOf(expression: Expression): readonly Expression[] {
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
    case 'if':
      return [expression.condition, expression.then, expression.otherwise]
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
  }
}

/** 算式大小: nodes counted once per occurrence, as an evaluator would visit them; shared parts are measured once. */
export function measureExpression(
  expression: Expression,
  known: Map<Expression, number> = new Map(),
): number {
  const before = known.get(expression)
  if (before !== undefined) return before
  let size = 1
  for (const operand of operandsOf(expression)) size += measureExpression(operand, known)
  known.set(expression, size)
  return size
}
