import type { Finding } from '#engine'
import { type CommandWords, describeFinding, type Language } from '#words'

/** 检查意见 as text: file:line:column, what, why and how to mend it. */
export function findingsText(findings: readonly Finding[], language: Language, words: CommandWords): string {
  return findings.map((finding) => findingText(finding, language, words)).join('\n')
}

function findingText(finding: Finding, language: Language, words: CommandWords): string {
  const { what, why, mend } = describeFinding(finding, language)
  const lines = [why, mend].filter((line) => line !== '').map((line) => `    ${line}`)
  return [`${place(finding)}${words.check.severity[finding.severity]}  ${what}`, ...lines].join('\n')
}

const place = ({ at, facts }: Finding): string =>
  at === undefined
    ? facts.subject === undefined
      ? ''
      : `${facts.subject}: `
    : `${at.file}:${at.line}:${at.column}: `

/** The same for `--json`, with the sentences beside the codes. */
export const findingsJson = (findings: readonly Finding[], language: Language): readonly unknown[] =>
  findings.map((finding) => ({ ...finding, ...describeFinding(finding, language) }))
