import { exactText, multiply, rational, type Scheme } from '#engine'
import { footnotes as en } from './en/footnotes.ts'
import type { FootnoteWords } from './footnote-words.ts'
import type { Language } from './says.ts'
import { footnotes as zh } from './zh-CN/footnotes.ts'

const WORDS: Readonly<Record<Language, FootnoteWords>> = { 'zh-CN': zh, en }

/** 排名表的注: quota, ties at the line, ties of rank, and that ranks are exact. */
export function rankingFootnotes(scheme: Scheme, language: Language): readonly string[] {
  const words = WORDS[language]
  const { commendation, rank } = scheme
  const quota =
    commendation === undefined
      ? []
      : 'share' in commendation.quota
        ? [
            words.share(
              `${exactText(multiply(commendation.quota.share, rational(100n)))}%`,
              words.roundings[commendation.rounding],
              words.bases[commendation.base],
            ),
            words.cut[commendation.ties],
          ]
        : [words.count(String(commendation.quota.count)), words.cut[commendation.ties]]
  return [...quota, words.ties[typeof rank.ties === 'string' ? rank.ties : 'break-by']]
}
