import { describeRefusal } from './describe-refusal.ts'
import { exchange as en } from './en/exchange.ts'
import type { Language } from './says.ts'
import { exchange as zh } from './zh-CN/exchange.ts'

export type ExchangeWords = typeof zh

export const EXCHANGE_WORDS: Readonly<Record<Language, ExchangeWords>> = { 'zh-CN': zh, en }

/** 冲突的说明: of a data value, or of the report it belongs to. */
export function describeConflict(
  code: string,
  facts: Readonly<Record<string, string>>,
  language: Language,
): string {
  const { conflicts } = EXCHANGE_WORDS[language]
  const tells = Object.hasOwn(conflicts, code) ? conflicts[code] : undefined
  if (tells !== undefined) return tells(facts)
  const { what, next } = describeRefusal(code, facts, language)
  return `${what}${next}`
}
