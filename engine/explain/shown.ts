import type { AssessedUnit } from '../facts/figures.ts'
import type { Names } from '../scheme/scheme.ts'
import { exactText } from '../value/decimal-text.ts'
import { isMissing, type Value } from '../value/missing.ts'
import type { Unit } from '../value/unit.ts'
import type { Shown } from './explanation.ts'

/** 数值 → 写法: exact text with its unit, or the name of its absence. */
export const shown = (value: Value, unit: Unit): Shown =>
  isMissing(value) ? { missing: value.missing } : { exact: exactText(value), unit }

/** A number inside `facts`: "27.5 percent", or "not-reported" alone where it is missing. */
export const factText = (value: Value, unit: Unit): string =>
  isMissing(value) ? value.missing : `${exactText(value)} ${unit}`

/** Names inside `facts`: under the key, and in English under the key with "-en". */
export const namesAs = (key: string, { zh, en }: Names): Record<string, string> => ({
  [key]: zh,
  [`${key}-en`]: en ?? zh,
})

/** Several names as one: 甲、乙 and "A, B". */
export const joinNames = (names: readonly Names[]): Names => ({
  zh: names.map(({ zh }) => zh).join('、'),
  en: names.map(({ zh, en }) => en ?? zh).join(', '),
})

export const unitNames = ({ name, nameEn }: AssessedUnit): Names => ({
  zh: name,
  ...(nameEn !== undefined && { en: nameEn }),
})
