import { FOLDED } from './folded-characters.ts'

/** 展平的文字: the characters that count, and what stood between them. */
export interface FoldedText {
  readonly characters: readonly string[]
  /** Per character: a Latin word begins here. */
  readonly wordStart: readonly boolean[]
  /** What stood before the character: nothing, a blank or mark, or the end of a phrase or sentence. */
  readonly gap: readonly Gap[]
}

export type Gap = 0 | 1 | 2

const INVISIBLE = /[\p{M}\p{Cf}\p{Cc}\p{Cs}\p{Co}\p{Cn}]/u
const BETWEEN = /[\s\p{P}\p{S}\p{Z}]/u
const PHRASE_END = /[，。；：、！？,;:!?\n\r]/u
const LATIN = /[a-z]/

/**
 * 展平文字: full width, decorated, traditional, look-alike and lower-cased characters become one; blanks, punctuation and
 * what cannot be seen are taken out, remembering that something stood there. Any text at all, broken surrogates
 * included; one pass.
 */
export function foldText(text: string): FoldedText {
  const characters: string[] = []
  const wordStart: boolean[] = []
  const gap: Gap[] = []
  let between: Gap = 1
  let wasLower = false
  for (const written of text.normalize('NFKD')) {
    const lower = written.toLowerCase()
    const folded = FOLDED.get(lower) ?? lower
    if (folded === lower && lower > '\u007f' && lower < '\u3000' && INVISIBLE.test(lower)) {
      if (PHRASE_END.test(lower)) between = 2
      continue
    }
    if (isBetween(folded)) {
      if (PHRASE_END.test(folded)) between = 2
      else if (between === 0) between = 1
      wasLower = false
      continue
    }
    for (const character of folded) {
      const latin = LATIN.test(character)
      const previous = characters.at(-1) ?? ''
      characters.push(character)
      gap.push(between)
      wordStart.push(latin && (between > 0 || !LATIN.test(previous) || (wasLower && written !== lower)))
      wasLower = latin && written === lower
      between = 0
    }
  }
  return { characters, wordStart, gap }
}

const isBetween = (character: string): boolean =>
  character < '\u007f'
    ? !/[a-z0-9]/.test(character)
    : !(character >= '\u4e00' && character <= '\u9fff') &&
      (BETWEEN.test(character) || INVISIBLE.test(character))
