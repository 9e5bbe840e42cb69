import { workbookLabels } from '#words'
import type { ResultTitle } from './result-tables.ts'

/** 表下注: the document, what was counted, how scores are shown, the tie rule, and the check value anyone may compare. */
export function resultFootnotes(title: ResultTitle): readonly string[] {
  const words = workbookLabels(title.language).results
  return [
    words.scheme(title.scheme, title.document),
    words.digits(title.digits),
    ...title.footnotes,
    ...(title.hash === undefined ? [] : [words.hash(title.hash)]),
  ]
}
