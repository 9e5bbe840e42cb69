import type { Expression } from '../formula/expression.ts'
import { figureUnit } from '../formula/figure-unit.ts'
import { nodesOf } from '../formula/operands-of.ts'
import { whenWritten } from '../formula/part-of-year.ts'
import { pastUnit, pastWritten } from '../formula/past-result.ts'
import type { Unit } from '../value/unit.ts'
import type { ClauseContext } from './clause-context.ts'

export interface FormulaInput {
  /** As a formula writes it. */
  readonly text: string
  readonly unit: Unit
  readonly expression: Expression
}

/** 公式所用的数: every figure, item and calculation an expression reads, once each, in the order it reads them. */
export function formulaInputs(expression: Expression, context: ClauseContext): readonly FormulaInput[] {
  const found = new Map<string, FormulaInput>()
  for (const node of nodesOf(expression)) {
    const input = inputOf(node, context)
    if (input !== undefined && !found.has(input.text)) found.set(input.text, input)
  }
  return [...found.values()]
}

function inputOf(expression: Expression, context: ClauseContext): FormulaInput | undefined {
  if (expression.op === 'cell') {
    const calculation = expression.id.replace(/^calculation:/, '')
    const declared = calculation === expression.id ? undefined : context.calculations?.get(calculation)
    if (declared !== undefined) return { text: calculation, unit: declared, expression }
    return { text: `item(${expression.id.replace(/^item:/, '')})`, unit: 'score', expression }
  }
  if (expression.op === 'past') {
    const { of, back } = expression
    return { text: pastWritten(of, back), unit: pastUnit(of), expression }
  }
  if (expression.op !== 'figure') return undefined
  const { indicator, part, when } = expression
  const text = `${indicator}${part === 'value' ? '' : `.${part}`}${whenWritten(when)}`
  return { text, unit: figureUnit(context.indicators.get(indicator)?.unit ?? 'number', part), expression }
}
