import type { FigureWhen } from '../formula/expression.ts'
import type { Value } from '../value/missing.ts'
import type { Fact } from './fact.ts'

/** 指标值: what one unit stands at, with the facts it was made of. */
export interface Figure {
  readonly value: Value
  readonly numerator: Value
  readonly denominator: Value
  readonly target: Value
  readonly facts: readonly Fact[]
}

/** 指标值表: figures of the assessed units; every array is in the order of `units`. */
export interface FigureTable {
  readonly units: readonly AssessedUnit[]
  /** An indicator nobody reported answers 'not-reported' for everyone. */
  figure(indicator: string, when: FigureWhen, unit: number): Figure
}

export interface AssessedUnit {
  readonly code: string
  readonly name: string
  readonly nameEn?: string
  readonly class: string
}
