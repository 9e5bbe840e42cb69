import type { Arithmetic, GroupFold, PresentFold, RankOrder, Relation } from '../formula/expression.ts'
import { isMissing, type MissingName, missing, type Value } from '../value/missing.ts'
import {
  add,
  compare,
  divide,
  integer,
  multiply,
  ONE,
  type Rational,
  subtract,
  ZERO,
} from '../value/rational.ts'

/** 真值: 1 or 0. */
export const truth = (holds: boolean): Rational => (holds ? ONE : ZERO)

/** 不是零即为真. */
export const holds = (value: Rational): boolean => value.n !== 0n

/** 四则: the name of the first missing operand, left to right; by zero is 'undefined'. */
export function calculate(op: Arithmetic, left: Value, right: Value): Value {
  if (isMissing(left)) return left
  if (isMissing(right)) return right
  if (op === 'add') return add(left, right)
  if (op === 'subtract') return subtract(left, right)
  if (op === 'multiply') return multiply(left, right)
  return divide(left, right) ?? missing('undefined')
}

const relations: Record<Relation, (sign: number) => boolean> = {
  '<': (sign) => sign < 0,
  '<=': (sign) => sign <= 0,
  '=': (sign) => sign === 0,
  '!=': (sign) => sign !== 0,
  '>=': (sign) => sign >= 0,
  '>': (sign) => sign > 0,
}

/** 比较: 1 or 0, or the first missing operand. */
export function relate(relation: Relation, left: Value, right: Value): Value {
  if (isMissing(left)) return left
  if (isMissing(right)) return right
  return truth(relations[relation](compare(left, right)))
}

const pick = (fold: 'min' | 'max', a: Rational, b: Rational): Rational => {
  const sign = compare(a, b)
  return (fold === 'min' ? sign <= 0 : sign >= 0) ? a : b
}

/** 最小与最大, of operands that must all be there. Of none: 'undefined'. */
export function extreme(fold: 'min' | 'max', values: readonly Value[]): Value {
  const absent = values.find(isMissing)
  return absent ?? foldPresent(fold, values)
}

/** 现有各值的汇总: over those that are not missing. With none: sum and count are 0, the others are 'undefined'. */
export function foldPresent(fold: PresentFold | GroupFold, values: readonly Value[]): Value {
  const present = values.filter((value): value is Rational => !isMissing(value))
  if (fold === 'count') return integer(present.length)
  if (fold === 'sum') return present.reduce(add, ZERO)
  const [first, ...rest] = present
  if (first === undefined) return missing('undefined')
  if (fold === 'mean') return calculate('divide', rest.reduce(add, first), integer(present.length))
  return rest.reduce((best, value) => pick(fold, best, value), first)
}

/** 名次: 1 + how many stand before it (1, 2, 2, 4); missing when its own value is. */
export function place(order: RankOrder, own: Value, all: readonly Value[]): Value {
  if (isMissing(own)) return own
  const better = order === 'descending' ? 1 : -1
  return integer(1 + all.filter((value) => !isMissing(value) && compare(value, own) === better).length)
}

/** 是否缺失, of any name or of the one asked for. */
export const isAbsent = (value: Value, name: MissingName | undefined): boolean =>
  isMissing(value) && (name === undefined || value.missing === name)

/** 并且 / 或者, left to right: the first operand that decides stops, one that is missing before it is the answer. */
export function join(op: 'and' | 'or', values: readonly Value[]): Value {
  const stop = op === 'or'
  const found = values.find((value) => isMissing(value) || holds(value) === stop)
  return found === undefined || isMissing(found) ? (found ?? truth(!stop)) : truth(stop)
}
