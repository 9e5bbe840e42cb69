import { commands as en } from './en/commands.ts'
import type { Language } from './says.ts'
import { commands as zh } from './zh-CN/commands.ts'

/** 命令行用语 of one language. */
export type CommandWords = typeof zh

export const COMMAND_WORDS: Readonly<Record<Language, CommandWords>> = { 'zh-CN': zh, en }
