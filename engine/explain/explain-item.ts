import type { Item } from '../scheme/scheme.ts'
import { exactText } from '../value/decimal-text.ts'
import { isMissing } from '../value/missing.ts'
import { equal, HUNDRED, multiply, ONE, type Rational } from '../value/rational.ts'
import { explainAdjustments } from './explain-adjustment.ts'
import { explainClause } from './explain-clause.ts'
import { explainRenormalisation, explainScale } from './explain-renormalisation.ts'
import type { Explanation } from './explanation.ts'
import { factText, shown } from './shown.ts'
import { amountFor, type Standpoint } from './standpoint.ts'

/** 考评项目的解释: a branch with its parts, or a leaf with its clause and what a missing value was turned into. */
export function explainItem(id: string, item: Item, from: Standpoint): Explanation {
  const path = `${id}/item:${item.id}`
  const full = amountFor(item.points, from.class)
  const value = from.cellValue(`item:${item.id}`)
  const factor = isMissing(value) ? ONE : scaleOf(item, from)
  const leaf = item.clause !== undefined
  const excluded = item.notApplicableTo.includes(from.class)
  return {
    id: path,
    role: leaf ? 'item' : 'branch',
    name: item.name,
    value: shown(value, 'score'),
    ...(full !== undefined && item.open === undefined && { outOf: exactText(multiply(full, factor)) }),
    cell: `item:${item.id}`,
    code: leaf ? 'item' : item.combine === 'weighted' ? 'branch.weighted' : 'branch.sum',
    facts: {
      item: item.id,
      ...(!equal(factor, ONE) && full !== undefined && ownFacts(item, full, from)),
      ...(item.weight !== undefined && { weight: `${exactText(multiply(item.weight, HUNDRED))} percent` }),
      ...(excluded && { 'not-applicable-to': from.class }),
      ...(!leaf && { parts: String(item.items.length) }),
    },
    at: item.at,
    ...(item.source !== undefined && { source: item.source }),
    children: leaf ? leafChildren(path, item, from) : branchChildren(path, item, from),
  }
}

function leafChildren(path: string, item: Item, from: Standpoint): Explanation[] {
  const { clause } = item
  if (clause === undefined || from.depth === 'items') return []
  return [
    explainClause(path, item, clause, from),
    explainTreatment(path, item, from),
    ...explainAdjustments(path, item, from),
    explainScale(path, item, from),
  ].filter(isThere)
}

const branchChildren = (path: string, item: Item, from: Standpoint): Explanation[] =>
  [
    ...item.items.map((part) => explainItem(path, part, from)),
    explainRenormalisation(path, item, from),
    ...explainAdjustments(path, item, from),
    explainScale(path, item, from),
  ].filter(isThere)

const isThere = (node: Explanation | undefined): node is Explanation => node !== undefined

/** From own full marks to the marks that count: weight and renormalisation; 1 where neither applies. */
function scaleOf(item: Item, from: Standpoint): Rational {
  const id = `scale:${item.id}`
  const factor = from.cells.has(id) ? from.cellValue(id) : ONE
  return isMissing(factor) ? ONE : factor
}

const ownFacts = (item: Item, full: Rational, from: Standpoint): Record<string, string> => ({
  own: factText(from.cellValue(`own:${item.id}`), 'score'),
  'own-full': factText(full, 'score'),
})

/** 缺项处理: what the scheme makes of this kind of missing value here. */
function explainTreatment(path: string, item: Item, from: Standpoint): Explanation | undefined {
  const points = from.cellValue(`clause:${item.id}`)
  if (!isMissing(points)) return undefined
  const treatment = item.missing[points.missing]
  return {
    id: `${path}/treatment`,
    role: 'treatment',
    name: { zh: '缺项处理', en: 'Missing value' },
    value: shown(from.cellValue(`item:${item.id}`), 'score'),
    code: `treatment.${treatment}`,
    facts: { missing: points.missing, treatment, item: item.id, class: from.class },
    at: item.at,
    children: [],
  }
}
