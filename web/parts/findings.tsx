import './findings.css'
import { Link } from '@tanstack/react-router'
import { Mark, useSpeech } from '#ui'
import { type FindingView, findingSentence } from './finding-sentence.ts'

const TONES = { error: 'cinnabar', warning: 'amber', note: 'plain' } as const

/** 检查意见: severity in a word, the sentence, the line of the file. Nothing is shown where there are none. */
export function Findings({
  findings,
  scheme,
}: {
  readonly findings: readonly FindingView[]
  readonly scheme?: string
}) {
  const { say } = useSpeech()
  if (findings.length === 0) return null
  return (
    <section className="findings">
      <h2 className="section-title">{say.ranking.findings}</h2>
      <ul>
        {findings.map((finding, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: findings have no id and never change place
          <li key={place}>
            <Mark tone={TONES[finding.severity]}>{say.scheme.severities[finding.severity]}</Mark>
            <FindingWords finding={finding} />
            {finding.at === undefined ? null : scheme === undefined ? (
              <span className="muted small">
                {say.scheme.findingAt(finding.at.file, String(finding.at.line))}
              </span>
            ) : (
              <Link
                className="small"
                to="/scheme/{-$scheme}"
                params={{ scheme }}
                search={{ section: 'text' }}
                hash={`L${finding.at.line}`}
              >
                {say.scheme.findingAt(finding.at.file, String(finding.at.line))}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function FindingWords({ finding }: { readonly finding: FindingView }) {
  const { language } = useSpeech()
  const { where, what, why, mend } = findingSentence(finding, language)
  return (
    <div className="finding-words">
      <p>
        {where === '' ? null : <span className="muted">{where}　</span>}
        {what}
      </p>
      <p className="muted small">
        {why} {mend}
      </p>
    </div>
  )
}
