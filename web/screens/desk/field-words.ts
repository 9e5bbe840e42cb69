import { CLAUSE_KEYS, type ClauseKey, type KindField, type SchemeField, type SchemeKey } from '#engine'
import {
  describeClauseChoice,
  describeClauseKey,
  describeSchemeChoice,
  describeSchemeKey,
  type Language,
} from '#words'

export type Field = KindField | SchemeField

/** Which words a key has: those of clauses or those of the rest of the scheme. */
export type Where = 'clause' | 'scheme'

const CLAUSE: ReadonlySet<string> = new Set(CLAUSE_KEYS)

export function fieldWords(
  key: string,
  where: Where,
  language: Language,
): { readonly label: string; readonly hint: string } {
  const words =
    where === 'clause' && CLAUSE.has(key)
      ? describeClauseKey(key as ClauseKey, language)
      : describeSchemeKey(key as SchemeKey, language)
  return words ?? { label: key, hint: '' }
}

/** The word itself follows, so that a reader of the file and of the form speak of the same. */
export function choiceWords(key: string, choice: string, where: Where, language: Language): string {
  return where === 'clause'
    ? describeClauseChoice(key as ClauseKey, choice, language)
    : describeSchemeChoice(key as SchemeKey, choice, language)
}
