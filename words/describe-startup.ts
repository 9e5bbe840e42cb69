import { startup as en } from './en/startup.ts'
import type { Language, Says } from './says.ts'
import type { StartupCode } from './startup-code.ts'
import { startup as zh } from './zh-CN/startup.ts'

const SAYINGS: Readonly<Record<Language, Readonly<Record<StartupCode, Says>>>> = { 'zh-CN': zh, en }

/** 启动失败的说明: what stands in the way and what to do next. */
export const describeStartup = (
  code: StartupCode,
  facts: Readonly<Record<string, string>>,
  language: Language,
): { readonly what: string; readonly next: string } => SAYINGS[language][code](facts)
