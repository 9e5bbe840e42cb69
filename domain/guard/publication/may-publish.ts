import { type Refused, refuse } from '#domain/decision'
import { type Finding, isDay, type Scheme } from '#engine'
import { refuseText } from '../refusals/refuse-text.ts'
import { findingKey } from './finding-key.ts'

/** 批准文件: what lets a scheme be published although one finding of a policy pack stands. */
export interface Approval {
  /** The finding it answers: `findingKey(finding)`. */
  readonly finding: string
  /** 文号 */
  readonly number: string
  readonly issuer: string
  /** YYYY-MM-DD. */
  readonly issued: string
  /** Why the scheme keeps what the finding is about; shown to those assessed. */
  readonly reason: string
}

export type PublicationRefusal =
  | 'publication.no-scheme'
  | 'publication.refused-content'
  | 'publication.must-be-mended'
  | 'publication.approval-needed'
  | 'publication.approval-incomplete'
  | 'publication.approval-date'
  | 'publication.approval-text'

/** 公示的意见: a finding as those assessed see it, with the approval that let it stand. */
export interface StandingFinding {
  readonly key: string
  readonly finding: Finding
  readonly approval?: Approval
}

export interface PublicationDecision {
  readonly accepted: boolean
  /** Everything that is in the way, not only the first thing. Facts: key, rule, what, line … */
  readonly refusals: readonly Refused<PublicationRefusal>[]
  /** Every finding in the order found: published with the scheme, never hidden. */
  readonly standing: readonly StandingFinding[]
}

/**
 * 可否发布: a scheme may be published when nothing stands against it, or when each error of its policy pack is answered
 * by an approval document and a reason. What the guards refuse and what does not compute, no document lifts.
 */
export function mayPublish(
  scheme: Scheme | undefined,
  findings: readonly Finding[],
  approvals: readonly Approval[],
): PublicationDecision {
  const byFinding = new Map(approvals.map((approval) => [approval.finding, approval]))
  const refusals: Refused<PublicationRefusal>[] = []
  const standing: StandingFinding[] = []
  for (const finding of findings) {
    const key = findingKey(finding)
    const approval = finding.code === 'policy.rule' ? byFinding.get(key) : undefined
    standing.push(approval === undefined ? { key, finding } : { key, finding, approval })
    const refusal = inTheWay(finding, key, approval)
    if (refusal !== undefined) refusals.push(refusal)
  }
  if (scheme === undefined && refusals.length === 0) refusals.push(refuse('publication.no-scheme'))
  return { accepted: refusals.length === 0, refusals, standing }
}

function inTheWay(
  finding: Finding,
  key: string,
  approval: Approval | undefined,
): Refused<PublicationRefusal> | undefined {
  if (finding.severity !== 'error') return undefined
  const { rule = '', about = '', subject = '' } = finding.facts
  const facts = {
    key,
    rule,
    about: about || subject,
    code: finding.code,
    line: String(finding.at?.line ?? ''),
  }
  if (finding.code.startsWith('guard.')) return refuse('publication.refused-content', facts)
  if (finding.code !== 'policy.rule') return refuse('publication.must-be-mended', facts)
  if (approval === undefined) return refuse('publication.approval-needed', facts)
  const { number, issuer, issued, reason } = approval
  const empty = Object.entries({ number, issuer, issued, reason }).find(
    ([, text]) => !SAYS_SOMETHING.test(text),
  )
  if (empty !== undefined) return refuse('publication.approval-incomplete', { ...facts, missing: empty[0] })
  if (!isDay(issued)) return refuse('publication.approval-date', { ...facts, issued: issued.slice(0, 40) })
  const refused = [number, issuer, reason].map(refuseText).find((one) => one !== undefined)
  return refused && refuse('publication.approval-text', { ...facts, term: refused.term })
}

/** A letter or digit of any script: a dash or a space is no reason. */
const SAYS_SOMETHING = /[\p{L}\p{N}]/u
