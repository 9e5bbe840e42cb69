import type { z } from 'zod'
import type { Finding } from '#contract'
import { FINDING_CODES, type FindingCode } from '#engine'
import { type DescribedFinding, describeFinding, type Language } from '#words'

export type FindingView = z.infer<typeof Finding>

const KNOWN: ReadonlySet<string> = new Set(FINDING_CODES)
const isKnown = (code: string): code is FindingCode => KNOWN.has(code)

/** 检查意见的说明; a code of a newer server is shown with its facts, which says no less. */
export function findingSentence({ code, facts }: FindingView, language: Language): DescribedFinding {
  if (isKnown(code)) return describeFinding({ code, facts }, language)
  const listed = Object.entries(facts).map(([key, text]) => `${key} = ${text}`)
  return { where: '', what: [code, ...listed].join(' · '), why: '', mend: '' }
}
