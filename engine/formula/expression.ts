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
 *   units where the operand is missing are left out of the fold. With nobody left: sum and count are 0, every other
 *   fold is missing 'undefined'. `rank` needs the unit's own operand, else it is missing with that name; 1 is the first
 *   in `order`, and `ties` says what equal values get.
 * - `real` is exact no longer: its result is rounded half-even to `digits` significant digits, unless the exact result
 *   is a fraction whose two parts have no more digits than that (see `value/irrational.ts`).
 * - `past` is an earlier year's result of the same unit; missing 'not-reported' where there is none.
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
  | { readonly op: 'group'; readonly fold: Fold; readonly over: GroupOver; readonly of: Expression }
  | {
      readonly op: 'rank'
      readonly order: RankOrder
      readonly over: GroupOver
      readonly ties: RankTies
      readonly of: Expression
    }
  | {
      readonly op: 'real'
      readonly function: RealFunction
      readonly of: readonly Expression[]
      readonly digits: number
    }
  | { readonly op: 'past'; readonly of: PastResultName; readonly back: number }

export type Arithmetic = 'add' | 'subtract' | 'multiply' | 'divide'
export type Relation = '<' | '<=' | '=' | '!=' | '>=' | '>'
/**
 * `value` is the rate or amount in the indicator's unit; `target` is a fact of kind target; `reported` and `verified`
 * are both values side by side, whichever of them counts; `evidence` is how many pieces of evidence the counted facts
 * carry; `reason` is 1 when every counted fact states one.
 */
export type FigurePart =
  | 'value'
  | 'numerator'
  | 'denominator'
  | 'target'
  | 'reported'
  | 'verified'
  | 'evidence'
  | 'reason'
/**
 * `previous` is the same months one year earlier. `month:3` is the third month of the indicator's year alone,
 * `to-month:3` from the year's start to it, likewise quarters; 0 and below go back into the year before (`month:0` is
 * its last month). A part not yet due is missing 'not-applicable'.
 */
export type FigureWhen = 'current' | 'previous' | PartOfYear
export type PartOfYear = `${'month' | 'quarter' | 'to-month' | 'to-quarter'}:${number}`
/**
 * Over those operands that are not missing. With none: sum and count are 0, the others are missing 'undefined'.
 * `variance` divides by how many there are; `sample-variance` by one less, and is 'undefined' for fewer than two. The
 * median of an even number is the mean of the middle two.
 */
export type Fold =
  | 'sum'
  | 'count'
  | 'mean'
  | 'min'
  | 'max'
  | 'variance'
  | 'sample-variance'
  | 'median'
  | TrimmedMean
/** The mean of those left when so many of the least and so many of the greatest are taken away. */
export type TrimmedMean = `mean-without:${number}:${number}`
/**
 * Runs are of truths in the order given: how many hold in a row, at most or at the end, 0 for none. One that is missing
 * 'not-applicable' is passed over; one missing for any other reason breaks the run.
 */
export type PresentFold = Fold | 'longest-run' | 'last-run'
export type GroupOver = 'class' | 'all'
/** `descending`: the greatest value is first. */
export type RankOrder = 'descending' | 'ascending'
/** Two that share the second place: competition 2, 2, 4 · dense 2, 2, 3 · mean 2.5, 2.5, 4. */
export type RankTies = 'competition' | 'dense' | 'mean'
/** `root` of (x, degree), `power` of (x, exponent), `ln` and `exp` of (x). */
export type RealFunction = 'root' | 'power' | 'ln' | 'exp'
/** 往年结果: what of an earlier year is asked for. */
export type PastResultName =
  | 'total'
  | 'rank'
  | 'commended'
  | `grade:${string}`
  | `veto:${string}`
  | `card:${string}`
