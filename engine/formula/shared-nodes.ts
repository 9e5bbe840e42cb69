import type { Expression } from './expression.ts'
import { operandsOf } from './operands-of.ts'

/** 共用的节点: those read from more than one place under these roots, leaves apart. They are worth computing once. */
export function sharedNodes(roots: Iterable<Expression>): ReadonlySet<Expression> {
  const seen = new Set<Expression>()
  const shared = new Set<Expression>()
  const waiting = [...roots]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const operands = operandsOf(node)
    if (operands.length === 0) continue
    if (seen.has(node)) {
      shared.add(node)
      continue
    }
    seen.add(node)
    for (const operand of operands) waiting.push(operand)
  }
  return shared
}
