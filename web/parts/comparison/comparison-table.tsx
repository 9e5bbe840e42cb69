import { Link } from '@tanstack/react-router'
import type { ComparisonRow, ResultHead } from '#contract'
import { Figure, Mark, named, RankMove, ScrollX, unitNamed, useSpeech } from '#ui'
import { consequenceSentence } from './consequence-sentence.ts'
import { type ComparisonView, crossing } from './crossing.ts'

/** Below every rank there is. */
const UNRANKED = Number.MAX_SAFE_INTEGER

/** 对比表, in the order of the new ranks, class by class. */
export function ComparisonTable({
  rows,
  view,
  linked,
}: {
  readonly rows: readonly ComparisonRow[]
  readonly view: ComparisonView
  readonly linked: boolean
}) {
  const { say } = useSpeech()
  const { comparison } = say
  const classes = [...new Set(view.rows.map((row) => row.classAfter?.zh))]
  const sorted = [...rows].sort(
    (a, b) =>
      classes.indexOf(a.classAfter?.zh) - classes.indexOf(b.classAfter?.zh) ||
      (a.rankAfter ?? UNRANKED) - (b.rankAfter ?? UNRANKED),
  )
  return (
    <ScrollX label={comparison.title} className="comparison-scroll">
      <table className="plain-table comparison-table">
        <thead>
          <tr>
            <th scope="col">{comparison.unit}</th>
            <th scope="col">{comparison.classBefore}</th>
            <th scope="col" className="number">
              {comparison.totalBefore}
            </th>
            <th scope="col" className="number">
              {comparison.rankBefore}
            </th>
            <th scope="col">{comparison.classAfter}</th>
            <th scope="col" className="number">
              {comparison.totalAfter}
            </th>
            <th scope="col" className="number">
              {comparison.rankAfter}
            </th>
            <th scope="col">{comparison.move}</th>
            <th scope="col">{comparison.crossing}</th>
            <th scope="col">{comparison.consequences}</th>
            <th scope="col">{comparison.biggest}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map((row) => (
            <Row key={row.unit} row={row} view={view} linked={linked} />
          ))}
        </tbody>
      </table>
    </ScrollX>
  )
}

function Row({
  row,
  view,
  linked,
}: {
  readonly row: ComparisonRow
  readonly view: ComparisonView
  readonly linked: boolean
}) {
  const { say, language } = useSpeech()
  const { comparison } = say
  const crosses = crossing(row)
  const [most] = row.items
  return (
    <tr className={row.mine ? 'comparison-mine' : ''}>
      <th scope="row">
        {unitNamed(row, language)} {row.mine ? <Mark tone="teal">{say.ranking.mine}</Mark> : null}
      </th>
      <td className="nowrap">
        {row.classBefore === undefined ? comparison.absent : named(row.classBefore, language)}
      </td>
      <td className="number">
        <Total head={view.before} unit={row.unit} amount={row.totalBefore} />
      </td>
      <td className="number">{row.rankBefore ?? say.frame.none}</td>
      <td className="nowrap">
        {row.classAfter === undefined ? comparison.absent : named(row.classAfter, language)}
      </td>
      <td className="number">
        {linked ? (
          <Total head={view.after} unit={row.unit} amount={row.totalAfter} />
        ) : (
          <Figure amount={row.totalAfter} />
        )}
      </td>
      <td className="number">
        <strong>{row.rankAfter ?? say.frame.none}</strong>
      </td>
      <td>
        <RankMove before={row.rankBefore} now={row.rankAfter} />
      </td>
      <td>
        {crosses === undefined ? null : (
          <Mark tone={crosses === 'in' ? 'teal' : 'cinnabar'}>
            {crosses === 'in' ? comparison.crossIn : comparison.crossOut}
          </Mark>
        )}
      </td>
      <td className="comparison-consequences">
        {row.consequences.map((one) => {
          const told = consequenceSentence(one, language)
          return <div key={told}>{told}</div>
        })}
      </td>
      <td className="comparison-most">
        {most === undefined ? null : (
          <>
            {named(most.name, language)} <Figure amount={most.before} /> → <Figure amount={most.after} />
          </>
        )}
      </td>
    </tr>
  )
}

function Total({
  head,
  unit,
  amount,
}: {
  readonly head: ResultHead
  readonly unit: string
  readonly amount: ComparisonRow['totalBefore']
}) {
  if (amount === undefined) return <Figure amount={amount} />
  return (
    <Link
      to="/explanation/$scheme/$unit"
      params={{ scheme: head.scheme, unit }}
      search={{ period: head.through.slice(0, 4), through: head.through }}
    >
      <Figure amount={amount} />
    </Link>
  )
}
