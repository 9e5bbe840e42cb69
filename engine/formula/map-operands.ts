import type { Expression } from './expression.ts'

/** 换运算对象: the same operation over changed operands; the same object where none has changed. */
export function mapOperands(node: Expression, change: (operand: Expression) => Expression): Expression {
  const all = (of: readonly Expression[]): readonly Expression[] => {
    const changed = of.map(change)
    return changed.some((each, at) => each !== of[at]) ? changed : of
  }
  switch (node.op) {
    case 'number':
    case 'missing':
    case 'figure':
    case 'cell':
    case 'past':
      return node
    case 'by-class': {
      const before = Object.values(node.choices)
      const after = all(before)
      if (after === before) return node
      const choices = Object.keys(node.choices).map((id, at) => [id, after[at] ?? node])
      return { ...node, choices: Object.fromEntries(choices) }
    }
    case 'add':
    case 'subtract':
    case 'multiply':
    case 'divide':
    case 'compare': {
      const [left, right] = [change(node.left), change(node.right)]
      return left === node.left && right === node.right ? node : { ...node, left, right }
    }
    case 'if': {
      const [condition, then, otherwise] = [change(node.condition), change(node.then), change(node.otherwise)]
      const same = condition === node.condition && then === node.then && otherwise === node.otherwise
      return same ? node : { ...node, condition, then, otherwise }
    }
    case 'min':
    case 'max':
    case 'and':
    case 'or':
    case 'coalesce':
    case 'present':
    case 'real': {
      const of = all(node.of)
      return of === node.of ? node : { ...node, of }
    }
    case 'round':
    case 'not':
    case 'is-missing':
    case 'group':
    case 'rank': {
      const of = change(node.of)
      return of === node.of ? node : { ...node, of }
    }
  }
}
