import type { ResultHead } from '#contract'
import type { Names } from '#engine'
import type { Language } from '#words'
import type { ResultTitle } from '../../exchange/index.ts'

export const say = (names: Names | ResultHead['name'], language: Language): string =>
  language === 'en' ? (names.en ?? names.zh) : names.zh

/** 表头信息 of a file of results. */
export const resultTitle = (
  head: ResultHead,
  title: string,
  footnotes: readonly string[],
  language: Language,
): ResultTitle => ({
  language,
  title,
  scheme: say(head.name, language),
  document: head.document,
  period: head.period,
  through: head.through,
  digits: head.digits,
  hash: head.hash,
  footnotes,
})

/** The two kinds of file a result leaves in. */
export const FILE_TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const
