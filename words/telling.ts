import { type Explanation, exactText, multiply, type Names, parseExact, rational } from '#engine'
import { formatNumber, formatValue, parseFactText } from './format-value.ts'
import type { Language } from './says.ts'

const HUNDRED = rational(100n)

/** 叙述: what a sentence asks an explanation for. */
export interface Telling {
  /** Name of the node. */
  readonly name: string
  /** The node's number with its unit. */
  readonly value: string
  /** Whether the number is missing; `value` is then why. */
  readonly absent: boolean
  /** Full marks with their unit, or ''. */
  readonly outOf: string
  has(key: string): boolean
  /** A number of the facts with its unit: "27.5%". A fact without unit is written plainly. */
  amount(key: string): string
  /** A number of the facts as points, whether its unit is written or not. */
  points(key: string): string
  /** A plain number of the facts in the unit of another: band limits in the unit of the value. */
  like(key: string, other: string): string
  /** A plain share written as a percentage: 0.35 is 35%. */
  share(key: string): string
  /** The text itself. */
  text(key: string): string
  /** A name in the language of the sentence: `value-name`; falls back on the text under the key without "-name". */
  named(key: string): string
  is(key: string, text: string): boolean
  /** Whether the number is there and is nought. */
  zero(key: string): boolean
  missing(key: string): boolean
  /** 1 … n, as the fact `key` counts. */
  each(key: string): readonly number[]
}

export function telling(node: Explanation, language: Language): Telling {
  const { facts } = node
  const text = (key: string): string => facts[key] ?? ''
  return {
    name: nameIn(node.name, language),
    value: formatValue(node.value, language),
    absent: 'missing' in node.value,
    outOf: node.outOf === undefined ? '' : formatValue({ exact: node.outOf, unit: 'score' }, language),
    has: (key) => facts[key] !== undefined,
    amount: (key) => {
      const shown = parseFactText(text(key))
      return shown === undefined ? formatNumber(text(key)) : formatValue(shown, language)
    },
    points: (key) => {
      const shown = parseFactText(text(key))
      return formatValue(shown ?? { exact: text(key), unit: 'score' }, language)
    },
    like: (key, other) => {
      const shown = parseFactText(text(other))
      return formatValue(
        { exact: text(key), unit: shown === undefined || 'missing' in shown ? 'number' : shown.unit },
        language,
      )
    },
    share: (key) => {
      const share = parseExact(text(key).split(' ')[0] ?? '')
      if (share === undefined) return text(key)
      return formatValue({ exact: exactText(multiply(share, HUNDRED)), unit: 'percent' }, language)
    },
    text,
    named: (key) => {
      const own =
        language === 'en'
          ? (facts[`${key}-en`] ?? facts[key.replace(/^(name|group|sub-name)-/, '$1-en-')])
          : undefined
      return own ?? facts[key] ?? text(key.replace(/-name$/, ''))
    },
    is: (key, wanted) => facts[key] === wanted,
    zero: (key) => text(key).split(' ')[0] === '0',
    missing: (key) => {
      const shown = parseFactText(text(key))
      return shown !== undefined && 'missing' in shown
    },
    each: (key) => Array.from({ length: Number(text(key)) || 0 }, (_, place) => place + 1),
  }
}

export const nameIn = (names: Names, language: Language): string =>
  language === 'en' ? (names.en ?? names.zh) : names.zh
