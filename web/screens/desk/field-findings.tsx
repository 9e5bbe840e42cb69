import { Mark, useSpeech } from '#ui'
import { findingSentence } from '../../parts/finding-sentence.ts'
import type { PlacedFinding } from './check-text.ts'

const TONES = { error: 'cinnabar', warning: 'amber', note: 'plain' } as const

/** 字段旁的意见: what is wrong here and how to mend it. */
export function FieldFindings({
  findings,
  id,
}: {
  readonly findings: readonly PlacedFinding[]
  readonly id?: string
}) {
  const { say, language } = useSpeech()
  if (findings.length === 0) return null
  return (
    <ul className="desk-findings" id={id}>
      {findings.map(({ finding }, place) => {
        const { what, mend } = findingSentence(
          { ...finding, at: undefined, facts: { ...finding.facts } },
          language,
        )
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: findings have no id and are drawn anew after every check
          <li key={place} className={`desk-finding desk-finding-${finding.severity}`}>
            <Mark tone={TONES[finding.severity]}>{say.scheme.severities[finding.severity]}</Mark>
            <span>
              {what} <span className="muted">{mend}</span>
            </span>
          </li>
        )
      })}
    </ul>
  )
}
