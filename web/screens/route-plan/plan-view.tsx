import { Link } from '@tanstack/react-router'
import type { RoutePlanView } from '#contract'
import type { Unit } from '#engine'
import { type Amount, Figure, named, ScrollX, useSpeech } from '#ui'
import { formatValue } from '#words'
import type { ResultSearch } from '../../which-result/result-search.ts'

/** 路线: the moves, cheapest points first, and where they lead; or what binds, and how far one can get. */
export function PlanView({ view, which }: { readonly view: RoutePlanView; readonly which: ResultSearch }) {
  const { say, language } = useSpeech()
  const words = say.routePlan
  const { goal, moves } = view
  const aim =
    goal.kind === 'line'
      ? words.goalText.line
      : goal.kind === 'rank'
        ? words.goalText.rank(String(goal.rank))
        : words.goalText.total(goal.total)
  const shown = (amount: Amount | undefined) =>
    amount === undefined || 'missing' in amount ? say.frame.none : amount.shown
  const stands = ({ total, rank, commended }: RoutePlanView['before']) =>
    words.standing(
      shown(total),
      rank === undefined ? say.ranking.unranked : say.frame.place(String(rank)),
      commended,
    )
  const join = (names: readonly string[]) => names.join(language === 'en' ? ', ' : '、')
  const set = moves
    .flatMap(({ indicator, to }) => ('missing' in to ? [] : [`${indicator}:${to.shown}`]))
    .join(',')
  return (
    <section className="route-plan" aria-label={words.plan}>
      <h2 className="section-title">{words.planTitle(named(view.unitName, language), aim)}</h2>
      {view.because === undefined ? null : <p className="route-because">{words.because[view.because]}</p>}
      <dl className="route-stands">
        <div>
          <dt>{words.now}</dt>
          <dd>{stands(view.before)}</dd>
        </div>
        {view.after === undefined ? null : (
          <div>
            <dt>{view.reached ? words.afterwards : words.best}</dt>
            <dd>
              <strong>{stands(view.after)}</strong>
            </dd>
          </div>
        )}
      </dl>
      {view.reached ? <Moves view={view} /> : null}
      {view.gains.length === 0 ? null : (
        <table className="plain-table route-gains">
          <caption>{words.gains}</caption>
          <thead>
            <tr>
              <th scope="col">{words.columns.indicator}</th>
              <th scope="col" className="number">
                {words.columns.to}
              </th>
              <th scope="col" className="number">
                {words.gainColumn}
              </th>
            </tr>
          </thead>
          <tbody>
            {view.gains.map((gain) => (
              <tr key={gain.indicator}>
                <th scope="row">{named(gain.name, language)}</th>
                <td className="number">{withUnit(gain.to, gain.unit, language)}</td>
                <td className="number">
                  <Figure amount={gain.gain} signed />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <ul className="route-notes muted small">
        {view.coarse ? <li>{words.coarse}</li> : null}
        {(['at-ceiling', 'all-reported', 'no-figure'] as const).map((because) => {
          const names = view.closed
            .filter((one) => one.because === because)
            .map(({ name }) => named(name, language))
          return names.length === 0 ? null : <li key={because}>{words.closed[because](join(names))}</li>
        })}
      </ul>
      {view.reached ? (
        <p className="no-print">
          <Link
            className="button-link"
            to="/what-if/$scheme/$unit"
            params={{ scheme: view.head.scheme, unit: view.unit }}
            search={{ ...which, set }}
            title={words.tryTitle}
          >
            {words.tryIt}
          </Link>
        </p>
      ) : null}
    </section>
  )
}

function Moves({ view }: { readonly view: RoutePlanView }) {
  const { say, language } = useSpeech()
  const words = say.routePlan
  return (
    <ScrollX label={words.plan} className="route-move-scroll">
      <table className="plain-table route-moves">
        <thead>
          <tr>
            <th scope="col" className="number">
              {words.columns.step}
            </th>
            <th scope="col">{words.columns.indicator}</th>
            <th scope="col" className="number">
              {words.columns.from}
            </th>
            <th scope="col" className="number">
              {words.columns.to}
            </th>
            <th scope="col">{words.columns.count}</th>
            <th scope="col" className="number">
              {words.columns.points}
            </th>
            <th scope="col" className="number">
              {words.columns.cost}
            </th>
          </tr>
        </thead>
        <tbody>
          {view.moves.map((move, at) => (
            <tr key={move.indicator}>
              <td className="number">{at + 1}</td>
              <th scope="row">{named(move.name, language)}</th>
              <td className="number">{withUnit(move.from, move.unit, language)}</td>
              <td className="number">
                <strong>{withUnit(move.to, move.unit, language)}</strong>
              </td>
              <td>
                {move.count === undefined || move.counted === undefined
                  ? null
                  : words.countOf(signed(move.count), named(move.counted, language))}
              </td>
              <td className="number">
                <Figure amount={move.points} signed />
              </td>
              <td className="number">
                <Figure amount={move.cost} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td />
            <th scope="row" colSpan={5}>
              {words.sum}
            </th>
            <td className="number">
              <strong>
                <Figure amount={view.cost} />
              </strong>
            </td>
          </tr>
        </tfoot>
      </table>
    </ScrollX>
  )
}

const withUnit = (amount: Amount, unit: string, language: 'zh-CN' | 'en'): string =>
  'missing' in amount ? '—' : formatValue({ exact: amount.shown, unit: unit as Unit }, language)

const signed = (text: string): string => (text.startsWith('-') ? text.replace('-', '−') : `+${text}`)
