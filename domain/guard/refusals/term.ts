/** 拒绝的种类: what a text speaks of when it is refused. Each has one citation and one sentence in `words`. */
export const REFUSAL_RULES = ['person-reproduction', 'person-in-space', 'person-score'] as const
export type RefusalRule = (typeof REFUSAL_RULES)[number]

/**
 * 词: one term as it reads once folded (see fold-text.ts). A term of Latin letters may ask to begin or end where a
 * word does, so that "certain" is not read as "er tai".
 */
export interface Term {
  readonly text: string
  readonly from?: 'word-start'
  readonly to?: 'word-end'
  /** What to call it to the reader where the text only sounds like it. */
  readonly means?: string
}

/** Terms in one line, separated by blanks; a Latin term that must stand as a whole word is written in brackets. */
export function terms(...lines: readonly string[]): readonly Term[] {
  return lines
    .flatMap((line) => line.split(/\s+/))
    .filter((word) => word !== '')
    .map((word) => {
      if (word.startsWith('[')) return { text: word.slice(1, -1), from: 'word-start', to: 'word-end' }
      return /^[a-z]/.test(word) ? { text: word, from: 'word-start' } : { text: word }
    })
}
