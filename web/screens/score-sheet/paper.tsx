import { Link } from '@tanstack/react-router'
import type { ScoreSheetView } from '#contract'
import { Figure, Mark, named, periodText, unitNamed, useSpeech } from '#ui'
import type { ResultSearch } from '../../which-result/result-search.ts'
import { PaperLine } from './paper-line.tsx'

/** 得分表 as the paper form prints it: head of the sheet, lines in groups, totals, places to sign. */
export function Paper({ view, which }: { readonly view: ScoreSheetView; readonly which: ResultSearch }) {
  const { say, language } = useSpeech()
  const { head, standing, lines } = view
  const sheet = say.scoreSheet
  const place = { scheme: head.scheme, unit: standing.unit }
  const bonus = lines.filter((line) => line.part === 'bonus')
  return (
    <article className="paper">
      <header className="paper-head">
        <h2>{named(head.name, language)}</h2>
        <p>{sheet.title}</p>
        <dl>
          <div>
            <dt>{sheet.unit}</dt>
            <dd>{unitNamed(standing, language)}</dd>
          </div>
          <div>
            <dt>{sheet.class}</dt>
            <dd>{named(view.className, language)}</dd>
          </div>
          <div>
            <dt>{sheet.rank}</dt>
            <dd>
              {standing.rank === undefined
                ? say.ranking.unranked
                : sheet.rankOf(String(standing.rank), String(view.groupSize))}
            </dd>
          </div>
          <div>
            <dt>{sheet.through}</dt>
            <dd>{periodText(head.through, say.frame)}</dd>
          </div>
          <div>
            <dt>{sheet.grade}</dt>
            <dd>
              {standing.gradeName === undefined ? say.frame.none : named(standing.gradeName, language)}{' '}
              {standing.commended ? <Mark tone="teal">{sheet.commended}</Mark> : null}
              {standing.vetoes.map((veto) => (
                <Mark key={veto.veto} tone="cinnabar">
                  {say.ranking.veto(named(veto.name, language))}
                </Mark>
              ))}
            </dd>
          </div>
        </dl>
      </header>
      <table className="paper-table">
        <thead>
          <tr>
            <th scope="col">{sheet.item}</th>
            <th scope="col" className="number">
              {sheet.fullMarks}
            </th>
            <th scope="col">{sheet.target}</th>
            <th scope="col">{sheet.standard}</th>
            <th scope="col" className="number">
              {sheet.points}
            </th>
            <th scope="col">{sheet.reason}</th>
          </tr>
        </thead>
        <tbody>
          {lines
            .filter((line) => line.part === 'items')
            .map((line) => (
              <PaperLine key={line.item} line={line} place={place} which={which} />
            ))}
          <tr className="paper-sum">
            <th scope="row">{sheet.subtotal}</th>
            <td className="number" data-label={sheet.fullMarks}>
              {view.fullMarks}
            </td>
            <td colSpan={2} className="paper-blank" />
            <td className="number" data-label={sheet.points}>
              <Figure amount={standing.subtotal} />
            </td>
            <td className="paper-blank" />
          </tr>
          {bonus.length === 0 ? null : (
            <>
              <tr className="paper-part">
                <th scope="rowgroup" colSpan={6}>
                  {sheet.bonus}
                </th>
              </tr>
              {bonus.map((line) => (
                <PaperLine key={line.item} line={line} place={place} which={which} />
              ))}
            </>
          )}
        </tbody>
        <tfoot>
          <tr className="paper-sum paper-total">
            <th scope="row" colSpan={4}>
              {sheet.total}
            </th>
            <td className="number">
              <Link to="/explanation/$scheme/$unit" params={place} search={which}>
                <Figure amount={standing.total} />
              </Link>
            </td>
            <td className="paper-blank" />
          </tr>
        </tfoot>
      </table>
      <dl className="paper-sign only-print">
        <div>
          <dt>{sheet.prepared}</dt>
          <dd />
        </div>
        <div>
          <dt>{sheet.checked}</dt>
          <dd />
        </div>
        <div>
          <dt>{sheet.sealed}</dt>
          <dd>{sheet.signedOn}</dd>
        </div>
      </dl>
    </article>
  )
}
