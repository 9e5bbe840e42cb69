import type { ResultRead } from '../kinds/clause-context.ts'
import { parseDecimal } from '../value/decimal-text.ts'
import { ZERO } from '../value/rational.ts'
import type { CallSyntax } from './built-in.ts'
import { BUILT_INS, checkBuiltIn } from './check-call.ts'
import { checkName } from './check-name.ts'
import { checkBinary, checkIf, checkUnary } from './check-operator.ts'
import { type Check, type Checking, nearOf, operand, report, tooLarge } from './checking.ts'
import { FORMULA_LIMITS } from './formula-limits.ts'
import { inlineFunction } from './inline-function.ts'
import { number } from './make-expression.ts'
import { type Operand, settledUnit } from './operand.ts'
import { partCell } from './part-of-year.ts'
import { RESULT_NAMED } from './result-words.ts'
import type { Syntax } from './syntax.ts'

/** 释名与单位检查: a syntax tree → the core expression and its unit, every name resolved and every function inlined. */
export const checkFormula: Check = (syntax, checking) => {
  const { budget } = checking
  if (budget.depth >= FORMULA_LIMITS.height) return tooLarge(checking, syntax, FORMULA_LIMITS.height)
  budget.depth += 1
  const read = checkNode(syntax, checking)
  budget.depth -= 1
  return read
}

function checkNode(syntax: Syntax, checking: Checking): Operand | undefined {
  switch (syntax.node) {
    case 'literal': {
      const unit = syntax.unit ?? 'bare'
      const value = parseDecimal(syntax.digits) ?? ZERO
      return operand(checking, syntax, number(value, settledUnit(unit)), unit)
    }
    case 'day':
      return report(checking, 'formula.day-outside', syntax, { day: syntax.day })
    case 'name':
      return checkName(syntax, checking)
    case 'call':
      return checkCall(syntax, checking)
    case 'binary':
      return checkBinary(syntax, checking, checkFormula)
    case 'unary':
      return checkUnary(syntax, checking, checkFormula)
    case 'if':
      return checkIf(syntax, checking, checkFormula)
  }
}

function checkCall(call: CallSyntax, checking: Checking): Operand | undefined {
  const result = resultOf(call, checking)
  if (result !== undefined) return checkResult(result, call, checking)
  const builtIn = BUILT_INS.get(call.name)
  if (builtIn !== undefined) return checkBuiltIn(builtIn, call, checking, checkFormula)
  const { functions } = checking.context
  const own = functions.get(call.name)
  if (own !== undefined) return inlineFunction(own, call, checking, checkFormula)
  const kind = RESULT_NAMED.find((one) => one === call.name)
  if (kind !== undefined) return reportResult(kind, call, checking)
  const near = nearOf(call.name, [...BUILT_INS.keys(), ...functions.keys()])
  return report(checking, 'formula.function-unknown', call, { name: call.name, ...near })
}

/** A grade or card there is not, or any at all where none is known yet. */
function reportResult(kind: (typeof RESULT_NAMED)[number], call: CallSyntax, checking: Checking): undefined {
  const [of] = call.of
  const { results } = checking.context
  const name = of?.node === 'name' ? of.path.join('.') : ''
  if (results === undefined)
    return report(checking, 'formula.result-outside', call, { name: `${kind}(${name})` })
  const known = [...results.keys()].flatMap((key) =>
    key.startsWith(`${kind}(`) ? [key.slice(kind.length + 1, -1)] : [],
  )
  return report(checking, 'formula.past-unknown', of ?? call, { kind, name, ...nearOf(name, known) })
}

/** `grade(excellent)`: a result the formula's place lets it read, written like a call. */
function resultOf(call: CallSyntax, { context }: Checking): ResultRead | undefined {
  const [of] = call.of
  const key = of?.node === 'name' && call.of.length === 1 ? `${call.name}(${of.path.join('.')})` : undefined
  return key === undefined ? undefined : context.results?.get(key)
}

/** A card by month is read month by month within `each-month`. */
function checkResult(
  { cell, unit, each }: ResultRead,
  call: CallSyntax,
  checking: Checking,
): Operand | undefined {
  const { period } = checking
  if (period === undefined || each === undefined)
    return operand(checking, call, { op: 'cell', id: cell }, unit)
  if (each === period.span) return operand(checking, call, { op: 'cell', id: partCell(cell, period) }, unit)
  const name = checking.source.text.slice(call.from, call.to)
  return report(checking, 'formula.card-span', call, { name, each, span: period.span })
}
