import type { ExplanationView, Fact as FactView } from '#contract'
import type { Explanation, ExplanationDepth, Fact } from '#engine'

const originView = (origin: NonNullable<Fact['origin']>): NonNullable<FactView['origin']> => ({ ...origin })

/** A fact as the contract shows it. */
export const presentFact = (fact: Fact): FactView => {
  const { origin, ...rest } = fact
  return { ...rest, ...(origin === undefined ? {} : { origin: originView(origin) }) }
}

/** 解释树, with the names of units put beside their codes so that a reader needs no code book. */
export function presentExplanation(
  node: Explanation,
  unitNames: ReadonlyMap<string, string>,
  depth: ExplanationDepth,
): ExplanationView {
  const folded = depth === 'items' && (node.role === 'item' || node.role === 'veto') ? node.cell : undefined
  const unit = node.facts.unit
  const unitName = unit === undefined ? undefined : unitNames.get(unit)
  return {
    id: node.id,
    role: node.role,
    name: node.name,
    value: { ...node.value },
    outOf: node.outOf,
    code: node.code,
    facts: { ...node.facts, ...(unitName === undefined ? {} : { unitName }) },
    formula: node.formula,
    line: node.at?.line,
    source: node.source,
    fact: node.fact === undefined ? undefined : presentFact(node.fact),
    ...(folded === undefined ? {} : { folded }),
    children: node.children.map((child) => presentExplanation(child, unitNames, depth)),
  }
}
