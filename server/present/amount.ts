import type { Amount } from '#contract'
import {
  displayText,
  exactText,
  isMissing,
  type Rational,
  type RoundingMode,
  subtract,
  type Value,
} from '#engine'

/** How a scheme writes its numbers for people. */
export interface Display {
  readonly digits: number
  readonly rounding: RoundingMode
}

/** 数的两种写法: exact for weighing again, shown for reading. */
export const amount = (value: Value, display: Display): Amount =>
  isMissing(value)
    ? { missing: value.missing }
    : { exact: exactText(value), shown: displayText(value, display.digits, display.rounding) }

/** The difference of two values as people read it; undefined when either is missing. */
export const difference = (after: Value, before: Value, display: Display): Amount | undefined =>
  isMissing(after) || isMissing(before) ? undefined : amount(subtract(after, before), display)

/** 分值的写法: exactly where a decimal ends, else rounded as scores are shown. */
export function marksText(marks: Rational, display: Display): string {
  const exact = exactText(marks)
  return exact.includes('/') ? displayText(marks, display.digits, display.rounding) : exact
}
