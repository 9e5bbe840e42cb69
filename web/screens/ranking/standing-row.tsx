import { Link } from '@tanstack/react-router'
import type { StandingView } from '#contract'
import { Figure, Mark, named, RankMove, unitNamed, useSpeech } from '#ui'
import type { ResultSearch } from '../../which-result/result-search.ts'
import { Chance, RankInterval, type Reliability } from './reliability.tsx'

/** 排名表的一行: rank, move, unit with its marks, points, gaps, grade. Each number opens its reason. */
export function StandingRow({
  standing,
  scheme,
  which,
  names,
  reliability,
  mayPlan,
}: {
  readonly standing: StandingView
  readonly scheme: string
  readonly which: ResultSearch
  readonly names: ReadonlyMap<string, string>
  readonly reliability?: Reliability
  readonly mayPlan: boolean
}) {
  const { say, language } = useSpeech()
  const place = { scheme, unit: standing.unit }
  const name = unitNamed(standing, language)
  const because = said(say.ranking.unrankedBecause, standing.unrankedBecause)
  const notCommended = said(say.ranking.notCommendedBecause, standing.notCommendedBecause)
  const passed = (standing.passedGrades ?? [])
    .map((one) => `${named(one.name, language)}：${said(say.ranking.passedGrades, one.because)}`)
    .join('；')
  return (
    <tr className={`${standing.mine ? 'row-mine' : ''}${standing.commended ? ' row-commended' : ''}`}>
      <td className="number cell-rank">
        {standing.rank === undefined ? (
          <span className="muted small" title={because}>
            {say.ranking.unranked}
          </span>
        ) : (
          <Link to="/explanation/$scheme/$unit" params={place} search={{ ...which, cell: 'rank' }}>
            {standing.rank}
          </Link>
        )}
      </td>
      <td className="cell-move">
        <RankMove before={standing.previousRank} now={standing.rank} />
      </td>
      <th scope="row" className="cell-unit">
        <Link to="/score-sheet/{-$scheme}/{-$unit}" params={place} search={which}>
          {name}
        </Link>
        <span className="cell-marks">
          {standing.mine ? <Mark tone="teal">{say.ranking.mine}</Mark> : null}
          {standing.tiedWith.length === 0 ? null : (
            <Mark
              tone="amber"
              title={say.ranking.tiedWith(
                standing.tiedWith.map((code) => names.get(code) ?? code).join('、'),
              )}
            >
              {say.ranking.tied}
            </Mark>
          )}
          {(standing.cards ?? []).map((card) => (
            <Mark key={card.card} tone="amber" title={said(say.ranking.cardBecause, card.because)}>
              {named(card.name, language)}
            </Mark>
          ))}
          {standing.vetoes.map((veto) => (
            <Mark key={veto.veto} tone="cinnabar" title={notCommended}>
              {say.ranking.veto(named(veto.name, language))}
            </Mark>
          ))}
        </span>
        {standing.rank === undefined && because !== undefined ? (
          <span className="muted small cell-because">{because}</span>
        ) : null}
        {standing.vetoes.length === 0 && notCommended !== undefined && standing.rank !== undefined ? (
          <span className="muted small cell-because">{notCommended}</span>
        ) : null}
      </th>
      <td className="number cell-total" data-label={say.ranking.total}>
        <Link to="/explanation/$scheme/$unit" params={place} search={which}>
          <Figure amount={standing.total} />
        </Link>
      </td>
      <td className="number cell-subtotal" data-label={say.ranking.subtotal}>
        <Figure amount={standing.subtotal} />
      </td>
      <td className="number cell-bonus" data-label={say.ranking.bonus}>
        <Figure amount={standing.bonus} />
      </td>
      <td className="number cell-line" data-label={say.ranking.gapToLine}>
        <Figure amount={standing.gapToLine} signed tone />
      </td>
      <td className="number cell-above" data-label={say.ranking.gapToAbove}>
        <Figure amount={standing.gapToAbove} />
      </td>
      {reliability === undefined ? null : (
        <>
          <td className="number cell-interval" data-label={say.uncertainty.interval}>
            <RankInterval of={reliability} />
          </td>
          <td className="number cell-chance" data-label={say.uncertainty.chance}>
            <Chance of={reliability.commended} />
          </td>
        </>
      )}
      <td className="cell-grade" data-label={say.ranking.grade}>
        {standing.gradeName === undefined ? (
          <span className="muted">{say.frame.none}</span>
        ) : (
          <span title={passed}>{named(standing.gradeName, language)}</span>
        )}
      </td>
      {(standing.payments ?? []).map(({ payment, name: what, amount }) => (
        <td key={payment} className="number" data-label={named(what, language)}>
          <Link
            to="/explanation/$scheme/$unit"
            params={place}
            search={{ ...which, cell: `payment:${payment}` }}
          >
            <Figure amount={amount} />
          </Link>
        </td>
      ))}
      <td className="cell-ahead no-print">
        <Link
          to="/what-if/$scheme/$unit"
          params={place}
          search={which}
          title={say.whatIf.openTitle}
          aria-label={`${say.whatIf.title} ${name}`}
        >
          {say.whatIf.title}
        </Link>
        {mayPlan ? (
          <Link
            to="/route-plan/$scheme/$unit"
            params={place}
            search={which}
            title={say.routePlan.openTitle}
            aria-label={`${say.routePlan.open} ${name}`}
          >
            {say.routePlan.open}
          </Link>
        ) : null}
      </td>
    </tr>
  )
}

const said = (words: Readonly<Record<string, string>>, code: string | undefined): string | undefined =>
  code === undefined ? undefined : (words[code] ?? code)
