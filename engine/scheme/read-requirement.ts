import { readFormula } from '../formula/read-formula.ts'
import type { ClauseContext, Typed } from '../kinds/clause-context.ts'
import type { MapReader } from './map-reader.ts'
import type { Requirement } from './scheme.ts'
import type { SourceNode } from './source-node.ts'

/** 一条公式: its text and what it gives; undefined once a finding says why not. */
export function formulaFrom(
  node: SourceNode,
  key: string,
  reader: MapReader,
  context: ClauseContext,
): (Typed & { readonly text: string }) | undefined {
  if (node.type !== 'text') return reader.report('scheme.text-expected', { key }, node.at)
  const { typed, findings } = readFormula(node.text, node.at, context)
  for (const finding of findings)
    reader.findings.push({ ...finding, facts: { subject: reader.subject, ...finding.facts } })
  return typed && { ...typed, text: node.text }
}

/** 条件: a formula that must give yes or no. */
export function requirementFrom(
  node: SourceNode,
  key: string,
  reader: MapReader,
  context: ClauseContext,
): Requirement | undefined {
  const read = formulaFrom(node, key, reader, context)
  if (read === undefined) return undefined
  const { expression, text, unit } = read
  return unit === 'truth'
    ? { expression, text }
    : reader.report('requirement.not-truth', { key, unit, text }, node.at)
}

export function findRequirement(
  reader: MapReader,
  key: string,
  context: ClauseContext,
): Requirement | undefined {
  const node = reader.find(key)
  return node && requirementFrom(node, key, reader, context)
}
