import type { SchemeClass } from '../scheme/scheme.ts'
import type { SchemeDifference } from './scheme-difference.ts'

/**
 * 类别的名称: puts the names of the classes a difference speaks of beside it, as facts `class <id>` and `class-en <id>`,
 * so that a sentence need not show an id.
 */
export function withClassNames(
  difference: SchemeDifference,
  classes: readonly SchemeClass[],
): SchemeDifference {
  const { before = '', after = '', fact = '', points = '' } = difference.facts
  const words = new Set(`${before} ${after} ${fact} ${points}`.split(/[\s,@]+/))
  const spoken = classes.filter(({ id }) => words.has(id))
  if (spoken.length === 0) return difference
  const names = spoken.flatMap(({ id, name }) => [
    [`class ${id}`, name.zh] as const,
    [`class-en ${id}`, name.en ?? name.zh] as const,
  ])
  return { ...difference, facts: { ...difference.facts, ...Object.fromEntries(names) } }
}
