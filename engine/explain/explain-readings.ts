import type { Expression } from '../formula/expression.ts'
import { pastWritten } from '../formula/past-result.ts'
import type { Calculation } from '../scheme/scheme.ts'
import { explainFigure } from './explain-figure.ts'
import { explainGroup } from './explain-group.ts'
import { explainPast } from './explain-past.ts'
import { explainResult } from './explain-result.ts'
import type { Explanation } from './explanation.ts'
import { formulaText } from './formula-text.ts'
import { itemOf } from './item-of.ts'
import { nodesFor } from './nodes-for.ts'
import { isNotDue } from './not-due.ts'
import { shown } from './shown.ts'
import { amountText, type Standpoint } from './standpoint.ts'

/** 已经列出的: what a clause has shown already, so that each figure and comparison stands once, where first used. */
export type Listed = Set<Expression | string>

/** 算式所用的数: the figures, comparisons and cells an expression reads that were not listed before. */
export function explainReadings(
  id: string,
  expression: Expression,
  from: Standpoint,
  listed: Listed,
): Explanation[] {
  const found: Explanation[] = []
  for (const node of nodesFor(expression, from.class)) {
    const key = listingKey(node)
    if (key === undefined || listed.has(key)) continue
    listed.add(key)
    if (isNotDue(node, from)) continue
    if (node.op === 'figure') found.push(explainFigure(id, node.indicator, node.when, from))
    if (node.op === 'group' || node.op === 'rank')
      found.push(explainGroup(`${id}/group:${listed.size}`, node, from))
    if (node.op === 'past') found.push(explainPast(id, node, from))
    if (node.op === 'cell') found.push(explainOther(id, node.id, from, listed))
  }
  return found
}

const listingKey = (node: Expression): Expression | string | undefined => {
  if (node.op === 'figure') return `figure ${node.indicator} ${node.when}`
  if (node.op === 'cell') return `cell ${node.id}`
  if (node.op === 'past') return pastWritten(node.of, node.back)
  return node.op === 'group' || node.op === 'rank' ? node : undefined
}

/** Another cell an expression reads: a calculation opens, an item stands as its points and is asked for by its cell. */
function explainOther(id: string, cell: string, from: Standpoint, listed: Listed): Explanation {
  const calculation = from.scheme.calculations?.find((one) => cell === `calculation:${one.id}`)
  if (calculation !== undefined) return explainCalculation(id, calculation, from, listed)
  const result = explainResult(id, cell, from)
  if (result !== undefined) return result
  const itemId = cell.slice(cell.indexOf(':') + 1)
  const item = itemOf(from.scheme, itemId)
  const outOf = item === undefined ? undefined : amountText(item.points, from.class)
  return {
    id: `${id}/${cell}`,
    role: 'item',
    name: item?.name ?? { zh: itemId },
    value: shown(from.cellValue(cell), from.cells.get(cell)?.unit ?? 'score'),
    ...(outOf !== undefined && { outOf }),
    cell: `item:${itemId}`,
    code: 'item.read',
    facts: { item: itemId },
    ...(item !== undefined && { at: item.at }),
    children: [],
  }
}

/** 中间计算值的解释: its formula with numbers, and what it read. */
export function explainCalculation(
  id: string,
  calculation: Calculation,
  from: Standpoint,
  listed: Listed = new Set(),
): Explanation {
  const path = `${id}/calculation:${calculation.id}`
  return {
    id: path,
    role: 'calculation',
    name: calculation.name,
    value: shown(from.cellValue(`calculation:${calculation.id}`), calculation.unit),
    cell: `calculation:${calculation.id}`,
    code: 'calculation',
    facts: { calculation: calculation.id, unit: calculation.unit },
    formula: formulaText(from.own(calculation.expression), from),
    at: calculation.at,
    ...(calculation.source !== undefined && { source: calculation.source }),
    children: explainReadings(path, from.own(calculation.expression), from, listed),
  }
}
