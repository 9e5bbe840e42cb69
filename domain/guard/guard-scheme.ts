import type { Finding, SourceNode } from '#engine'
import { findPersonReproduction } from './person-reproduction.ts'

/** Cited to the reader; articles read in full, see `../shared/reference/law.md` §1.1. */
const RULE = '人口与计划生育法（2021年修正）第十七至二十条、妇女权益保障法（2022年修订）第三十二条'
const MOST_FINDINGS = 200

/**
 * 守护检查: every text of a scheme file that speaks of a person's reproduction, with its place. Errors, always: such a
 * scheme is not published, whatever its policy pack says.
 */
export function guardScheme(root: SourceNode): readonly Finding[] {
  const findings: Finding[] = []
  const waiting: SourceNode[] = [root]
  for (
    let node = waiting.pop();
    node !== undefined && findings.length < MOST_FINDINGS;
    node = waiting.pop()
  ) {
    if (node.type === 'list') waiting.push(...node.items.toReversed())
    else if (node.type === 'map') waiting.push(...node.entries.map(({ value }) => value).toReversed())
    else {
      const term = findPersonReproduction(node.text)
      if (term === undefined) continue
      const facts = { term, text: node.text.slice(0, 80), rule: RULE }
      findings.push({ code: 'guard.person-reproduction', severity: 'error', at: node.at, facts })
    }
  }
  return findings
}
