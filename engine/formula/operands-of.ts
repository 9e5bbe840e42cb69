import type { Expression } from './expression.ts'

const NONE: readonly Expression[] = []

/** 算式的运算对象, in reading order; every walk over expressions goes through here. */
export function operandsOf(expression: Expression): readonly Expression[] {
  switch (expression.op) {
    case 'number':
    case 'missing':
    case 'figure':
    case 'cell':
    case 'past':
      return NONE
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
    case 'real':
      return expression.of
    case 'round':
    case 'not':
    case 'is-missing':
    case 'group':
    case 'rank':
      return [expression.of]
  }
}

/** 算式的各个节点, itself first, in reading order, a shared node once; in a loop, so that no length meets the stack. */
export function* nodesOf(root: Expression): Generator<Expression> {
  const seen = new Set<Expression>()
  const waiting = [root]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (seen.has(node)) continue
    seen.add(node)
    yield node
    const operands = operandsOf(node)
    for (let at = operands.length - 1; at >= 0; at--) waiting.push(operands[at] as Expression)
  }
}
