import type { Expression } from '../formula/expression.ts'

export interface Reads {
  readonly indicators: ReadonlySet<string>
  readonly cells: ReadonlySet<string>
}

const operands = (expression: Expression): readonly Expression[] => {
  switch (expression.op) {
    case 'number':
    case 'missing':
    case 'figure':
    case 'cell':
      return []
    case 'by-class':
      return Object.values(expression.choices)
    case 'if':
      return [expression.condition, expression.then, expression.otherwise]
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
    default:
      return [expression.of]
  }
}

/** 所读之物: the indicators and cells expressions read, each node looked at once however often it is shared. */
export function readsOf(roots: Iterable<Expression>): Reads {
  const indicators = new Set<string>()
  const cells = new Set<string>()
  const seen = new Set<Expression>()
  const waiting = [...roots]
  for (let expression = waiting.pop(); expression !== undefined; expression = waiting.pop()) {
    if (seen.has(expression)) continue
    seen.add(expression)
    if (expression.op === 'figure') indicators.add(expression.indicator)
    if (expression.op === 'cell') cells.add(expression.id)
    waiting.push(...operands(expression))
  }
  return { indicators, cells }
}
