import type { ClauseKey } from '#engine'
import type { ClauseKeyWords } from './clause-key-words.ts'
import { clauseKeys as en } from './en/clause-keys.ts'
import { ruleWords as enRules } from './en/rule-words.ts'
import type { Language } from './says.ts'
import { clauseKeys as zh } from './zh-CN/clause-keys.ts'
import { ruleWords as zhRules } from './zh-CN/rule-words.ts'

const KEYS: Readonly<Record<Language, Readonly<Record<ClauseKey, ClauseKeyWords>>>> = { 'zh-CN': zh, en }
const RULES = { 'zh-CN': zhRules, en: enRules } as const

/** 键在表单上的名称与提示. */
export const describeClauseKey = (key: ClauseKey, language: Language): ClauseKeyWords => KEYS[language][key]

/** 一个选择的说法: the choice itself where it has no words. */
export function describeClauseChoice(key: ClauseKey, choice: string, language: Language): string {
  const { choices } = RULES[language]
  return choices[key]?.[choice] ?? choices.any?.[choice] ?? choice
}
