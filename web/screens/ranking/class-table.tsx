import { Fragment } from 'react'
import type { RankingView, ResultHead, StandingView } from '#contract'
import { Beam, Figure, isNumber, named, unitNamed, useSpeech } from '#ui'
import type { ResultSearch } from '../../which-result/result-search.ts'
import type { Reliability } from './reliability.tsx'
import { StandingRow } from './standing-row.tsx'

type Group = RankingView['groups'][number]
const COLUMNS = 10

/** 一类的排名表: the beam above, the table below, the line drawn where commendation ends. */
export function ClassTable({
  group,
  whole,
  head,
  which,
  names,
  reliability,
  mayPlan,
}: {
  readonly group: Group
  /** Every unit of the class, for the beam; `group` may hold only those searched for. */
  readonly whole: readonly StandingView[]
  readonly head: ResultHead
  readonly which: ResultSearch
  readonly names: ReadonlyMap<string, string>
  /** Absent where nothing is sampled: then there is nothing to show. */
  readonly reliability: ReadonlyMap<string, Reliability> | undefined
  readonly mayPlan: (unit: string) => boolean
}) {
  const { say, language } = useSpeech()
  const lineAfter = lastOnTheLine(group.standings)
  const title = named(group.name, language)
  const payments = whole[0]?.payments ?? []
  return (
    <section className="class-table" aria-label={title}>
      <h2 className="section-title">
        {title}
        <span className="muted">{say.ranking.unitsRanked(String(group.units), String(group.ranked))}</span>
      </h2>
      <Beam
        line={group.line}
        units={whole.map((one) => ({
          key: one.unit,
          name: unitNamed(one, language),
          total: one.total,
          mine: one.mine,
          commended: one.commended,
        }))}
      />
      <table className="ranking-table">
        <thead>
          <tr>
            <th scope="col" className="number">
              {say.ranking.rank}
            </th>
            <th scope="col">{say.ranking.move}</th>
            <th scope="col">{say.ranking.unit}</th>
            <th scope="col" className="number">
              {say.ranking.total}
            </th>
            <th scope="col" className="number">
              {say.ranking.subtotal}
            </th>
            <th scope="col" className="number">
              {say.ranking.bonus}
            </th>
            <th scope="col" className="number">
              {say.ranking.gapToLine}
            </th>
            <th scope="col" className="number">
              {say.ranking.gapToAbove}
            </th>
            {reliability === undefined ? null : (
              <>
                <th scope="col" className="number">
                  {say.uncertainty.interval}
                </th>
                <th scope="col" className="number">
                  {say.uncertainty.chance}
                </th>
              </>
            )}
            <th scope="col">{say.ranking.grade}</th>
            {payments.map(({ payment, name }) => (
              <th scope="col" className="number" key={payment}>
                {named(name, language)}
              </th>
            ))}
            <th scope="col" className="no-print">
              <span className="hidden">{say.ranking.ahead}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {group.standings.map((standing, place) => (
            <Fragment key={standing.unit}>
              <StandingRow
                standing={standing}
                scheme={head.scheme}
                which={which}
                names={names}
                mayPlan={mayPlan(standing.unit)}
                {...(reliability === undefined
                  ? {}
                  : { reliability: reliability.get(standing.unit) ?? { unit: standing.unit } })}
              />
              {place === lineAfter ? (
                <tr className="line-row">
                  <td colSpan={COLUMNS + payments.length + (reliability === undefined ? 0 : 2)}>
                    <span>
                      {isNumber(group.line) ? (
                        <>
                          {say.ranking.line} <Figure amount={group.line} />
                          <span className="line-more">
                            {say.ranking.placesTaken(String(group.places), String(group.commended))}
                          </span>
                        </>
                      ) : (
                        say.ranking.noLine
                      )}
                    </span>
                  </td>
                </tr>
              ) : null}
            </Fragment>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** The row after which the line is drawn: the last one commended, vetoed ones in between notwithstanding. */
function lastOnTheLine(standings: readonly StandingView[]): number {
  return standings.findLastIndex(({ commended }) => commended)
}
