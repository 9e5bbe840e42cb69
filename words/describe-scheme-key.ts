import type { SchemeKey } from '#engine'
import type { ClauseKeyWords } from './clause-key-words.ts'
import { schemeChoices as enChoices } from './en/scheme-choices.ts'
import { schemeKeys as en } from './en/scheme-keys.ts'
import type { Language } from './says.ts'
import { schemeChoices as zhChoices } from './zh-CN/scheme-choices.ts'
import { schemeKeys as zh } from './zh-CN/scheme-keys.ts'

const KEYS: Readonly<Record<Language, Readonly<Record<SchemeKey, ClauseKeyWords>>>> = { 'zh-CN': zh, en }
const CHOICES = { 'zh-CN': zhChoices, en: enChoices } as const

/** 方案的键在表单上的名称与提示. */
export const describeSchemeKey = (key: SchemeKey, language: Language): ClauseKeyWords => KEYS[language][key]

/** 一个选择的说法: the choice itself where it has no words. */
export const describeSchemeChoice = (key: SchemeKey, choice: string, language: Language): string =>
  CHOICES[language][key]?.[choice] ?? CHOICES[language]['any']?.[choice] ?? choice
