import { citedTitlesApart } from './cited-titles.ts'
import { findTerms } from './find-terms.ts'
import { type FoldedText, foldText } from './fold-text.ts'
import { REFUSAL_RULES, type RefusalRule } from './term.ts'

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
  const all = readings(text, folded).flatMap((reading) => findTerms(reading))
  const rules = new Map(
    all.toReversed().map(({ rule, term }) => [rule, { rule, term: term.means ?? term.text }]),
  )
  return REFUSAL_RULES.flatMap((rule) => rules.get(rule) ?? [])
}

/** 查找涉及个人生育的词: the term, or undefined. */
export const findPersonReproduction = (text: string): string | undefined =>
  refusalsIn(text).find(({ rule }) => rule === 'person-reproduction')?.term

/** As it stands; from the right where a mark turns it; with digits read as the letters they stand in for (ab0rtion). */
const readings = (text: string, folded: FoldedText): readonly FoldedText[] => [
  folded,
  ...(TURNED.test(text) ? [turned(folded)] : []),
  ...(DISGUISED.test(text) ? [undisguised(folded)] : []),
]

const turned = ({ characters, wordStart, gap }: FoldedText): FoldedText => ({
  characters: characters.toReversed(),
  wordStart: wordStart.map(() => true),
  gap: gap.map(() => 0),
})

const DISGUISED = /[a-z][01345]|[01345][a-z]/i
const STANDS_FOR: Readonly<Record<string, string>> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's' }
const LATIN = /[a-z]/

function undisguised({ characters, wordStart, gap }: FoldedText): FoldedText {
  const isLatin = (n: number): boolean => LATIN.test(characters[n] ?? '')
  const inWord = characters.map((one, n) => one in STANDS_FOR && (isLatin(n - 1) || isLatin(n + 1)))
  return {
    characters: characters.map((one, n) => (inWord[n] === true ? (STANDS_FOR[one] ?? one) : one)),
    wordStart: wordStart.map((one, n) => one || (inWord[n] === true && (gap[n] ?? 0) > 0)),
    gap,
  }
}
