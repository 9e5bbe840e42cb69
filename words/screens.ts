import { screens as en } from './en/screens.ts'
import type { Language } from './says.ts'
import { screens as zh } from './zh-CN/screens.ts'

/** 页面用语: what the screens say, subject by subject; the Chinese one is the original. */
export type Screens = typeof zh

export const SCREENS: Readonly<Record<Language, Screens>> = { 'zh-CN': zh, en }
