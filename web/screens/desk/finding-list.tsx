import type { YamlPath } from '#formats'
import { Mark, useSpeech } from '#ui'
import { findingSentence } from '../../parts/finding-sentence.ts'
import type { PlacedFinding } from './check-text.ts'
import { useEditing } from './editing.tsx'
import { fieldWords } from './field-words.ts'
import { partAt, partsOf } from './parts.ts'

const TONES = { error: 'cinnabar', warning: 'amber', note: 'plain' } as const
const ORDER = { error: 0, warning: 1, note: 2 } as const

/** 检查意见: all of them, errors first; each leads to its field. */
export function FindingList({ onGo }: { readonly onGo: (finding: PlacedFinding) => void }) {
  const { say, language } = useSpeech()
  const { checked, root } = useEditing()
  const findings = [...checked.findings].sort((a, b) => ORDER[a.finding.severity] - ORDER[b.finding.severity])
  const parts = partsOf(root)
  /** Where it is, in the words of the forms: the part, then the field. */
  const placeOf = (path: YamlPath): string => {
    const part = partAt(parts, path)
    const key = path.findLast((step) => typeof step === 'string')
    const field =
      key === undefined
        ? ''
        : fieldWords(String(key), path.includes('clause') ? 'clause' : 'scheme', language).label
    return [...new Set([part?.name ?? '', field])].filter((text) => text !== '').join(' · ')
  }
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
          const { what } = findingSentence(
            { ...finding, at: undefined, facts: { ...finding.facts } },
            language,
          )
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: findings have no id and are drawn anew after every check
            <li key={place}>
              <button type="button" className="plain desk-check" onClick={() => onGo(one)}>
                <Mark tone={TONES[finding.severity]}>{say.scheme.severities[finding.severity]}</Mark>
                <span>
                  <span className="muted">{placeOf(one.path)} </span>
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
