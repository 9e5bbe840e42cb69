import type { Assessment } from '#engine'
import type { ResultTitle } from '#server/exchange'
import { type Language, nameIn } from '#words'
import type { Window } from '../folder/read-folder.ts'
import { resultHash } from '../show/result-hash.ts'

/** 表头信息: which scheme, document and period, and the fingerprint anyone may compare. */
export function resultTitle(
  assessment: Assessment,
  window: Window,
  language: Language,
  title: string,
): ResultTitle {
  const { scheme } = assessment.program
  const period = window.period ?? scheme.period
  return {
    language,
    title,
    scheme: nameIn(scheme.name, language),
    document: scheme.source.document,
    period,
    through: window.through ?? `${period}-12`,
    digits: scheme.display.digits,
    hash: resultHash(assessment),
    footnotes: [],
  }
}
