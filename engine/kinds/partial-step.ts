import type { Expression } from '../formula/expression.ts'

/** 不足一步怎么算: counted in part, not at all, or as a whole step. Never defaulted: published schemes differ. */
export const PARTIALS = ['linear', 'floor', 'ceil'] as const
export type Partial = (typeof PARTIALS)[number]

export const countedSteps = (steps: Expression, partial: Partial): Expression =>
  partial === 'linear' ? steps : { op: 'round', of: steps, digits: 0, mode: partial }
