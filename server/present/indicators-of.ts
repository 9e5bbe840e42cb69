import type { Expression } from '#engine'

/** The indicators an expression reads, each once, in reading order. */
export function indicatorsOf(expression: Expression | undefined): string[] {
  const found = new Set<string>()
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) for (const part of node) walk(part)
    else if (typeof node === 'object' && node !== null) {
      const { op, indicator } = node as { op?: unknown; indicator?: unknown }
      if (op === 'figure' && typeof indicator === 'string') found.add(indicator)
      for (const part of Object.values(node)) walk(part)
    }
  }
  walk(expression)
  return [...found]
}
