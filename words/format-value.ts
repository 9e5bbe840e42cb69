import { displayText, exactText, parseExact, type RoundingMode, type Shown, type Unit } from '#engine'
import * as en from './en/values.ts'
import type { Language } from './says.ts'
import * as zh from './zh-CN/values.ts'

const VALUES = { 'zh-CN': zh, en }

/** Places a number keeps in a sentence before it is written as about (≈); the exact number stays in the tree. */
const LONGEST = 6
const ABOUT = 4

export interface FormatValue {
  /** Write exactly so many places, as the scheme displays its scores; left out: exactly, or ≈ where that never ends. */
  readonly digits?: number
  readonly rounding?: RoundingMode
}

/** 数值 → 读得懂的写法: "27.5%", "2.5个百分点", "9分", "未上报". */
export function formatValue(value: Shown, language: Language, format: FormatValue = {}): string {
  const words = VALUES[language]
  if ('missing' in value) return words.missingNames[value.missing]
  if (value.unit === 'truth') return value.exact === '0' ? words.truths.no : words.truths.yes
  const suffix = words.units[value.unit]
  const one = language === 'en' && (value.exact === '1' || value.exact === '-1')
  return formatNumber(value.exact, format) + (one ? suffix.replace(/s$/, '') : suffix)
}

/** The number alone, without its unit. */
export function formatNumber(exact: string, { digits, rounding = 'half-up' }: FormatValue = {}): string {
  const number = parseExact(exact)
  if (number === undefined) return exact
  if (digits !== undefined) return displayText(number, digits, rounding)
  const text = exactText(number)
  const places = text.includes('/') ? Number.POSITIVE_INFINITY : (text.split('.')[1]?.length ?? 0)
  return places <= LONGEST ? text : `≈${displayText(number, ABOUT, 'half-up')}`
}

/** A number inside the facts of an explanation ("27.5 percent", "not-reported", "0.5") → what a sentence can say. */
export function parseFactText(text: string): Shown | undefined {
  const [first = '', unit] = text.split(' ')
  if (unit !== undefined && unit in zh.units && parseExact(first) !== undefined)
    return { exact: first, unit: unit as Unit }
  if (unit === undefined && first in zh.missingNames)
    return { missing: first as keyof typeof zh.missingNames }
  return undefined
}

/** 算式中的缺失 in words: the names of absences a formula text carries are the only words in it. */
export const formatFormula = (formula: string, language: Language): string =>
  formula.replace(
    /\b(not-reported|not-applicable|nothing-happened|not-sampled|withheld|undefined)\b/g,
    (name) => formatValue({ missing: name as keyof typeof zh.missingNames }, language),
  )
