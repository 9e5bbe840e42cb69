import type { FigureWhen } from '../formula/expression.ts'
import type { Indicator } from '../scheme/scheme.ts'
import { missing } from '../value/missing.ts'
import type { Fact } from './fact.ts'
import type { Reported } from './fact-index.ts'
import { numberOf } from './fact-numbers.ts'
import type { Figure } from './figures.ts'
import { PARTS_OF_YEAR } from './period.ts'
import { absent, combine, type Point, quotient } from './point.ts'
import { dueParts, ROLL_UPS, WINDOWS } from './window.ts'

export interface FigureWanted {
  readonly indicator: Indicator
  /** Unit code → what stands, for this indicator. */
  readonly reported: ReadonlyMap<string, Reported>
  readonly code: string
  /** Codes of the units below that report it; empty where the unit reports it itself. */
  readonly children: readonly string[]
  readonly when: FigureWhen
  /** The last month counted, 1–12. */
  readonly month: number
}

/** 一个单位一个指标的值: first rolled up part by part, then put together over the window. */
export function figureOf(wanted: FigureWanted): Figure {
  const { indicator, reported, code, when, month } = wanted
  const due = dueParts(indicator.reported, month)
  const facts: Fact[] = []
  const point = due === 0 ? absent('not-applicable') : windowPoint(wanted, due, facts)
  const target = reported.get(code)?.targets[when === 'previous' ? 0 : 1]
  if (target?.value === undefined)
    return { ...point, target: missing(target?.missing ?? 'not-reported'), facts }
  facts.push(target)
  return { ...point, target: numberOf(target.value), facts }
}

function windowPoint(wanted: FigureWanted, due: number, facts: Fact[]): Point {
  const { indicator, when } = wanted
  const start = when === 'previous' ? 0 : PARTS_OF_YEAR[indicator.reported]
  if (indicator.over === 'last') return partPoint(wanted, start + due - 1, facts)
  const points: Point[] = []
  for (let slot = start; slot < start + due; slot++) points.push(partPoint(wanted, slot, facts))
  return combine(points, indicator, WINDOWS[indicator.over])
}

/** One part of the year: the unit's own fact (which then is already rolled up), else its units below put together. */
function partPoint(
  { indicator, reported, code, children }: FigureWanted,
  slot: number,
  facts: Fact[],
): Point {
  const own = reported.get(code)?.parts[slot]
  if (own !== undefined) {
    facts.push(own)
    return pointOf(own, indicator)
  }
  if (indicator.rollUp === undefined) return NOT_REPORTED
  if (children.length === 0) return absent('not-applicable')
  const points = children.map((child) => {
    const fact = reported.get(child)?.parts[slot]
    if (fact === undefined) return NOT_REPORTED
    facts.push(fact)
    return pointOf(fact, indicator)
  })
  return combine(points, indicator, ROLL_UPS[indicator.rollUp])
}

const NOT_REPORTED = absent('not-reported')

function pointOf(fact: Fact, indicator: Indicator): Point {
  if (fact.missing !== undefined) return absent(fact.missing)
  if (indicator.ratio === undefined) {
    const value = fact.value === undefined ? missing('not-reported') : numberOf(fact.value)
    return { value, numerator: missing('not-applicable'), denominator: missing('not-applicable') }
  }
  if (fact.numerator === undefined || fact.denominator === undefined) {
    return fact.value === undefined ? NOT_REPORTED : { ...NOT_REPORTED, value: numberOf(fact.value) }
  }
  const numerator = numberOf(fact.numerator)
  const denominator = numberOf(fact.denominator)
  return { value: quotient(indicator, numerator, denominator), numerator, denominator }
}
