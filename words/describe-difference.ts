import type { SchemeDifference, SchemeDifferenceCode } from '#engine'
import type { DifferenceFacts } from './difference-facts.ts'
import { differences as en } from './en/differences.ts'
import type { Language } from './says.ts'
import { nameIn } from './telling.ts'
import { differences as zh } from './zh-CN/differences.ts'

const SENTENCES: Readonly<
  Record<Language, Readonly<Record<SchemeDifferenceCode, (f: DifferenceFacts) => string>>>
> = {
  'zh-CN': zh,
  en,
}

/** 说明一处不同: "「家庭医生签约服务」分值由 10 改为 12". */
export function describeDifference({ code, name, facts }: SchemeDifference, language: Language): string {
  const { before = '', after = '', points = '', fact = '' } = facts
  return SENTENCES[language][code]({ name: nameIn(name, language), before, after, points, fact })
}
