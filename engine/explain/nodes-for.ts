import type { Expression } from '../formula/expression.ts'
import { operandsOf } from '../formula/operands-of.ts'

/** 算式的各个节点: itself first, reading order, a shared node once. Choices of other classes are passed over. */
export function* nodesFor(expression: Expression, unitClass: string): Generator<Expression> {
  const seen = new Set<Expression>()
  const waiting = [expression]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (seen.has(node)) continue
    seen.add(node)
    yield node
    waiting.push(...readFor(node, unitClass).reverse())
  }
}

function readFor(node: Expression, unitClass: string): Expression[] {
  if (node.op !== 'by-class') return [...operandsOf(node)]
  const chosen = node.choices[unitClass]
  return chosen === undefined ? [] : [chosen]
}
