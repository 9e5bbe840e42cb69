import type { Finding, SourcePlace } from '#engine'
import { refusalsIn } from './refuse-text.ts'

/** 表头检查: the headings of a form, a workbook or a CSV file; `at` gives the place of the nth. Errors, always. */
export function guardHeadings(
  headings: readonly string[],
  at: (column: number) => SourcePlace,
): readonly Finding[] {
  return headings.flatMap((heading, column) =>
    refusalsIn(heading).map(({ rule, term }) => ({
      code: `guard.${rule}` as const,
      severity: 'error' as const,
      at: at(column),
      facts: { rule, term, text: heading.slice(0, 80) },
    })),
  )
}
