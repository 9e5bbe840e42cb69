import type { Expression } from '../formula/expression.ts'
import type { Indicator } from '../scheme/scheme.ts'
import { expressionReader } from '../score/reference.ts'
import { isMissing, missing, type Value } from '../value/missing.ts'
import type { Fact } from './fact.ts'
import { PARTS_OF_YEAR } from './period.ts'
import { absent, type Point, quotient } from './point.ts'
import type { PointSource, Which } from './point-source.ts'

/**
 * 推算数据: figures nobody hands in, computed at the reporting unit for each part of the year from what it did hand in:
 * a `counted:` indicator, or a ratio whose numerator or denominator is a formula.
 *
 * @param sources of the other indicators the formula reads
 * @param handedIn what was handed in of this one: the other part of a ratio
 */
export function derivedSource(
  indicator: Indicator,
  sources: (id: string) => PointSource | undefined,
  handedIn: PointSource,
): PointSource {
  const { counted, ratio } = indicator
  return {
    at(code, slot, which, facts) {
      const compute = (expression: Expression): Value | undefined =>
        computeAt(expression, sources, { code, slot, which, facts, parts: PARTS_OF_YEAR[indicator.reported] })
      if (counted !== undefined) {
        const value = compute(counted)
        return value && { ...absent('not-applicable'), value }
      }
      const own = handedIn.at(code, slot, which, facts)
      const { numeratorFormula, denominatorFormula } = ratio ?? {}
      const numerator = numeratorFormula === undefined ? own?.numerator : compute(numeratorFormula)
      const denominator = denominatorFormula === undefined ? own?.denominator : compute(denominatorFormula)
      if (numerator === undefined && denominator === undefined) return undefined
      return ratioOf(indicator, numerator ?? NOT_REPORTED, denominator ?? NOT_REPORTED)
    },
  }
}

const NOT_REPORTED: Value = missing('not-reported')

/** A ratio of which one part is absent is absent as a whole, by that part's name, so that sums say why. */
function ratioOf(indicator: Indicator, numerator: Value, denominator: Value): Point {
  if (isMissing(numerator)) return absent(numerator.missing)
  if (isMissing(denominator)) return absent(denominator.missing)
  return { value: quotient(indicator, numerator, denominator), numerator, denominator }
}

interface Place {
  readonly code: string
  readonly slot: number
  readonly which: Which
  readonly parts: number
  readonly facts: Fact[]
}

/** Undefined where nothing the formula reads was handed in. */
function computeAt(
  expression: Expression,
  sources: (id: string) => PointSource | undefined,
  { code, slot, which, parts, facts }: Place,
): Value | undefined {
  let met = false
  const read = expressionReader(
    {
      units: [{ code, name: code, class: '' }],
      figure(id, when) {
        const source = sources(id)
        const earlier = when === 'previous' ? parts : 0
        const at = (wanted: Which): Value => {
          const point = source?.at(code, slot - earlier, wanted, facts)
          met ||= point !== undefined
          return point?.value ?? NOT_REPORTED
        }
        const point = source?.at(code, slot - earlier, which, facts)
        met ||= point !== undefined
        return {
          ...(point ?? absent('not-reported')),
          target: NOT_REPORTED,
          get reported() {
            return at('reported')
          },
          get verified() {
            return at('verified')
          },
          facts: [],
        }
      },
    },
    {
      value() {
        throw new RangeError('a counted indicator reads no cells')
      },
    },
  )
  const value = read(expression, 0)
  return met ? value : undefined
}
