import { Link } from '@tanstack/react-router'
import { useId, useState } from 'react'
import type { ComparisonRow } from '#contract'
import { Figure, isNumber, Mark, named, RankMove, ScrollX, unitNamed, useSpeech } from '#ui'
import { consequenceSentence } from './consequence-sentence.ts'
import { type ComparisonView, crossing } from './crossing.ts'

const COLUMNS = 11
/** Below every rank there is. */
const UNRANKED = Number.MAX_SAFE_INTEGER

/** 对比表, in the order of the new ranks, class by class. */
export function ComparisonTable({
  rows,
  view,
}: {
  readonly rows: readonly ComparisonRow[]
  readonly view: ComparisonView
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
            <Row key={row.unit} row={row} view={view} />
          ))}
        </tbody>
      </table>
    </ScrollX>
  )
}

function Row({ row, view }: { readonly row: ComparisonRow; readonly view: ComparisonView }) {
  const { say, language } = useSpeech()
  const { comparison } = say
  const id = useId()
  const [open, setOpen] = useState(false)
  const crosses = crossing(row)
  const most = greatest(row.items)
  return (
    <>
      <tr className={row.mine ? 'comparison-mine' : ''}>
        <th scope="row">
          {unitNamed(row, language)} {row.mine ? <Mark tone="teal">{say.ranking.mine}</Mark> : null}
        </th>
        <td className="nowrap">
          {row.classBefore === undefined ? comparison.absent : named(row.classBefore, language)}
        </td>
        <td className="number">
          <Total view={view} side="before" unit={row.unit} amount={row.totalBefore} />
        </td>
        <td className="number">{row.rankBefore ?? say.frame.none}</td>
        <td className="nowrap">
          {row.classAfter === undefined ? comparison.absent : named(row.classAfter, language)}
        </td>
        <td className="number">
          <Total view={view} side="after" unit={row.unit} amount={row.totalAfter} />
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
              {named(most.name, language)} <Figure amount={most.before} /> → <Figure amount={most.after} />{' '}
              <button
                type="button"
                className="plain link no-print"
                aria-expanded={open}
                aria-controls={id}
                onClick={() => setOpen(!open)}
              >
                {say.replay.itemsOf(String(row.items.length))}
              </button>
            </>
          )}
        </td>
      </tr>
      {open ? (
        <tr id={id} className="comparison-open">
          <td colSpan={COLUMNS}>
            <RowItems row={row} />
          </td>
        </tr>
      ) : null}
    </>
  )
}

function RowItems({ row }: { readonly row: ComparisonRow }) {
  const { say, language } = useSpeech()
  const { replay } = say
  return (
    <table className="plain-table comparison-row-items">
      <thead>
        <tr>
          <th scope="col">{replay.item}</th>
          <th scope="col" className="number">
            {replay.columns.before}
          </th>
          <th scope="col" className="number">
            {replay.columns.after}
          </th>
          <th scope="col" className="number">
            {replay.change}
          </th>
        </tr>
      </thead>
      <tbody>
        {row.items.map((one) => (
          <tr key={one.item}>
            <th scope="row">{named(one.name, language)}</th>
            <td className="number">
              <Figure amount={one.before} />
            </td>
            <td className="number">
              <Figure amount={one.after} />
            </td>
            <td className="number">
              <Figure amount={one.change} signed tone />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The leaf-most telling one: the greatest change either way; what only one side has comes last. */
const greatest = (items: ComparisonRow['items']): ComparisonRow['items'][number] | undefined =>
  [...items].sort((a, b) => size(b) - size(a))[0]

const size = ({ change }: ComparisonRow['items'][number]): number =>
  change === undefined || !isNumber(change) ? -1 : Math.abs(Number(change.shown))

function Total({
  view,
  side,
  unit,
  amount,
}: {
  readonly view: ComparisonView
  readonly side: 'before' | 'after'
  readonly unit: string
  readonly amount: ComparisonRow['totalBefore']
}) {
  const { scheme, version, period, through } = view[side]
  if (amount === undefined || view.drafts[side]) return <Figure amount={amount} />
  return (
    <Link to="/explanation/$scheme/$unit" params={{ scheme, unit }} search={{ version, period, through }}>
      <Figure amount={amount} />
    </Link>
  )
}
