import type { BuiltIn } from './built-in.ts'
import { word } from './check-word.ts'
import { type Check, type Checking, operand, report } from './checking.ts'
import type { Expression, PresentFold } from './expression.ts'
import { choose } from './make-expression.ts'
import { type Operand, unitName } from './operand.ts'
import { nodesOf } from './operands-of.ts'
import { isPartCell, PARTS_IN_YEAR, readPart, type Span } from './part-of-year.ts'
import { readTrimming } from './read-trimming.ts'
import type { Syntax } from './syntax.ts'
import { trimmedMean } from './trimmed-mean.ts'

const FOLDS = ['sum', 'mean', 'smallest', 'largest', 'count', 'times', 'longest-run', 'last-run'] as const
type PeriodFold = (typeof FOLDS)[number]
const PRESENT: Readonly<Record<PeriodFold, PresentFold>> = {
  sum: 'sum',
  mean: 'mean',
  smallest: 'min',
  largest: 'max',
  count: 'count',
  times: 'sum',
  'longest-run': 'longest-run',
  'last-run': 'last-run',
}
const OF_TRUTHS: readonly PeriodFold[] = ['times', 'longest-run', 'last-run']

/**
 * 逐月、逐季: `each-month(fold, x)` reads x once for every month of the year, its indicators month by month, and folds
 * the twelve. It is written out here: an evaluator meets a fold over twelve operands.
 */
export const eachPart =
  (span: Span): BuiltIn['read'] =>
  (call, checking, check) => {
    const fold = word(call, 0, FOLDS, checking)
    const syntax = call.of[1]
    if (checking.period !== undefined)
      return report(checking, 'formula.periods-nested', call, { function: call.name })
    if (fold === undefined || syntax === undefined) return undefined
    const parts = readParts(span, syntax, checking, check)
    const [first] = parts ?? []
    if (parts === undefined || first === undefined) return undefined
    if (OF_TRUTHS.includes(fold) && first.unit !== 'truth') {
      return report(checking, 'formula.truth-expected', syntax, { found: unitName(first.unit) })
    }
    if (fold !== 'count' && !OF_TRUTHS.includes(fold) && first.unit === 'truth') {
      return report(checking, 'formula.truth-unexpected', syntax, { operator: fold })
    }
    const of = parts.map(({ expression }, at) => due(expression, figuresOf(expression, span, at + 1)))
    const whole = of.filter((one) => one !== undefined)
    if (whole.length < of.length) {
      return report(checking, 'formula.period-constant', syntax, { function: call.name })
    }
    const trimming = call.of.length > 2 ? readTrimming(call, 2, checking) : undefined
    if (call.of.length > 2 && trimming === undefined) return undefined
    if (trimming !== undefined) {
      if (fold !== 'mean')
        return report(checking, 'formula.word-unknown', call.of[0] ?? call, {
          word: fold,
          function: call.name,
          allowed: 'mean',
        })
      return operand(checking, call, { op: 'present', fold: trimmedMean(trimming), of: whole }, first.unit)
    }
    const unit = OF_TRUTHS.includes(fold) || fold === 'count' ? 'count' : first.unit
    return operand(checking, call, { op: 'present', fold: PRESENT[fold], of: whole }, unit)
  }

function readParts(
  span: Span,
  syntax: Syntax,
  checking: Checking,
  check: Check,
): readonly Operand[] | undefined {
  const parts: Operand[] = []
  for (let number = 1; number <= PARTS_IN_YEAR[span]; number++) {
    const part = check(syntax, { ...checking, period: { span, number } })
    if (part === undefined) return undefined
    parts.push(part)
  }
  return parts
}

/** The figures an expression reads of this very part of the year, or up to it; failing those, of any part. */
function figuresOf(expression: Expression, span: Span, number: number): readonly Expression[] {
  const [found, others] = [new Map<string, Expression>(), new Map<string, Expression>()]
  for (const node of nodesOf(expression)) {
    if (node.op === 'cell' && isPartCell(node.id)) found.set(node.id, node)
    if (node.op !== 'figure') continue
    const part = readPart(node.when)
    if (part === undefined) continue
    const here = part.span === span && part.number === number
    ;(here ? found : others).set(`${node.indicator} ${node.part} ${node.when}`, node)
  }
  return [...(found.size > 0 ? found : others).values()]
}

/**
 * 到期: missing 'not-applicable' where nothing the part reads applies (it has not come yet, or the unit was not there),
 * even if the expression would make something of missing figures. Undefined where it reads no figure of a part.
 */
function due(value: Expression, figures: readonly Expression[]): Expression | undefined {
  if (figures.length === 0) return undefined
  return keepsMissing(value)
    ? value
    : choose(allNotApplicable(figures), { op: 'missing', name: 'not-applicable' }, value)
}

function allNotApplicable(figures: readonly Expression[]): Expression {
  const each = figures.map((of): Expression => ({ op: 'is-missing', of, name: 'not-applicable' }))
  return each.length === 1 && each[0] !== undefined ? each[0] : { op: 'and', of: each }
}

/** Whether an expression is missing as soon as a figure in it is. */
function keepsMissing(expression: Expression): boolean {
  switch (expression.op) {
    case 'number':
    case 'figure':
      return true
    case 'add':
    case 'subtract':
    case 'multiply':
    case 'divide':
    case 'compare':
      return keepsMissing(expression.left) && keepsMissing(expression.right)
    case 'round':
      return keepsMissing(expression.of)
    default:
      return false
  }
}
