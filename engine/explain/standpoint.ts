import type { Expression } from '../formula/expression.ts'
import type { Cell } from '../plan/program.ts'
import type { ByClass, Indicator, Scheme } from '../scheme/scheme.ts'
import type { Assessment, GroupLine, Standing } from '../score/assessment.ts'
import { exactText } from '../value/decimal-text.ts'
import type { Value } from '../value/missing.ts'
import type { Rational } from '../value/rational.ts'

/** How deep a tree goes: down to the facts, or to leaves and vetoes, each to be asked for by its own cell. */
export type ExplanationDepth = 'facts' | 'items'

/** 立场: an assessment seen from one unit; what every step of an explanation is handed. */
export interface Standpoint {
  readonly assessment: Assessment
  readonly scheme: Scheme
  /** Place of the unit in `figures.units`. */
  readonly unit: number
  readonly class: string
  readonly standing: Standing
  readonly indicators: ReadonlyMap<string, Indicator>
  readonly cells: ReadonlyMap<string, Pick<Cell, 'unit'>>
  /** The value of an expression for this unit, or for another place in `figures.units`. */
  evaluate(expression: Expression, unit?: number): Value
  cellValue(id: string): Value
  /** An expression of the scheme as the program computes it: another item read by its own points. */
  own(expression: Expression): Expression
  /** Members of a comparison group are listed one by one up to this many; beyond, only counted. */
  readonly mostMembers: number
  readonly depth: ExplanationDepth
}

/** 排名的一组, as the assessment tells it. */
export const groupOf = (from: Standpoint): GroupLine | undefined =>
  from.scheme.rank.within === 'all'
    ? from.assessment.groups[0]
    : from.assessment.groups.find((line) => line.group === from.class)

/** An amount that may differ by class, as it stands for one class. */
export function amountFor(amount: ByClass, unitClass: string): Rational | undefined {
  return isPlain(amount) ? amount : amount[unitClass]
}

/** A class may be called "n", so the type of the entry decides, not its name. */
export const isPlain = (amount: ByClass): amount is Rational => typeof amount.n === 'bigint'

export function amountText(amount: ByClass, unitClass: string): string | undefined {
  const found = amountFor(amount, unitClass)
  return found === undefined ? undefined : exactText(found)
}
