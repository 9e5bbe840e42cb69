import type { Expression } from '../formula/expression.ts'
import { operandsOf } from '../formula/operands-of.ts'

export interface Reads {
  readonly indicators: ReadonlySet<string>
  readonly cells: ReadonlySet<string>
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
    waiting.push(...operandsOf(expression))
  }
  return { indicators, cells }
}
