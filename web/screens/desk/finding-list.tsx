import { Mark, useSpeech } from '#ui'
import { findingSentence } from '../../parts/finding-sentence.ts'
import type { PlacedFinding } from './check-text.ts'
import { useEditing } from './editing.tsx'

const TONES = { error: 'cinnabar', warning: 'amber', note: 'plain' } as const
const ORDER = { error: 0, warning: 1, note: 2 } as const

/** 检查意见: all of them, errors first; each leads to its field. */
export function FindingList({ onGo }: { readonly onGo: (finding: PlacedFinding) => void }) {
  const { say, language } = useSpeech()
  const { checked } = useEditing()
  const findings = [...checked.findings].sort((a, b) => ORDER[a.finding.severity] - ORDER[b.finding.severity])
  const errors = findings.filter(({ finding }) => finding.severity === 'error').length
  return (
    <section className="desk-checks" aria-label={say.desk.checks}>
      <h2>
        {say.desk.checks}{' '}
        <span className="muted small" role="status">
          {errors === 0 ? say.desk.noErrors : say.desk.errors(String(errors))}
        </span>
      </h2>
      <ul>
        {findings.map((one, place) => {
          const { finding } = one
          const { where, what } = findingSentence(
            { ...finding, at: undefined, facts: { ...finding.facts } },
            language,
          )
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: findings have no id and are drawn anew after every check
            <li key={place}>
              <button type="button" className="plain desk-check" onClick={() => onGo(one)}>
                <Mark tone={TONES[finding.severity]}>{say.scheme.severities[finding.severity]}</Mark>
                <span>
                  {where === '' ? null : (
                    <span className="muted">{where.replace(/^scheme\.yaml:?/, '')} </span>
                  )}
                  {what}
                </span>
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
