import {
  add,
  type Fact,
  isMissing,
  type Missing,
  missing,
  parseDecimal,
  type Rational,
  type Value,
} from '#engine'
import type { FieldPart } from '../signal.ts'

export const ZERO: Rational = { n: 0n, d: 1n }
export const ABSENT: Missing = missing('not-reported')

/** 报上来的数, exact, or why there is none. */
export const numberOf = (fact: Fact | undefined, part: FieldPart): Value => {
  const text = fact?.[part]
  const number = text === undefined ? undefined : parseDecimal(text)
  return number ?? missing(fact?.missing ?? 'not-reported')
}

export const plus = (a: Value, b: Value): Value => (isMissing(a) ? a : isMissing(b) ? b : add(a, b))
