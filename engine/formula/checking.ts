import type { ClauseContext } from '../kinds/clause-context.ts'
import type { Finding } from '../scheme/finding.ts'
import { nearestName } from '../scheme/nearest-name.ts'
import type { SourcePlace } from '../scheme/source-node.ts'
import { commonUnit } from './combine-units.ts'
import type { Expression } from './expression.ts'
import type { FormulaCode } from './formula-code.ts'
import { FORMULA_LIMITS } from './formula-limits.ts'
import { inUnit } from './make-expression.ts'
import { measureExpression } from './measure-expression.ts'
import { type Operand, type OperandUnit, settledUnit, unitName } from './operand.ts'
import type { Part } from './part-of-year.ts'
import { formulaFinding, placeIn, type SourceText, textOf } from './source-text.ts'
import type { Stretch, Syntax } from './syntax.ts'

/** 检查的环境: what a formula, or a function's body inlined into it, is read against. */
export interface Checking {
  readonly source: SourceText
  readonly context: ClauseContext
  readonly findings: Finding[]
  /** Arguments of the function whose body this is. */
  readonly parameters: ReadonlyMap<string, Operand>
  /** Functions being inlined, outermost first. */
  readonly inside: readonly string[]
  readonly budget: { calls: number; depth: number; exceeded: boolean }
  /** The part of the year an `each-month` or `each-quarter` is reading. */
  readonly period?: Pick<Part, 'span' | 'number'>
}

/** Reads one part of a formula; undefined once a finding says why not. */
export type Check = (syntax: Syntax, checking: Checking) => Operand | undefined

export function report(
  checking: Checking,
  code: FormulaCode,
  stretch: Stretch,
  facts: Readonly<Record<string, string>> = {},
  other?: SourcePlace,
): undefined {
  checking.findings.push(formulaFinding(code, checking.source, stretch, facts, other))
  return undefined
}

/** 一个读好的部分; undefined, with a finding, once it has grown beyond what a formula may cost. */
export function operand(
  checking: Checking,
  stretch: Stretch,
  expression: Expression,
  unit: OperandUnit,
): Operand | undefined {
  const { nodes, height } = measureExpression(expression)
  if (nodes > FORMULA_LIMITS.nodes) return tooLarge(checking, stretch, FORMULA_LIMITS.nodes)
  if (height > FORMULA_LIMITS.height) return tooLarge(checking, stretch, FORMULA_LIMITS.height)
  return {
    expression: inUnit(expression, settledUnit(unit)),
    unit,
    at: placeIn(checking.source, stretch.from),
    text: textOf(checking.source, stretch),
  }
}

/** Said once for a formula: what is too large in one place is so in many. */
export function tooLarge(checking: Checking, stretch: Stretch, limit: number): undefined {
  if (!checking.budget.exceeded) report(checking, 'formula.too-large', stretch, { limit: String(limit) })
  checking.budget.exceeded = true
}

/** 单位混用: says which two operands, of which units, at which two places. */
export function reportMix(checking: Checking, operator: string, left: Operand, right: Operand): undefined {
  checking.findings.push({
    code: 'formula.units-mixed',
    severity: 'error',
    at: left.at,
    other: right.at,
    facts: {
      operator,
      left: left.text,
      'left-unit': unitName(left.unit),
      right: right.text,
      'right-unit': unitName(right.unit),
    },
  })
  return undefined
}

/** Operands that must all be of one unit, and that unit. */
export function alike(
  checking: Checking,
  operator: string,
  operands: readonly Operand[],
): { readonly unit: OperandUnit; readonly of: readonly Expression[] } | undefined {
  const [first, ...others] = operands
  if (first === undefined) return undefined
  let unit = first.unit
  let witness = first
  for (const other of others) {
    const common = commonUnit(unit, other.unit)
    if (common === undefined) return reportMix(checking, operator, witness, other)
    if (common !== unit) [unit, witness] = [common, other]
  }
  return { unit, of: operands.map(({ expression }) => inUnit(expression, settledUnit(unit))) }
}

/** The fact `near`, where some known name is like the one written. */
export function nearOf(name: string, known: Iterable<string>): { readonly near?: string } {
  const near = nearestName(name, known)
  return near === undefined ? {} : { near }
}
