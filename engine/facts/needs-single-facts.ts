import { nodesOf } from '../formula/operands-of.ts'
import { expressionsOf } from '../scheme/check-whole.ts'
import type { Item, Scheme } from '../scheme/scheme.ts'

/**
 * 须逐条取数的指标: those a store may not add up beforehand, because what is computed of them looks at each fact below:
 * sampled means, tolerances of verification, frozen imports, computed indicators and what they read, and figures of
 * which reported, verified, evidence or reason is asked for.
 */
export function needsSingleFacts(scheme: Scheme): ReadonlySet<string> {
  const needed = new Set<string>()
  for (const { id, rollUp, verified, imported, counted, ratio } of scheme.indicators) {
    const formulas = [counted, ratio?.numeratorFormula, ratio?.denominatorFormula].filter(
      (one) => one !== undefined,
    )
    if (
      rollUp === 'mean-of-sampled' ||
      verified !== undefined ||
      imported !== undefined ||
      formulas.length > 0
    )
      needed.add(id)
    for (const formula of formulas)
      for (const node of nodesOf(formula)) if (node.op === 'figure') needed.add(node.indicator)
  }
  for (const expression of expressionsOf(scheme))
    for (const node of nodesOf(expression))
      if (node.op === 'figure' && BESIDE.some((part) => part === node.part)) needed.add(node.indicator)
  for (const item of withEvidence([...scheme.items, ...(scheme.bonus?.items ?? [])]))
    if (item.clause !== undefined)
      for (const node of nodesOf(item.clause.expression)) if (node.op === 'figure') needed.add(node.indicator)
  return needed
}

const withEvidence = (items: readonly Item[]): readonly Item[] =>
  items.flatMap((item) => [...(item.evidence === undefined ? [] : [item]), ...withEvidence(item.items)])

const BESIDE = ['reported', 'verified', 'evidence', 'reason'] as const
