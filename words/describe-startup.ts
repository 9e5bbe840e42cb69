import { starting as startingEn } from './en/starting.ts'
import { startup as startupEn } from './en/startup.ts'
import type { Language, Says } from './says.ts'
import type { StartingCode, StartupCode } from './startup-code.ts'
import { starting as startingZh } from './zh-CN/starting.ts'
import { startup as startupZh } from './zh-CN/startup.ts'

type Facts = Readonly<Record<string, string>>

const STARTUP: Readonly<Record<Language, Readonly<Record<StartupCode, Says>>>> = {
  'zh-CN': startupZh,
  en: startupEn,
}
const STARTING: Readonly<Record<Language, Readonly<Record<StartingCode, (facts: Facts) => string>>>> = {
  'zh-CN': startingZh,
  en: startingEn,
}

/** 启动失败的说明: what stands in the way and what to do next. */
export const describeStartup = (
  code: StartupCode,
  facts: Facts,
  language: Language,
): { readonly what: string; readonly next: string } => STARTUP[language][code](facts)

/** 启动过程的说明: one line. */
export const describeStarting = (code: StartingCode, facts: Facts, language: Language): string =>
  STARTING[language][code](facts)
