import type { Expression } from '../formula/expression.ts'
import type { Scheme } from '../scheme/scheme.ts'
import type { Unit } from '../value/unit.ts'

/**
 * 计算步骤: a scheme as named cells in an order in which each reads only earlier ones.
 *
 * Cell ids: `clause:<item>` points as the clause says, missing still missing · `item:<item>` points that count, after
 * missing treatment, renormalisation and weight (a branch: its sum) · `veto:<id>` 1 or 0 · `calculation:<id>` · `subtotal` · `bonus` · `total`
 * (missing with the name that refused it) · `tie:<n>` the n-th tie-break value.
 */
export interface Program {
  readonly scheme: Scheme
  readonly cells: readonly Cell[]
}

export interface Cell {
  readonly id: string
  readonly unit: Unit
  readonly expression: Expression
}
