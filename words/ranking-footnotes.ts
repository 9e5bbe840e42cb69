import { exactText, multiply, type Rational, rational, type Scheme } from '#engine'
import { footnotes as en } from './en/footnotes.ts'
import type { FootnoteWords } from './footnote-words.ts'
import type { Language } from './says.ts'
import { nameIn } from './telling.ts'
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
              perClass(scheme, commendation.quota.share, shareText, language),
              words.roundings[commendation.rounding],
              words.bases[commendation.base],
            ),
            words.cut[commendation.ties],
          ]
        : [
            words.count(perClass(scheme, commendation.quota.count, String, language)),
            words.cut[commendation.ties],
          ]
  return [...quota, words.ties[typeof rank.ties === 'string' ? rank.ties : 'break-by']]
}

const shareText = (share: Rational): string => `${exactText(multiply(share, rational(100n)))}%`

/** One for all, or each class by its name: "一类30%、二类20%". */
function perClass<T extends number | Rational>(
  { classes }: Scheme,
  amount: T | Readonly<Record<string, T>>,
  told: (one: T) => string,
  language: Language,
): string {
  if (typeof amount === 'number' || typeof (amount as Rational).n === 'bigint') return told(amount as T)
  const each = amount as Readonly<Record<string, T>>
  return classes
    .flatMap(({ id, name }) => {
      const own = each[id]
      return own === undefined ? [] : [`${nameIn(name, language)}${language === 'en' ? ' ' : ''}${told(own)}`]
    })
    .join(language === 'en' ? ', ' : '、')
}
