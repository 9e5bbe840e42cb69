import type { FigurePart, FigureWhen, PastResultName } from '../formula/expression.ts'
import type { Value } from '../value/missing.ts'
import type { Fact } from './fact.ts'
import type { FigureColumn } from './figure-column.ts'

/** 指标值: what one unit stands at, with the facts it was made of. */
export interface Figure {
  readonly value: Value
  readonly numerator: Value
  readonly denominator: Value
  readonly target: Value
  /** As reported and as verified, whichever of them counts; absent: nothing of the kind. */
  readonly reported?: Value
  readonly verified?: Value
  /** How many pieces of evidence the counted facts carry. */
  readonly evidence?: Value
  /** 1 when every counted fact states a reason. */
  readonly reason?: Value
  readonly facts: readonly Fact[]
}

/** 指标值表: figures of the assessed units; every array is in the order of `units`. */
export interface FigureTable {
  readonly units: readonly AssessedUnit[]
  /** An indicator nobody reported answers 'not-reported' for everyone. */
  figure(indicator: string, when: FigureWhen, unit: number): Figure
  /** 整列: one part of one indicator for all units, where the table keeps it so; else undefined. The same numbers. */
  column?(indicator: string, part: FigurePart, when: FigureWhen): FigureColumn | undefined
  /** 往年结果: of the year `back` years earlier; missing 'not-reported' where there is none. Absent: no history. */
  past?(of: PastResultName, back: number, unit: number): Value
}

export interface AssessedUnit {
  readonly code: string
  readonly name: string
  readonly nameEn?: string
  readonly class: string
}
