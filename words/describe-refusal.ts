import { refusals as en } from './en/refusals.ts'
import type { RefusalCode } from './refusal-code.ts'
import type { Language, Says } from './says.ts'
import { refusals as zh } from './zh-CN/refusals.ts'

const SAYINGS: Readonly<Record<Language, Readonly<Record<RefusalCode, Says>>>> = { 'zh-CN': zh, en }

/** 拒绝的说明: the sentence for a refusal code; a code from a newer server is shown as an inner failure with its code. */
export function describeRefusal(
  code: string,
  facts: Readonly<Record<string, string>>,
  language: Language,
): { readonly what: string; readonly next: string } {
  const sayings: Readonly<Record<string, Says>> = SAYINGS[language]
  const says = sayings[code]
  return says === undefined ? SAYINGS[language]['server.failed']({ trace: code }) : says(facts)
}
