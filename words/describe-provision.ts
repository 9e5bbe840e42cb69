import type { ProvisionLine, ProvisionPart } from '#engine'
import { describeSchemeChoice, describeSchemeKey } from './describe-scheme-key.ts'
import { formulaWords as en } from './en/formula-words.ts'
import { provisionPlaces as enPlaces } from './en/provision-places.ts'
import type { Language } from './says.ts'
import { nameIn } from './telling.ts'
import { formulaWords as zh } from './zh-CN/formula-words.ts'
import { provisionPlaces as zhPlaces } from './zh-CN/provision-places.ts'

const FORMULA: Readonly<Record<Language, ReadonlyMap<string, string>>> = { 'zh-CN': zh, en }

const PLACES = { 'zh-CN': zhPlaces, en: enPlaces } as const

/** What an id is called (a class as `class:<id>`); undefined where nobody knows it. */
export type NameOf = (id: string) => { readonly zh: string; readonly en?: string | undefined } | undefined

export interface ToldProvision {
  readonly label: string
  readonly value: string
}

/** 条文一行的说法: "挂牌条件：总分 < 60分". Ids inside formulas are told by their names. */
export function describeProvision(
  { keys, as, text, names }: ProvisionLine,
  nameOf: NameOf,
  language: Language,
): ToldProvision {
  const { labels } = PLACES[language]
  const label = keys
    .map(
      (key, place) => labels.get(`${keys[place - 1] ?? ''} ${key}`) ?? describeSchemeKey(key, language).label,
    )
    .join(language === 'en' ? ' · ' : '·')
  const key = keys.at(-1) ?? 'name'
  const called = (id: string): string => {
    const found = nameOf(id)
    return found === undefined ? id : sayName(found, language)
  }
  const value = (): string => {
    if (as === 'choice') return list(text, language, (one) => describeSchemeChoice(key, one, language))
    if (as === 'formula') return tellFormula(text, called, language)
    if (as === 'class') return text.replace(/^[^:]+/, (id) => called(`class:${id}`).replace(/^class:/, ''))
    if (as !== 'text') return called(text)
    const level = key === 'level' || key === 'cascades-to'
    return list(text, language, (one) => (level ? describeSchemeChoice('level', one, language) : one))
  }
  const own = names === undefined ? '' : sayName(names, language)
  return { label, value: [own, value()].filter((part) => part !== '').join(language === 'en' ? ' = ' : '＝') }
}

/** 条文所在的部分叫什么. */
export const describeProvisionPart = (part: ProvisionPart, language: Language): string =>
  PLACES[language].parts.get(part) ?? describeSchemeKey(part, language).label

const sayName = (
  { zh: own, en: other }: { readonly zh: string; readonly en?: string | undefined },
  to: Language,
) => nameIn({ zh: own, ...(other === undefined ? {} : { en: other }) }, to)

const list = (text: string, language: Language, tell: (one: string) => string): string =>
  text
    .split(', ')
    .map(tell)
    .join(language === 'en' ? ', ' : '、')

/** A name inside a formula stands in quotation marks; what it is read through (`item(…)`) is told by the name alone. */
function tellFormula(text: string, called: (id: string) => string, language: Language): string {
  const [open, close] = language === 'en' ? ['“', '”'] : ['「', '」']
  const named = (id: string): string =>
    called(id) === id ? (FORMULA[language].get(id) ?? id) : `${open}${called(id)}${close}`
  return text
    .replace(
      /\b(?:item|grade|card|veto|calculation)\(([a-z0-9-]+)\)/g,
      (_all, id: string) => `\u0000${id}\u0000`,
    )
    .replace(/[a-z][a-z0-9]*(?:-[a-z0-9]+)*/g, named)
    .replaceAll('\u0000', '')
}
