import { documents as en } from './en/documents.ts'
import type { SameKeys } from './same-keys.ts'
import type { Language } from './says.ts'
import { documents as zh } from './zh-CN/documents.ts'

/** 公文用语: what printed documents say; the Chinese one is the original. */
export type DocumentWords = SameKeys<typeof zh>

export const DOCUMENT_WORDS: Readonly<Record<Language, DocumentWords>> = { 'zh-CN': zh, en }
