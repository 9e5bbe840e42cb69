import type { FigureWhen } from '../formula/expression.ts'
import type { Indicator } from '../scheme/scheme.ts'
import { missing, type Value } from '../value/missing.ts'
import { integer, ONE, ZERO } from '../value/rational.ts'
import type { Fact } from './fact.ts'
import { numberOf } from './fact-numbers.ts'
import type { Figure } from './figures.ts'
import { absent, combine, type Point } from './point.ts'
import type { Which } from './point-source.ts'
import { spanOf } from './span.ts'
import { WINDOWS } from './window.ts'

export interface FigureWanted {
  readonly indicator: Indicator
  readonly when: FigureWhen
  /** How many parts of the indicator's year have gone by. */
  readonly due: number
  /** What the unit stands at in one part of the year. */
  part(slot: number, which: Which, facts: Fact[]): Point
  /** The target of the part (`when` a single one) or the year at these slots. */
  target(from: number, to: number): Fact | undefined
}

/** 一个单位一个指标的值: the parts of the year that count, each rolled up, put together over the window. */
export function figureOf(wanted: FigureWanted): Figure {
  const { indicator, when, due } = wanted
  const span = spanOf(when, indicator.reported, due)
  const facts: Fact[] = []
  const over = (which: Which, into: Fact[]): Point => {
    if (typeof span === 'string') return absent(span)
    if (indicator.over === 'last') return wanted.part(span.to - 1, which, into)
    const points: Point[] = []
    for (let slot = span.from; slot < span.to; slot++) points.push(wanted.part(slot, which, into))
    return combine(points, indicator, WINDOWS[indicator.over])
  }
  const point = over('standing', facts)
  const counted = once(facts)
  const targetSpan = typeof span === 'string' ? { from: 0, to: 0 } : span
  const target = wanted.target(targetSpan.from, targetSpan.to)
  return {
    ...point,
    target: target?.value === undefined ? missing(target?.missing ?? 'not-reported') : numberOf(target.value),
    facts: target?.value === undefined ? counted : [...counted, target],
    get reported() {
      return over('reported', []).value
    },
    get verified() {
      return over('verified', []).value
    },
    get evidence() {
      return evidenceOf(counted)
    },
    get reason() {
      return reasonOf(counted)
    },
  }
}

/** A formula may read one figure twice; the fact is one. */
const once = (facts: readonly Fact[]): readonly Fact[] => {
  const met = new Set(facts)
  return met.size === facts.length ? facts : [...met]
}

/** 佐证件数: different pieces; one file named by two facts is one. */
function evidenceOf(facts: readonly Fact[]): Value {
  if (facts.length === 0) return missing('not-reported')
  return integer(new Set(facts.flatMap(({ evidence }) => evidence ?? [])).size)
}

/** 1 when every fact counted states a reason, a mark handed in as an ordinary figure included; without a fact nothing can be said. */
function reasonOf(facts: readonly Fact[]): Value {
  if (facts.length === 0) return missing('not-reported')
  return facts.every(({ reason }) => reason !== undefined && reason.trim() !== '') ? ONE : ZERO
}
