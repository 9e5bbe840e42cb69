import type { FindingCode } from './finding-codes.ts'
import type { SourcePlace } from './source-node.ts'

/**
 * 检查意见: one thing said about a scheme, facts or a workbook. A code with facts; the sentence (what, why, how to
 * mend, in Chinese and English) stands in `words`.
 */
export interface Finding {
  readonly code: FindingCode
  readonly severity: 'error' | 'warning' | 'note'
  readonly at?: SourcePlace
  /** A second place the message names, e.g. the other of two mixed units. */
  readonly other?: SourcePlace
  readonly facts: Readonly<Record<string, string>>
}
