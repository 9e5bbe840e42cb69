import type { ClauseContext, FormulaFunction, Typed } from '../kinds/clause-context.ts'
import type { Finding } from '../scheme/finding.ts'
import type { SourcePlace } from '../scheme/source-node.ts'
import { ZERO } from '../value/rational.ts'
import type { Unit } from '../value/unit.ts'
import { checkFormula } from './check-formula.ts'
import type { Checking } from './checking.ts'
import { commonUnit } from './combine-units.ts'
import { inlineFunction } from './inline-function.ts'
import { inUnit, number } from './make-expression.ts'
import { type Operand, settledUnit, unitName } from './operand.ts'
import { parseFormula } from './parse-formula.ts'
import { formulaFinding } from './source-text.ts'

export interface FormulaRead {
  readonly typed?: Typed
  readonly findings: readonly Finding[]
}

const checkingOf = (text: string, at: SourcePlace, context: ClauseContext): Checking => ({
  source: { text, at },
  context,
  findings: [],
  parameters: new Map(),
  inside: [],
  budget: { calls: 0, depth: 0, exceeded: false },
  ...(context.period !== undefined && { period: context.period }),
  ...(context.report === undefined ? {} : { period: context.report }),
})

/**
 * 读公式: text → the core expression and the unit of what it gives. `typed` is absent exactly when there are findings.
 *
 * @param at where the first character stands; findings name line and column from there
 * @param wanted the unit the place calls for: a number written without unit takes it on, another unit is a finding
 */
export function readFormula(
  text: string,
  at: SourcePlace,
  context: ClauseContext,
  wanted?: Unit,
): FormulaRead {
  const checking = checkingOf(text, at, context)
  const parsed = parseFormula(checking.source)
  if ('finding' in parsed) return { findings: [parsed.finding] }
  const read = checkFormula(parsed.syntax, checking)
  if (read === undefined) return { findings: checking.findings }
  return settle(read, checking, wanted)
}

function settle({ expression, unit }: Operand, checking: Checking, wanted: Unit | undefined): FormulaRead {
  const { source } = checking
  const all = { from: 0, to: source.text.length }
  const found = wanted === undefined ? unit : commonUnit(unit, wanted)
  if (found === undefined) {
    const facts = { wanted: wanted ?? '', found: unitName(unit) }
    return { findings: [formulaFinding('formula.unit-expected', source, all, facts)] }
  }
  const settled = settledUnit(found)
  return { typed: { expression: inUnit(expression, settled), unit: settled }, findings: [] }
}

/** 检查函数: a function's body on its own, called or not; the parameters stand for some number of their unit. */
export function checkFunction(
  fn: FormulaFunction,
  at: SourcePlace,
  context: ClauseContext,
): readonly Finding[] {
  const call = { from: 0, to: 0, name: fn.name, of: fn.parameters.map(() => ({ from: 0, to: 0 })) }
  const checking = checkingOf('', at, context)
  const values = fn.parameters.values()
  inlineFunction(
    fn,
    { ...call, of: call.of.map((stretch) => ({ ...stretch, node: 'literal', digits: '0' })) },
    checking,
    (syntax, inner) => {
      if (inner !== checking) return checkFormula(syntax, inner)
      const unit = values.next().value?.unit ?? 'number'
      return { expression: number(ZERO, unit), unit, at, text: '' }
    },
  )
  return checking.findings
}
