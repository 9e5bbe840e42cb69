import { Link } from '@tanstack/react-router'
import type { ScoreLine } from '#contract'
import { Figure, isNumber, isZero, named, useSpeech } from '#ui'
import type { ResultSearch } from '../../which-result/result-search.ts'
import { reasonOf, targetOf } from './reason.ts'

/** 得分表的一行: a branch as a group row, a leaf with target, standard, points and the reason. */
export function PaperLine({
  line,
  place,
  which,
}: {
  readonly line: ScoreLine
  readonly place: { readonly scheme: string; readonly unit: string }
  readonly which: ResultSearch
}) {
  const { say, language } = useSpeech()
  const sheet = say.scoreSheet
  const name = named(line.name, language)
  const points = (
    <Link to="/explanation/$scheme/$unit" params={place} search={{ ...which, cell: line.cell }}>
      <span className="hidden">{name} </span>
      <Figure amount={line.points} />
    </Link>
  )
  const indent = { paddingInlineStart: `${12 + line.depth * 16}px` }
  if (!line.leaf)
    return (
      <tr className={`paper-branch paper-depth-${Math.min(line.depth, 2)}`}>
        <th scope="row" style={indent}>
          {name}
        </th>
        <td className="number" data-label={sheet.fullMarks}>
          {line.fullMarks}
        </td>
        <td colSpan={2} className="paper-blank" />
        <td className="number" data-label={sheet.points}>
          {points}
        </td>
        <td className="paper-blank" />
      </tr>
    )
  const lostNothing = isZero(line.lost)
  const reason = reasonOf(line, language)
  return (
    <tr className="paper-leaf">
      <th scope="row" style={indent}>
        {name}
      </th>
      <td className="number" data-label={sheet.fullMarks}>
        {line.fullMarks ?? say.frame.none}
      </td>
      <td className="paper-target" data-label={sheet.target}>
        {targetOf(line, language) ?? say.frame.none}
      </td>
      <td className="paper-standard" data-label={sheet.standard}>
        {line.standard ?? say.frame.none}
        {line.clauseSource === undefined ? null : (
          <span className="muted small nowrap"> {sheet.clause(line.clauseSource)}</span>
        )}
      </td>
      <td className="number paper-points" data-label={sheet.points}>
        {points}
      </td>
      <td className="paper-reason" data-label={sheet.reason}>
        {line.lost !== undefined && !lostNothing ? (
          <strong className="below nowrap">{sheet.lost(isNumber(line.lost) ? line.lost.shown : '')}</strong>
        ) : null}
        <Link
          className="paper-what-if no-print"
          to="/what-if/$scheme/$unit"
          params={place}
          search={{ ...which, item: line.item }}
          title={say.whatIf.openTitle}
          aria-label={`${say.whatIf.title} ${name}`}
        >
          {say.whatIf.title}
        </Link>
        {lostNothing ? <span className="muted">{sheet.lostNothing}</span> : <span>{reason}</span>}
      </td>
    </tr>
  )
}
