import { citedTitlesApart } from './cited-titles.ts'
import { findTerms } from './find-terms.ts'
import { type FoldedText, foldText } from './fold-text.ts'
import type { RefusalRule } from './term.ts'

export type { RefusalRule } from './term.ts'

/** 拒绝: which rule a text breaks, and by which term. */
export interface Refusal {
  readonly rule: RefusalRule
  /** The term as people write it, also where the text only hides it or sounds like it. */
  readonly term: string
}

/** Written right to left by a mark that is not seen: what is read is the reverse of what is stored. */
const TURNED = /[\u202d\u202e\u2066\u2067\u2068]/u

/**
 * 文字可否收入: what no scheme, form, heading or import may say, whatever its policy pack. Undefined where the text is
 * fine. Any text, of any length; the work grows with the length and nothing else.
 */
export function refuseText(text: string): Refusal | undefined {
  return refusalsIn(text)[0]
}

/** Every rule the text breaks, once each. */
export function refusalsIn(text: string): readonly Refusal[] {
  const folded = foldText(citedTitlesApart(text))
  const found = findTerms(folded)
  const all = found.length === 0 && TURNED.test(text) ? findTerms(reversed(folded)) : found
  return all.map(({ rule, term }) => ({ rule, term: term.means ?? term.text }))
}

/** 查找涉及个人生育的词: the term, or undefined. */
export const findPersonReproduction = (text: string): string | undefined =>
  refusalsIn(text).find(({ rule }) => rule === 'person-reproduction')?.term

const reversed = ({ characters, wordStart, gap }: FoldedText): FoldedText => ({
  characters: characters.toReversed(),
  wordStart: wordStart.map(() => true),
  gap: gap.map(() => 0),
})
