import type { FormulaFunction } from '../kinds/clause-context.ts'
import type { CallSyntax } from './built-in.ts'
import { type Check, type Checking, operand, report, tooLarge } from './checking.ts'
import { commonUnit } from './combine-units.ts'
import { FORMULA_LIMITS } from './formula-limits.ts'
import { inUnit } from './make-expression.ts'
import { type Operand, unitName } from './operand.ts'
import { parseFormula } from './parse-formula.ts'
import { placeIn } from './source-text.ts'

/**
 * 代入方案自定义函数: the body is read again at each call with the arguments in place of the parameters, so an
 * evaluator never meets a function. A finding inside the body names the body's place and, as the other, the call's.
 */
export function inlineFunction(
  fn: FormulaFunction,
  call: CallSyntax,
  checking: Checking,
  check: Check,
): Operand | undefined {
  const { name, parameters } = fn
  if (checking.inside.includes(name)) {
    const cycle = [...checking.inside.slice(checking.inside.indexOf(name)), name].join(' → ')
    return report(checking, 'formula.function-recursive', call, { function: name, cycle })
  }
  if (call.of.length !== parameters.length) {
    const facts = { function: name, wanted: String(parameters.length), found: String(call.of.length) }
    return report(checking, 'formula.arguments-count', call, facts)
  }
  checking.budget.calls += 1
  if (checking.budget.calls > FORMULA_LIMITS.calls) {
    return tooLarge(checking, call, FORMULA_LIMITS.calls)
  }
  const given = bindArguments(fn, call, checking, check)
  if (given === undefined) return undefined
  const result = readBody(fn, given, checking, placeIn(checking.source, call.from), check)
  return result && operand(checking, call, result.expression, result.unit)
}

function bindArguments(
  { name, parameters }: FormulaFunction,
  call: CallSyntax,
  checking: Checking,
  check: Check,
): ReadonlyMap<string, Operand> | undefined {
  const given = new Map<string, Operand>()
  for (const [index, parameter] of parameters.entries()) {
    const syntax = call.of[index]
    const value = syntax && check(syntax, checking)
    if (value === undefined || syntax === undefined) continue
    if (commonUnit(value.unit, parameter.unit) === undefined) {
      const facts = {
        function: name,
        parameter: parameter.name,
        wanted: parameter.unit,
        found: unitName(value.unit),
      }
      report(checking, 'formula.argument-unit', syntax, facts)
      continue
    }
    const expression = inUnit(value.expression, parameter.unit)
    given.set(parameter.name, { ...value, expression, unit: parameter.unit })
  }
  return given.size === parameters.length ? given : undefined
}

/** Reads a body with its parameters bound. Findings of one body are said once for one formula. */
export function readBody(
  { name, body, at, line }: FormulaFunction,
  parameters: ReadonlyMap<string, Operand>,
  outer: Checking,
  calledAt: Operand['at'],
  check: Check,
): Operand | undefined {
  const source = { text: body, at: at ?? { file: calledAt.file, line, column: 1 } }
  const findings: Checking['findings'] = []
  const parsed = parseFormula(source)
  if ('finding' in parsed) findings.push(parsed.finding)
  const inner = { ...outer, source, parameters, findings, inside: [...outer.inside, name] }
  const result = 'syntax' in parsed ? check(parsed.syntax, inner) : undefined
  for (const finding of findings) {
    const said = outer.findings.some(
      ({ code, at: place }) =>
        code === finding.code && place?.line === finding.at?.line && place?.column === finding.at?.column,
    )
    if (!said) outer.findings.push({ other: calledAt, ...finding })
  }
  return result
}
