import type { Finding, Names, Scheme, SourceNode } from '#engine'
import type { PolicyPack, PolicyRule } from './pack.ts'
import { TRIGGERS } from './triggers.ts'

export interface PolicyOptions {
  /**
   * Which rules count: by default those in force at some time while the scheme is. `as-of-pack`: those in force on the
   * day the pack was last looked at, to see what today's rules say of an old scheme.
   */
  readonly when?: 'scheme' | 'as-of-pack'
}

/**
 * 按政策包检查: what the rules of a pack say of a scheme, in the order of the pack. Never legal advice: each finding
 * carries its citation, how sure we are of it, and a remedy.
 */
export function checkPolicy(
  pack: PolicyPack,
  scheme: Scheme,
  text: SourceNode,
  { when = 'scheme' }: PolicyOptions = {},
): readonly Finding[] {
  const span = when === 'scheme' ? scheme.inForce : { from: pack.asOf, to: pack.asOf }
  return pack.rules
    .filter(({ inForce }) => inForce.from <= span.to && (inForce.to === undefined || inForce.to >= span.from))
    .flatMap((rule) => findingsOf(rule, pack, scheme, text))
}

const findingsOf = (
  rule: PolicyRule,
  pack: PolicyPack,
  scheme: Scheme,
  text: SourceNode,
): readonly Finding[] =>
  TRIGGERS[rule.trigger].run(scheme, rule.options, text).map(({ about, at, matched }) => ({
    code: 'policy.rule' as const,
    severity: rule.severity,
    at: at ?? text.at,
    facts: {
      pack: pack.id,
      rule: rule.id,
      about,
      subject: about,
      certainty: rule.certainty,
      'says-zh': rule.says.zh,
      'says-en': rule.says.en,
      'citation-zh': rule.citation.zh,
      'citation-en': rule.citation.en,
      'remedy-zh': rule.remedy.zh,
      'remedy-en': rule.remedy.en,
      ...matchedFacts(matched),
    },
  }))

const matchedFacts = (matched: string | Names | undefined): Readonly<Record<string, string>> => {
  if (matched === undefined) return {}
  const { zh, en = zh } = typeof matched === 'string' ? { zh: matched } : matched
  return { 'matched-zh': zh, 'matched-en': en }
}
