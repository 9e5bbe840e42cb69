import type { Grade, Scheme, Veto } from '../scheme/scheme.ts'
import { isMissing, type Value } from '../value/missing.ts'
import { compare } from '../value/rational.ts'

/**
 * 等次: half-open bands from the best down, on the exact total; a veto with effect fail gives the last, one that caps
 * the grade gives no better than the one it names. No total, no grade.
 */
export function gradeUnit(total: Value, struck: readonly Veto[], scheme: Scheme): Grade | undefined {
  const { grades } = scheme
  if (isMissing(total)) return undefined
  if (struck.some(({ effect }) => effect === 'fail')) return grades.at(-1)
  const earned = grades.findIndex(({ atLeast }) => atLeast === undefined || compare(total, atLeast) >= 0)
  const caps = struck.flatMap(({ effect, grade }) =>
    effect === 'cap-grade' ? [grades.findIndex(({ id }) => id === grade)] : [],
  )
  return earned < 0 ? undefined : grades[Math.max(earned, ...caps)]
}
