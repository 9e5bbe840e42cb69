import type { Language } from '#words'
import type { FindingView } from './findings.tsx'

/** 检查意见的一句话; until `words` has its sentence, the code with its facts, which says no less. */
export function findingSentence(finding: FindingView, _language: Language): string {
  const facts = Object.entries(finding.facts).map(([key, text]) => `${key} = ${text}`)
  return [finding.code, ...facts].join(' · ')
}
