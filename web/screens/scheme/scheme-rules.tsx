import type { SchemeView } from '#contract'
import { named, ScrollX, useSpeech } from '#ui'
import { shareText } from '../../parts/share-text.ts'
import { Provisions } from './provisions.tsx'

/** 排名与表彰规则: every rule the scheme had to declare, as sentences. */
export function SchemeRules({ view }: { readonly view: SchemeView }) {
  const { say, language } = useSpeech()
  const { scheme, ranking } = say
  const { rank, commendation } = view
  const effects: Readonly<Record<string, string>> = scheme.vetoEffect
  return (
    <div className="rules">
      <Rules
        title={scheme.rank}
        lines={[
          said(scheme.rankWithin, rank.within),
          said(scheme.rankOrder, rank.order),
          said(ranking.ruleRankTies, rank.ties),
          said(scheme.rankVetoed, rank.vetoed),
        ]}
      />
      {commendation === undefined ? null : (
        <Rules
          title={scheme.commendation}
          lines={[
            commendation.share === undefined ? undefined : ranking.ruleShare(shareText(commendation.share)),
            commendation.count === undefined ? undefined : ranking.ruleCount(String(commendation.count)),
            said(ranking.ruleBase, commendation.base),
            said(ranking.ruleRounding, commendation.rounding),
            said(ranking.ruleTies, commendation.ties),
            commendation.minimum > 0 ? scheme.minimum(String(commendation.minimum)) : undefined,
            commendation.maximum === undefined ? undefined : scheme.maximum(String(commendation.maximum)),
            commendation.atLeast === undefined ? undefined : scheme.atLeast(commendation.atLeast),
            commendation.excludes.length === 0
              ? undefined
              : scheme.excludes(commendation.excludes.map((one) => effects[one] ?? one).join('、')),
            said(scheme.vacancies, commendation.vacancies),
          ]}
        />
      )}
      <section>
        <h2>{scheme.grades}</h2>
        <ul>
          {view.grades.map((grade) => (
            <li key={grade.grade}>
              <strong>{named(grade.name, language)}</strong>{' '}
              {grade.atLeast === undefined ? scheme.gradeRest : scheme.gradeAtLeast(grade.atLeast)}
            </li>
          ))}
        </ul>
      </section>
      <Rules
        title={scheme.missingTitle}
        lines={[
          ...Object.entries(view.missing).map(
            ([name, treatment]) =>
              `${said(scheme.missingNames, name)}：${said(scheme.treatments, treatment)}`,
          ),
          said(scheme.dropped, view.dropped),
        ]}
      />
      <Rules
        title={scheme.otherRules}
        lines={[
          said(scheme.figures, view.figures),
          scheme.display(String(view.display.digits)),
          ranking.ruleDigits(String(view.display.digits)),
        ]}
      />
      {view.vetoes.length === 0 ? null : (
        <section className="rules-wide">
          <h2>{scheme.vetoes}</h2>
          <ScrollX label={scheme.vetoes}>
            <table className="plain-table">
              <thead>
                <tr>
                  <th scope="col">{scheme.vetoes}</th>
                  <th scope="col">{scheme.vetoGround}</th>
                  <th scope="col">{scheme.vetoBasis}</th>
                  <th scope="col">{ranking.marks}</th>
                </tr>
              </thead>
              <tbody>
                {view.vetoes.map((veto) => (
                  <tr key={veto.veto}>
                    <th scope="row" className="below nowrap">
                      {named(veto.name, language)}
                    </th>
                    <td>{veto.ground}</td>
                    <td>{veto.basis}</td>
                    <td>{effects[veto.effect] ?? veto.effect}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollX>
        </section>
      )}
      <Provisions view={view} />
    </div>
  )
}

function Rules({
  title,
  lines,
}: {
  readonly title: string
  readonly lines: readonly (string | undefined)[]
}) {
  return (
    <section>
      <h2>{title}</h2>
      <ul>{lines.map((line) => (line === undefined ? null : <li key={line}>{line}</li>))}</ul>
    </section>
  )
}

const said = (words: Readonly<Record<string, string>>, code: string): string => words[code] ?? code
