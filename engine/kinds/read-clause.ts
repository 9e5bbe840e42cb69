import { nearOf } from '../formula/checking.ts'
import type { Finding } from '../scheme/finding.ts'
import type { Clause } from '../scheme/scheme.ts'
import type { SourceMap } from '../scheme/source-node.ts'
import type { ClauseContext } from './clause-context.ts'
import { ClauseReader } from './clause-reader.ts'
import { KINDS } from './kinds.ts'
import { readOverrides } from './read-overrides.ts'
import { warnRangeMultiplied } from './warn-range-multiplied.ts'

export interface ClauseRead {
  readonly clause?: Clause
  readonly findings: readonly Finding[]
}

/**
 * 读计分办法: the map under `clause:` → its kind, lowered. `clause` is absent exactly when a finding is an error.
 *
 * @param subject the item's id, in every finding
 */
export function readClause(node: SourceMap, context: ClauseContext, subject: string): ClauseRead {
  const findings: Finding[] = []
  const reader = new ClauseReader(node, findings, subject, context, readClause)
  const name = reader.getText('kind')
  if (name === undefined) return { findings }
  const kind = KINDS.find((known) => known.name === name)
  if (kind === undefined) {
    const known = KINDS.map((one) => one.name)
    const facts = { kind: name, known: known.join(', '), ...nearOf(name, known) }
    reader.report('clause.kind-unknown', facts, reader.find('kind')?.at)
    return { findings }
  }
  if (context.open && !kind.open) reader.report('clause.full-marks-needed', { kind: kind.name })
  const lowered = readOverrides(reader, kind.read(reader))
  if (lowered !== undefined) warnRangeMultiplied(reader, lowered.expression)
  reader.noMore()
  const broken = lowered === undefined || findings.some(({ severity }) => severity === 'error')
  return broken ? { findings } : { clause: { kind: kind.name, ...lowered, at: node.at }, findings }
}
