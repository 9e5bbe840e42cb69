import type { PolicyPack, PolicyRule } from '#domain/guard'
import type { CommandWords, Language } from '#words'

/** 政策包 as text: each rule with severity, dates, what it says, its source and how sure we are of it, and the remedy. */
export function policyText(pack: PolicyPack, language: Language, words: CommandWords): string {
  const inLanguage = ({ zh, en }: { zh: string; en: string }): string => (language === 'en' ? en : zh)
  const { policy, check } = words
  const head = policy.head(pack.id, inLanguage(pack.name), inLanguage(pack.jurisdiction), pack.asOf)
  const rules = pack.rules.map((rule) =>
    [
      `${rule.id}  ${check.severity[rule.severity]}  ${dates(rule, words)}`,
      `    ${inLanguage(rule.says)}`,
      `    ${policy.source(inLanguage(rule.citation), policy.certainty[rule.certainty])}`,
      `    ${inLanguage(rule.remedy)}`,
    ].join('\n'),
  )
  const empty = rules.length === 0 ? [policy.empty] : []
  return [head, '', ...empty, ...rules, '', policy['no-advice']].join('\n')
}

const dates = ({ inForce: { from, to } }: PolicyRule, { policy }: CommandWords): string =>
  policy.dates(from, to ?? '')
