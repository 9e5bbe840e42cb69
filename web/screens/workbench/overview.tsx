import { Link } from '@tanstack/react-router'
import type { StandingView, WorkbenchView } from '#contract'
import { Figure, named, RankMove, unitNamed, useSpeech } from '#ui'

/** 各类概况, for offices: every class with its line, who leads and who trails. */
export function OverviewOfClasses({ view }: { readonly view: NonNullable<WorkbenchView['overview']> }) {
  const { say, language } = useSpeech()
  const { scheme, through } = view.head
  return (
    <section>
      <h2 className="section-title">
        {say.workbench.overview}
        <span className="muted">{named(view.head.name, language)}</span>
      </h2>
      <div className="overview">
        {view.groups.map((group) => (
          <article key={group.class} className="overview-class">
            <header>
              <h3>{named(group.name, language)}</h3>
              <p className="small muted">
                {say.workbench.rankOf(String(group.units))} · {say.workbench.places(String(group.places))}
              </p>
              <p className="below">
                {say.workbench.line} <Figure amount={group.line} />
              </p>
            </header>
            <Few title={say.workbench.first} scheme={scheme} through={through} standings={group.first} />
            <Few title={say.workbench.last} scheme={scheme} through={through} standings={group.last} />
            <p>
              <Link to="/ranking/{-$scheme}" params={{ scheme }} search={{ class: group.class }}>
                {say.workbench.whole}
              </Link>
            </p>
          </article>
        ))}
      </div>
    </section>
  )
}

function Few({
  title,
  scheme,
  through,
  standings,
}: {
  readonly title: string
  readonly scheme: string
  readonly through: string
  readonly standings: readonly StandingView[]
}) {
  const { say, language } = useSpeech()
  return (
    <table className="plain-table">
      <caption>{title}</caption>
      <tbody>
        {standings.map((one) => (
          <tr key={one.unit}>
            <td className="number overview-rank">{one.rank ?? say.frame.none}</td>
            <th scope="row">
              <Link
                to="/score-sheet/{-$scheme}/{-$unit}"
                params={{ scheme, unit: one.unit }}
                search={{ through }}
              >
                {unitNamed(one, language)}
              </Link>
            </th>
            <td>
              <RankMove before={one.previousRank} now={one.rank} />
            </td>
            <td className="number">
              <Figure amount={one.total} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
