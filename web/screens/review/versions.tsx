import type { Fact } from '#contract'
import { momentText, ScrollX, useSpeech } from '#ui'
import { figureText } from './figure-text.ts'

/** 历次的数: every version with when, by whom and why; the newest stands. */
export function Versions({
  title,
  facts,
  unit,
}: {
  readonly title: string
  readonly facts: readonly Fact[]
  readonly unit: string
}) {
  const { say, language } = useSpeech()
  const { review } = say
  if (facts.length === 0) return null
  return (
    <section>
      <h2 className="section-title">{title}</h2>
      <ScrollX label={title}>
        <table className="plain-table">
          <tbody>
            {facts.map((fact, place) => (
              <tr key={fact.version}>
                <th scope="row">
                  {review.version(String(fact.version))}
                  {place === 0 ? ` (${review.stands})` : ''}
                </th>
                <td className="number">
                  <strong>{figureText(fact, unit, say.scheme.missingNames)}</strong>
                </td>
                <td>{fact.reason ?? ''}</td>
                <td className="muted small">
                  {fact.origin?.handedInBy ?? ''}{' '}
                  {fact.origin?.recordedAt === undefined ? '' : momentText(fact.origin.recordedAt, language)}
                </td>
                <td className="muted small">{(fact.evidence ?? []).join('、')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
    </section>
  )
}
