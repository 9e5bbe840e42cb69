import type { Finding, FindingCode, SourcePlace } from '#engine'
import { findings as en } from './en/findings.ts'
import type { FindingSaying, SaysFinding } from './finding-says.ts'
import type { Language } from './says.ts'
import { findings as zh } from './zh-CN/findings.ts'

const SAYINGS: Readonly<Record<Language, Readonly<Record<FindingCode, SaysFinding>>>> = { 'zh-CN': zh, en }

export interface DescribedFinding extends FindingSaying {
  /** File, line and column, and what was being read; '' where the finding stands for no place. */
  readonly where: string
}

/** 意见的说明: where, what, why and how to mend, in one language. */
export function describeFinding(
  { code, at, other, facts }: Pick<Finding, 'code' | 'at' | 'other' | 'facts'>,
  language: Language,
): DescribedFinding {
  const { what, why, mend } = SAYINGS[language][code](facts)
  const elsewhere = other === undefined ? '' : OTHER[language](PLACE[language](other))
  const about = [at === undefined ? '' : PLACE[language](at), aboutWhom(facts)].filter((part) => part !== '')
  return { where: about.join(language === 'en' ? ', ' : '，'), what: what + elsewhere, why, mend }
}

const PLACE: Readonly<Record<Language, (at: SourcePlace) => string>> = {
  'zh-CN': ({ file, line, column }) => `${file} 第${line}行第${column}列`,
  en: ({ file, line, column }) => `${file}:${line}:${column}`,
}

const OTHER: Readonly<Record<Language, (place: string) => string>> = {
  'zh-CN': (place) => `（另一处：${place}）`,
  en: (place) => ` (The other place: ${place})`,
}

/** The item or indicator of a scheme; the unit, indicator and period of a fact. */
const aboutWhom = ({ subject, unit, indicator, period }: Finding['facts']): string =>
  subject ?? [unit, indicator, period].filter((part) => part !== undefined).join(' ')
