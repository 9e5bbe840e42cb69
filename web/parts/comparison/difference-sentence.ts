import { SCHEME_DIFFERENCE_CODES, type SchemeDifferenceCode } from '#engine'
import { describeDifference, type Language } from '#words'

interface Told {
  readonly code: string
  readonly subject: string
  readonly name: { readonly zh: string; readonly en?: string | undefined }
  readonly facts: Readonly<Record<string, string>>
}

const KNOWN: ReadonlySet<string> = new Set(SCHEME_DIFFERENCE_CODES)
const isKnown = (code: string): code is SchemeDifferenceCode => KNOWN.has(code)

/** 规则差异的一句话; a code of a newer server is shown as it came. */
export function differenceSentence({ code, subject, name, facts }: Told, language: Language): string {
  if (!isKnown(code)) return [code, name.zh, ...Object.values(facts)].join(' · ')
  return describeDifference(
    { code, subject, name: name.en === undefined ? { zh: name.zh } : { zh: name.zh, en: name.en }, facts },
    language,
  )
}
