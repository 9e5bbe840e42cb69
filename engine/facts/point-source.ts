import type { Indicator } from '../scheme/scheme.ts'
import { isMissing, missing } from '../value/missing.ts'
import { add, compare, multiply, negate, type Rational } from '../value/rational.ts'
import type { Fact } from './fact.ts'
import { placeOf, type Reported } from './fact-index.ts'
import { numberOf } from './fact-numbers.ts'
import { absent, type Point, quotient } from './point.ts'

/** 取数口径: what stands, or what was reported or verified whichever of them stands. */
export type Which = 'standing' | 'reported' | 'verified'

/** 数据来源: what one unit stands at in one part of the year. */
export interface PointSource {
  /** Undefined where nothing was handed in. The facts the point is made of are added to `facts`. */
  at(code: string, slot: number, which: Which, facts: Fact[]): Point | undefined
}

/**
 * 上报数据: facts as handed in. Where the scheme counts verified figures first they stand, unless they lie within the
 * indicator's tolerance of the reported one.
 */
export function handedIn(
  indicator: Indicator,
  reported: ReadonlyMap<string, Reported> | undefined,
  verifiedFirst: boolean,
): PointSource {
  const read = (fact: Fact, facts: Fact[]): Point => {
    facts.push(fact)
    return pointOf(fact, indicator)
  }
  return {
    at(code, slot, which, facts) {
      const known = reported?.get(code)
      if (known === undefined) return undefined
      const place = placeOf(slot, indicator.reported)
      const unverified = which === 'verified' ? undefined : known.unverified[place]
      const verified =
        which === 'verified' || (which === 'standing' && verifiedFirst) ? known.verified?.[place] : undefined
      if (verified === undefined) return unverified && read(unverified, facts)
      const stands =
        unverified === undefined ||
        !isWithin(indicator, pointOf(unverified, indicator), pointOf(verified, indicator))
      return read(stands ? verified : unverified, facts)
    },
  }
}

/** 误差之内: whether a verified value is so near the reported one that the reported one is left standing. */
export function isWithin({ verified: rule }: Indicator, reported: Point, verified: Point): boolean {
  if (rule === undefined || isMissing(reported.value) || isMissing(verified.value)) return false
  const distance = size(add(reported.value, negate(verified.value)))
  const allowed = rule.measure === 'share' ? multiply(rule.tolerance, size(verified.value)) : rule.tolerance
  return compare(distance, allowed) <= 0
}

const size = (value: Rational): Rational => (value.n < 0n ? negate(value) : value)

/** What one fact says. A part the scheme computes itself is left for `derived-source` to put in. */
export function pointOf(fact: Fact, indicator: Indicator): Point {
  if (fact.missing !== undefined) return absent(fact.missing)
  const { ratio } = indicator
  const value = fact.value === undefined ? missing('not-reported') : numberOf(fact.value)
  if (ratio === undefined)
    return { value, numerator: missing('not-applicable'), denominator: missing('not-applicable') }
  const numerator = fact.numerator === undefined ? missing('not-reported') : numberOf(fact.numerator)
  const denominator = fact.denominator === undefined ? missing('not-reported') : numberOf(fact.denominator)
  if (isMissing(numerator) || isMissing(denominator)) {
    const half = ratio.numeratorFormula !== undefined || ratio.denominatorFormula !== undefined
    return half ? { value, numerator, denominator } : { ...absent('not-reported'), value }
  }
  return { value: quotient(indicator, numerator, denominator), numerator, denominator }
}
