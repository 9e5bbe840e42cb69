import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { WorkbenchView } from '#contract'
import { Beam, Figure, isBelowZero, isNumber, isZero, Mark, named, RankMove, unitNamed, useSpeech } from '#ui'
import { query } from '../../ask/queries.ts'
import { MonthlyCourse } from './course.tsx'

type StandingOfMine = NonNullable<WorkbenchView['standing']>

/** 我在哪里: rank, total, the line and the distance to it, on the beam among the others, and the months so far. */
export function MyStanding({ view }: { readonly view: StandingOfMine }) {
  const { say, language } = useSpeech()
  const { head, standing } = view
  const which = {
    period: head.period === head.through.slice(0, 4) ? undefined : head.through.slice(0, 4),
    through: head.through,
  }
  const ranking = useQuery(query.ranking({ scheme: head.scheme }, which))
  const group = ranking.data?.groups.find(({ standings }) =>
    standings.some(({ unit }) => unit === standing.unit),
  )
  const above = standing.gapToLine !== undefined && !isBelowZero(standing.gapToLine)
  return (
    <section className="standing" aria-labelledby="standing-title">
      <h2 id="standing-title" className="section-title">
        {say.workbench.standing}
        <span className="muted">
          {named(view.className, language)} · {say.workbench.rankOf(String(view.groupSize))} ·{' '}
          {say.workbench.places(String(view.places))}
        </span>
      </h2>
      <div className="standing-body">
        <div className="standing-rank">
          {standing.rank === undefined ? (
            <p className="standing-unranked">
              {say.workbench.unranked}
              <span className="small muted">
                {reasons(say.ranking.unrankedBecause, standing.unrankedBecause)}
              </span>
            </p>
          ) : (
            <p className="standing-number">
              <span className="hidden">{say.frame.place(String(standing.rank))}</span>
              <span aria-hidden="true">{standing.rank}</span>
              <span className="standing-of" aria-hidden="true">
                / {view.groupSize}
              </span>
            </p>
          )}
          <p className="row small">
            <RankMove before={standing.previousRank} now={standing.rank} />
            {standing.previousRank === undefined ? null : (
              <span className="muted">{say.workbench.sincePrevious(String(standing.previousRank))}</span>
            )}
          </p>
          <p className="row">
            <Mark tone={standing.commended ? 'teal' : 'plain'}>
              {standing.commended ? say.workbench.inside : say.workbench.outside}
            </Mark>
            {standing.tiedWith.length > 0 ? <Mark tone="amber">{say.ranking.tied}</Mark> : null}
            {standing.vetoes.map((veto) => (
              <Mark key={veto.veto} tone="cinnabar">
                {say.ranking.veto(named(veto.name, language))}
              </Mark>
            ))}
          </p>
        </div>
        <dl className="standing-figures">
          <div>
            <dt>{say.workbench.total}</dt>
            <dd className="standing-total">
              <Link
                to="/explanation/$scheme/$unit"
                params={{ scheme: head.scheme, unit: standing.unit }}
                search={{ through: head.through }}
              >
                <Figure amount={standing.total} />
              </Link>
            </dd>
          </div>
          <div>
            <dt>{say.workbench.line}</dt>
            <dd className="below">
              <Figure amount={view.line} />
            </dd>
          </div>
          <div>
            <dt>{above ? say.workbench.aboveLine : say.workbench.gapToLine}</dt>
            <dd>
              {isZero(standing.gapToLine) ? (
                say.workbench.onLine
              ) : (
                <Figure amount={standing.gapToLine} signed tone />
              )}
            </dd>
          </div>
          <div>
            <dt>{say.workbench.gapToAbove}</dt>
            <dd>{standing.rank === 1 ? say.workbench.leading : <Figure amount={standing.gapToAbove} />}</dd>
          </div>
        </dl>
        <MonthlyCourse course={view.course} />
      </div>
      {group === undefined ? null : (
        <Beam
          line={group.line}
          units={group.standings.map((one) => ({
            key: one.unit,
            name: unitNamed(one, language),
            total: one.total,
            mine: one.unit === standing.unit,
            commended: one.commended,
          }))}
        />
      )}
      <p className="row standing-links">
        <Link
          to="/explanation/$scheme/$unit"
          params={{ scheme: head.scheme, unit: standing.unit }}
          search={{ through: head.through }}
        >
          {say.workbench.openReason}
        </Link>
        <Link to="/score-sheet/{-$scheme}/{-$unit}" params={{ scheme: head.scheme, unit: standing.unit }}>
          {say.workbench.openSheet}
        </Link>
        <Link
          to="/ranking/{-$scheme}"
          params={{ scheme: head.scheme }}
          search={{ class: group?.class ?? standing.class }}
        >
          {say.workbench.openRanking}
        </Link>
        {isNumber(standing.total) ? null : <span className="muted">{say.workbench.unranked}</span>}
      </p>
    </section>
  )
}

const reasons = (words: Readonly<Record<string, string>>, code: string | undefined): string =>
  code === undefined ? '' : (words[code] ?? code)
