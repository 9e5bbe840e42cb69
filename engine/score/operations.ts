import type { Arithmetic, PresentFold, RealFunction, Relation } from '../formula/expression.ts'
import { type Trimming, trimmingOf } from '../formula/trimmed-mean.ts'
import { isMissing, type MissingName, missing, type Value } from '../value/missing.ts'
import {
  add,
  compare,
  divide,
  integer,
  multiply,
  ONE,
  type Rational,
  rational,
  subtract,
  ZERO,
} from '../value/rational.ts'
import { rememberedReal } from './remembered-real.ts'

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
export function foldPresent(fold: PresentFold, values: readonly Value[]): Value {
  if (fold === 'longest-run' || fold === 'last-run') return integer(run(fold, values))
  const trimming = trimmingOf(fold)
  if (trimming !== undefined) return foldPresent('mean', within(values, trimming))
  const present = values.filter((value): value is Rational => !isMissing(value))
  const count = integer(present.length)
  if (fold === 'count') return count
  if (fold === 'sum') return sum(present)
  const [first, ...rest] = present
  if (first === undefined) return missing('undefined')
  if (fold === 'mean') return calculate('divide', sum(present), count)
  if (fold === 'median') return median(present)
  if (fold === 'variance') return calculate('divide', squaredDistances(present), count)
  if (fold === 'sample-variance') {
    return calculate('divide', squaredDistances(present), integer(present.length - 1))
  }
  const side = fold === 'min' ? 'min' : 'max'
  return rest.reduce((best, value) => pick(side, best, value), first)
}

/** Those present in order of size, without the ends. */
const within = (values: readonly Value[], { least, greatest }: Trimming): readonly Value[] => {
  const sorted = values.filter((value): value is Rational => !isMissing(value)).sort(compare)
  return sorted.slice(least, Math.max(least, sorted.length - greatest))
}

/** 连续: how many in a row hold. */
function run(fold: 'longest-run' | 'last-run', values: readonly Value[]): number {
  let [longest, last] = [0, 0]
  for (const value of values) {
    if (isAbsent(value, 'not-applicable')) continue
    last = !isMissing(value) && holds(value) ? last + 1 : 0
    longest = Math.max(longest, last)
  }
  return fold === 'longest-run' ? longest : last
}

/** By halves: the denominators of many different fractions grow together, not one after the other. */
function sum(values: readonly Rational[], from = 0, to = values.length): Rational {
  if (to - from <= 1) return (to > from ? values[from] : undefined) ?? ZERO
  const middle = (from + to) >> 1
  return add(sum(values, from, middle), sum(values, middle, to))
}

/** Of each from the mean: Σx² − (Σx)² ÷ n. */
function squaredDistances(values: readonly Rational[]): Rational {
  const total = sum(values)
  const squares = sum(values.map((value) => multiply(value, value)))
  return subtract(squares, multiply(multiply(total, total), rational(1n, BigInt(values.length))))
}

function median(values: readonly Rational[]): Value {
  const sorted = [...values].sort(compare)
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]]
  if (low === undefined || high === undefined) return missing('undefined')
  return low === high ? low : multiply(add(low, high), rational(1n, 2n))
}

/** 无理数运算: the first missing operand, or 'undefined' where there is no such number. */
export function realNumber(name: RealFunction, values: readonly Value[], digits: number): Value {
  const absent = values.find(isMissing)
  const [x, y] = values
  if (absent !== undefined || x === undefined || isMissing(x)) return absent ?? missing('undefined')
  if (y !== undefined && isMissing(y)) return missing('undefined')
  return rememberedReal(name, x, y, digits) ?? missing('undefined')
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
