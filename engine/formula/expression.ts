import type { MissingName } from '../value/missing.ts'
import type { Rational } from '../value/rational.ts'
import type { RoundingMode } from '../value/rounding.ts'
import type { Unit } from '../value/unit.ts'

/**
 * 算式: the small language every clause is lowered to, and the only thing an evaluator has to know.
 *
 * Meaning (held by `score/reference.ts`, matched digit for digit by `score/columns.ts`):
 * - A missing operand makes the result missing, with the name of the first missing operand, left to right;
 *   the exceptions are `coalesce`, `is-missing`, `present` and the branch of `if` and `by-class` not taken.
 * - `divide` by zero is missing 'undefined'. Truth values are 1 and 0. `and`, `or` read left to right and stop early.
 * - `group` folds its operand over the units of the same class (`over: 'class'`) or all units (`over: 'all'`);
 *   units where the operand is missing are left out of the fold. With nobody left: mean, min, max are missing
 *   'undefined', sum and count are 0. `rank` needs the unit's own operand, else it is missing with that name;
 *   competition ranking, 1 is the first in `order`.
 */
export type Expression =
  | { readonly op: 'number'; readonly value: Rational; readonly unit: Unit }
  | { readonly op: 'missing'; readonly name: MissingName }
  | {
      readonly op: 'figure'
      readonly indicator: string
      readonly part: FigurePart
      readonly when: FigureWhen
    }
  | { readonly op: 'cell'; readonly id: string }
  | { readonly op: 'by-class'; readonly choices: Readonly<Record<string, Expression>> }
  | { readonly op: Arithmetic; readonly left: Expression; readonly right: Expression }
  | { readonly op: 'min' | 'max'; readonly of: readonly Expression[] }
  | { readonly op: 'round'; readonly of: Expression; readonly digits: number; readonly mode: RoundingMode }
  | {
      readonly op: 'compare'
      readonly relation: Relation
      readonly left: Expression
      readonly right: Expression
    }
  | { readonly op: 'and' | 'or'; readonly of: readonly Expression[] }
  | { readonly op: 'not'; readonly of: Expression }
  | {
      readonly op: 'if'
      readonly condition: Expression
      readonly then: Expression
      readonly otherwise: Expression
    }
  | { readonly op: 'coalesce'; readonly of: readonly Expression[] }
  | { readonly op: 'is-missing'; readonly of: Expression; readonly name?: MissingName }
  | { readonly op: 'present'; readonly fold: PresentFold; readonly of: readonly Expression[] }
  | { readonly op: 'group'; readonly fold: GroupFold; readonly over: GroupOver; readonly of: Expression }
  | { readonly op: 'rank'; readonly order: RankOrder; readonly over: GroupOver; readonly of: Expression }

export type Arithmetic = 'add' | 'subtract' | 'multiply' | 'divide'
export type Relation = '<' | '<=' | '=' | '!=' | '>=' | '>'
/** `value` is the rate or amount in the indicator's unit; `target` is a fact of kind target. */
export type FigurePart = 'value' | 'numerator' | 'denominator' | 'target'
/** `previous` is the same months one year earlier. */
export type FigureWhen = 'current' | 'previous'
/** Over those operands that are not missing. With none: sum and count are 0; mean, min, max are missing 'undefined'. */
export type PresentFold = 'sum' | 'count' | 'mean' | 'min' | 'max'
export type GroupFold = 'mean' | 'min' | 'max' | 'sum' | 'count'
export type GroupOver = 'class' | 'all'
/** `descending`: the greatest value is first. */
export type RankOrder = 'descending' | 'ascending'
