import { SCHEME_DIFFERENCE_CODES, type SchemeDifferenceCode } from '#engine'
import { describeDifference, type Language } from '#words'

interface Told {
  readonly code: string
  readonly facts: Readonly<Record<string, string>>
}

const KNOWN: ReadonlySet<string> = new Set(SCHEME_DIFFERENCE_CODES)
const isKnown = (code: string): code is SchemeDifferenceCode => KNOWN.has(code)

/** 规则差异的一句话; the name of what differs travels among its facts. */
export function differenceSentence({ code, facts }: Told, language: Language): string {
  const { name = '', nameEn, ...rest } = facts
  if (!isKnown(code)) return [code, ...Object.values(facts)].join(' · ')
  return describeDifference(
    { code, subject: '', name: nameEn === undefined ? { zh: name } : { zh: name, en: nameEn }, facts: rest },
    language,
  )
}
