import type { Finding } from '../scheme/finding.ts'
import type { SourcePlace } from '../scheme/source-node.ts'
import { parseDecimal } from '../value/decimal-text.ts'
import { negate, type Rational, ZERO } from '../value/rational.ts'
import type { Unit } from '../value/unit.ts'
import { commonUnit } from './combine-units.ts'
import { settledUnit, unitName } from './operand.ts'
import { parseFormula } from './parse-formula.ts'
import { formulaFinding } from './source-text.ts'

/** 数额: an exact number and its unit. */
export interface Amount {
  readonly value: Rational
  readonly unit: Unit
}

export interface AmountRead {
  readonly amount?: Amount
  readonly findings: readonly Finding[]
}

const GROUPED = /^\s*-?\d{1,3}(?:[,，]\d{3})+(?!\d)/

/**
 * 读数额: one literal such as `95%`, `1pp`, `0.5`, `3 days`, `100 yuan`, `0.3分`; nothing is computed.
 *
 * @param wanted the unit the place calls for; a bare number takes it on only where it counts things or points
 */
export function readAmount(text: string, at: SourcePlace, wanted?: Unit): AmountRead {
  const source = { text, at }
  const all = { from: 0, to: text.length }
  const grouped = GROUPED.exec(text)?.[0]
  if (grouped !== undefined) {
    return { findings: [formulaFinding('formula.number-grouped', source, all, { number: grouped.trim() })] }
  }
  const parsed = parseFormula(source)
  if ('finding' in parsed) return { findings: [parsed.finding] }
  const { syntax } = parsed
  const minus = syntax.node === 'unary' && syntax.operator === '-'
  const literal = minus ? syntax.of : syntax
  if (literal.node !== 'literal')
    return { findings: [formulaFinding('formula.amount-expected', source, all)] }
  const written = literal.unit ?? 'bare'
  const unit = wanted === undefined ? written : commonUnit(written, wanted)
  if (unit === undefined) {
    const facts = { wanted: wanted ?? '', found: unitName(written) }
    return { findings: [formulaFinding('formula.unit-expected', source, all, facts)] }
  }
  const size = parseDecimal(literal.digits) ?? ZERO
  return { amount: { value: minus ? negate(size) : size, unit: settledUnit(unit) }, findings: [] }
}
