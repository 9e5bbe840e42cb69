import type { Finding, SourcePlace } from '#engine'
import { refusalsIn } from './refuse-text.ts'

/**
 * 文字进门检查: headings of a CSV, a workbook or a form, and what people wrote freely in its rows (a reason, an attribute
 * of a case, the name of a piece of evidence); `at` gives the place of the nth. Errors, always.
 */
export function guardTexts(texts: readonly string[], at: (nth: number) => SourcePlace): readonly Finding[] {
  return texts.flatMap((text, nth) =>
    refusalsIn(text).map(({ rule, term }) => ({
      code: `guard.${rule}` as const,
      severity: 'error' as const,
      at: at(nth),
      facts: { rule, term, text: text.slice(0, 80) },
    })),
  )
}
