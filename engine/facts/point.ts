import type { Indicator } from '../scheme/scheme.ts'
import { isMissing, type MissingName, missing, type Value } from '../value/missing.ts'
import { add, divide, integer, multiply, type Rational, ZERO } from '../value/rational.ts'
import { ratioScale } from '../value/unit.ts'

/** 一点: what one unit stands at for one period (or one window): the value and, for a quotient, its two parts. */
export interface Point {
  readonly value: Value
  readonly numerator: Value
  readonly denominator: Value
}

export const absent = (name: MissingName): Point => ({
  value: missing(name),
  numerator: missing(name),
  denominator: missing(name),
})

/** 比率 = 分子 ÷ 分母 in the indicator's unit; a denominator of zero is what the indicator says it is. */
export function quotient({ unit, ratio }: Indicator, numerator: Value, denominator: Value): Value {
  if (isMissing(numerator)) return numerator
  if (isMissing(denominator)) return denominator
  const share = divide(numerator, denominator)
  return share === undefined ? missing(ratio?.empty ?? 'undefined') : multiply(share, ratioScale(unit))
}

/** How absent points count when several are put together. */
export interface Gathering {
  /** These names leave nothing behind: the others are put together without them. */
  readonly skip: readonly MissingName[]
  readonly fold: 'sum' | 'mean'
}

/**
 * 合并: several points into one. The first missing name that is not skipped stands for the whole, 'not-reported' before
 * all others; when nothing is left, the first skipped name stands.
 *
 * A sum of quotients adds numerators and denominators, never rates; a mean is the mean of the values.
 */
export function combine(points: readonly Point[], indicator: Indicator, { skip, fold }: Gathering): Point {
  const [only] = points
  if (points.length === 1 && only !== undefined) return only
  const kept: Point[] = []
  let skipped: MissingName | undefined
  let refused: MissingName | undefined
  for (const point of points) {
    const name = reasonOf(point, indicator, fold)
    if (name === undefined) kept.push(point)
    else if (skip.includes(name)) skipped ??= name
    else if (refused === undefined || name === 'not-reported') refused = name
  }
  if (refused !== undefined) return absent(refused)
  if (kept.length === 0) return absent(skipped ?? 'not-reported')
  return indicator.ratio === undefined ? amounts(kept, fold) : quotients(kept, indicator, fold)
}

/** Why a point cannot be put together with others. A rate without its parts cannot be added. */
function reasonOf(point: Point, indicator: Indicator, fold: 'sum' | 'mean'): MissingName | undefined {
  if (indicator.ratio === undefined || fold === 'mean')
    return isMissing(point.value) ? point.value.missing : undefined
  if (isMissing(point.numerator)) return isMissing(point.value) ? point.value.missing : 'undefined'
  return isMissing(point.denominator) ? 'undefined' : undefined
}

function amounts(points: readonly Point[], fold: 'sum' | 'mean'): Point {
  const value = fold === 'sum' ? sumOf(points, 'value') : meanOf(points)
  return { ...absent('not-applicable'), value }
}

function quotients(points: readonly Point[], indicator: Indicator, fold: 'sum' | 'mean'): Point {
  const numerator = sumOf(points, 'numerator')
  const denominator = sumOf(points, 'denominator')
  const value = fold === 'sum' ? quotient(indicator, numerator, denominator) : meanOf(points)
  return { value, numerator, denominator }
}

function sumOf(points: readonly Point[], part: keyof Point): Value {
  let sum: Rational = ZERO
  for (const point of points) {
    const value = point[part]
    if (isMissing(value)) return value
    sum = add(sum, value)
  }
  return sum
}

function meanOf(points: readonly Point[]): Value {
  const sum = sumOf(points, 'value')
  return isMissing(sum) ? sum : (divide(sum, integer(points.length)) ?? missing('undefined'))
}
