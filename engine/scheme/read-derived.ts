import type { Expression } from '../formula/expression.ts'
import { nodesOf } from '../formula/operands-of.ts'
import { readFormula } from '../formula/read-formula.ts'
import type { ClauseContext } from '../kinds/clause-context.ts'
import type { Unit } from '../value/unit.ts'
import type { MapReader } from './map-reader.ts'
import type { Indicator } from './scheme.ts'
import type { SourceText } from './source-node.ts'

/** 推算公式 as declared; read once every indicator it may name is known. */
export interface DeclaredFormula {
  readonly indicator: string
  readonly part: 'counted' | 'numeratorFormula' | 'denominatorFormula'
  readonly node: SourceText
  readonly reader: MapReader
}

/** Parts of a ratio are amounts of these. */
const AMOUNTS: readonly Unit[] = [
  'count',
  'persons',
  'households',
  'number',
  'yuan',
  'days',
  'working-days',
  'score',
]

/**
 * 读推算指标: the indicators with their formulas. What such a formula reads is handed in by the same units in the same
 * parts of the year; it compares with nobody, and formulas in a circle are refused.
 */
export function withFormulas(
  indicators: readonly Indicator[],
  declared: readonly DeclaredFormula[],
  context: ClauseContext,
): readonly Indicator[] {
  if (declared.length === 0) return indicators
  const read = new Map<string, Indicator>(indicators.map((one) => [one.id, one]))
  const reads = new Map<string, Set<string>>()
  for (const formula of declared) {
    const own = read.get(formula.indicator)
    const expression = own && readOne(formula, own, context)
    if (own === undefined || expression === undefined) continue
    const named = reads.get(own.id) ?? new Set<string>()
    for (const node of nodesOf(expression)) if (node.op === 'figure') named.add(node.indicator)
    reads.set(own.id, named)
    const circle = circleFrom(own.id, reads)
    if (circle !== undefined) formula.reader.report('indicator.counted-circle', { circle }, formula.node.at)
    else read.set(own.id, put(own, formula.part, expression))
  }
  return indicators.map((one) => read.get(one.id) ?? one)
}

const put = (indicator: Indicator, part: DeclaredFormula['part'], expression: Expression): Indicator =>
  part === 'counted' || indicator.ratio === undefined
    ? { ...indicator, counted: expression }
    : { ...indicator, ratio: { ...indicator.ratio, [part]: expression } }

function readOne(
  { part, node, reader }: DeclaredFormula,
  own: Indicator,
  context: ClauseContext,
): Expression | undefined {
  const { typed, findings } = readFormula(node.text, node.at, context)
  for (const finding of findings)
    reader.findings.push({ ...finding, facts: { subject: reader.subject, ...finding.facts } })
  if (typed === undefined) return undefined
  const { expression, unit } = typed
  if (!fits(unit, part, own)) {
    const wanted = part === 'counted' ? own.unit : AMOUNTS.join(' | ')
    return reader.report('indicator.counted-unit', { found: unit, wanted }, node.at)
  }
  let figures = 0
  for (const one of nodesOf(expression)) {
    if (['group', 'rank', 'cell', 'past', 'by-class'].includes(one.op))
      return reader.report('indicator.counted-reads', { text: node.text.slice(0, 80) }, node.at)
    if (one.op !== 'figure') continue
    figures += 1
    const read = context.indicators.get(one.indicator)
    const single = one.when === 'current' || one.when === 'previous'
    if (!single || one.part === 'target' || one.part === 'evidence' || one.part === 'reason')
      return reader.report('indicator.counted-reads', { text: node.text.slice(0, 80) }, node.at)
    if (
      read === undefined ||
      read.reportedBy !== own.reportedBy ||
      read.reported !== own.reported ||
      read.yearStart !== own.yearStart
    ) {
      const facts = {
        read: one.indicator,
        'read-by': `${read?.reportedBy} ${read?.reported}`,
        'reported-by': `${own.reportedBy} ${own.reported}`,
      }
      return reader.report('indicator.counted-elsewhere', facts, node.at)
    }
  }
  return figures === 0 ? reader.report('indicator.counted-constant', {}, node.at) : expression
}

/** A truth counts as 1 or 0; a number without unit is any count. */
function fits(unit: Unit, part: DeclaredFormula['part'], own: Indicator): boolean {
  const counts: readonly Unit[] = ['count', 'persons', 'households', 'number']
  if (part !== 'counted') return AMOUNTS.includes(unit)
  if (unit === own.unit) return true
  return counts.includes(own.unit) && (unit === 'truth' || counts.includes(unit))
}

function circleFrom(start: string, reads: ReadonlyMap<string, ReadonlySet<string>>): string | undefined {
  const walk = (at: string, path: readonly string[]): readonly string[] | undefined => {
    for (const next of reads.get(at) ?? []) {
      if (next === start) return [...path, next]
      if (path.includes(next)) continue
      const found = walk(next, [...path, next])
      if (found !== undefined) return found
    }
    return undefined
  }
  return walk(start, [start])?.join(' → ')
}
