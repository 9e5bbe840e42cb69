import type { SourcePlace } from '../scheme/source-node.ts'
import type { Unit } from '../value/unit.ts'
import type { Expression } from './expression.ts'

/**
 * 有单位的算式: a read part of a formula. `bare` is a number written without a unit, which takes on the unit beside it
 * where that counts something; `any` is a value that is always missing and fits everywhere.
 */
export interface Operand {
  readonly expression: Expression
  readonly unit: OperandUnit
  readonly at: SourcePlace
  /** As written. */
  readonly text: string
}

export type OperandUnit = Unit | 'bare' | 'any'

/** What a finding calls the unit of an operand. */
export const unitName = (unit: OperandUnit): string =>
  unit === 'bare' ? 'number' : unit === 'any' ? 'missing' : unit

export const settledUnit = (unit: OperandUnit): Unit => (unit === 'bare' || unit === 'any' ? 'number' : unit)
