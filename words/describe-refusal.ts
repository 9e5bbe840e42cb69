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
  const says = Object.hasOwn(sayings, code) ? sayings[code] : undefined
  if (says === undefined) return SAYINGS[language]['server.failed']({ trace: code })
  return says(facts.at === undefined ? facts : { ...facts, at: onTheWall(facts.at) })
}

const CHINA_HOURS = 8

/** A moment as the clock on the wall shows it: "2017-12-08 09:30". */
function onTheWall(moment: string): string {
  const at = Date.parse(moment)
  if (Number.isNaN(at)) return moment
  return new Date(at + CHINA_HOURS * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')
}
