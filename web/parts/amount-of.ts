import { displayText, exactText, isMissing, type Scheme, type Value } from '#engine'
import type { Amount } from '#ui'

/** 数的两种写法 of a number computed on this page. */
export const amountOf = (value: Value, { digits, rounding }: Scheme['display']): Amount =>
  isMissing(value)
    ? { missing: value.missing }
    : { exact: exactText(value), shown: displayText(value, digits, rounding) }
