import './explanation.css'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { z } from 'zod'
import type { factMovements } from '#contract'
import {
  Empty,
  Figure,
  LabelledSwitch,
  Mark,
  momentText,
  named,
  PageHead,
  periodText,
  RankMove,
  ScrollX,
  useSpeech,
} from '#ui'
import { query } from '../../ask/queries.ts'
import { Fetched } from '../../frame/fetched.tsx'
import { useSignedIn } from '../../session/use-session.ts'
import { ResultFoot } from '../../which-result/result-foot.tsx'
import { resultSearch } from '../../which-result/result-search.ts'

type View = z.output<(typeof factMovements)['answer']>
const page = getRouteApi('/inside/movements/$scheme/$unit/$indicator/$at')
const KINDS = ['reported', 'verified', 'imported', 'target'] as const

/** 这个数动了谁的分: one fact, its versions, and every score it moved, other units included. */
export function Movements() {
  const { say, language } = useSpeech()
  const { scheme, ...fact } = page.useParams()
  const search = page.useSearch()
  const which = resultSearch(search)
  const kind = KINDS.find((one) => one === search.kind)
  const movements = useQuery(
    query.movements({ scheme }, { ...which, ...fact, ...(kind === undefined ? {} : { kind }) }),
  )
  const found = movements.data
  return (
    <>
      <PageHead
        title={say.explanation.movementsTitle}
        lead={
          found === undefined ? undefined : (
            <>
              {found.unitName} · {named(found.indicatorName, language)} · {periodText(fact.at, say.frame)}
            </>
          )
        }
        crumbs={
          <>
            <Link to="/ranking/{-$scheme}" params={{ scheme }} search={which}>
              {say.frame.ranking}
            </Link>
            <span aria-current="page">{say.explanation.movements}</span>
          </>
        }
      />
      <Fetched of={movements}>{(view) => <Ripple view={view} />}</Fetched>
    </>
  )
}

function Ripple({ view }: { readonly view: View }) {
  const { say, language } = useSpeech()
  const { explanation } = say
  const { versions, head } = view
  const [whole, setWhole] = useState(false)
  const me = useSignedIn()
  const movements = inOrder(whole ? view.movements : tellingOnes(view.movements), me.unit)
  const units = new Set(view.movements.map((one) => one.unit))
  return (
    <div className="stack movements">
      <section>
        <h2 className="section-title">{explanation.versions}</h2>
        <ol className="versions">
          {versions.map((version, place) => (
            <li key={version.version} className={place === versions.length - 1 ? 'version-stands' : ''}>
              <p className="row">
                <strong>{say.frame.version(String(version.version))}</strong>
                <span className="version-value">{valueText(version, say.scheme.missingNames)}</span>
                {place === versions.length - 1 ? <Mark tone="teal">{explanation.standing}</Mark> : null}
              </p>
              <p className="muted small">
                {[
                  version.origin?.recordedAt === undefined
                    ? undefined
                    : momentText(version.origin.recordedAt, language),
                  version.origin?.handedInBy,
                  version.origin?.file,
                  version.origin?.sheet,
                  version.origin?.cell,
                ]
                  .filter((part) => part !== undefined)
                  .join(' · ')}
              </p>
            </li>
          ))}
        </ol>
      </section>
      <section>
        <h2 className="section-title">
          {movements.length === 0
            ? explanation.movedNobody
            : explanation.movedUnits(String(units.size), String(view.movements.length))}
          <span className="muted">{explanation.against[view.against]}</span>
        </h2>
        {movements.length === 0 ? (
          <Empty what={explanation.movedNobody} />
        ) : (
          <>
            <LabelledSwitch label={explanation.movedWhole} checked={whole} onChange={setWhole} />
            <ScrollX label={explanation.movements}>
              <table className="plain-table movement-table">
                <thead>
                  <tr>
                    <th scope="col">{explanation.unit}</th>
                    <th scope="col">{explanation.item}</th>
                    <th scope="col" className="number">
                      {explanation.before}
                    </th>
                    <th scope="col" className="number">
                      {explanation.after}
                    </th>
                    <th scope="col" className="number">
                      {explanation.difference}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {movements.map((one, place) => (
                    <tr
                      key={`${one.unit} ${one.cell}`}
                      className={one.unit === me.unit ? 'movement-own' : ''}
                    >
                      <th scope="row">
                        {movements[place - 1]?.unit === one.unit ? (
                          <span className="hidden">{one.unitName}</span>
                        ) : (
                          <>
                            {one.unitName}{' '}
                            {one.unit === me.unit ? <Mark tone="teal">{explanation.self}</Mark> : null}
                          </>
                        )}
                      </th>
                      <td>
                        <Link
                          to="/explanation/$scheme/$unit"
                          params={{ scheme: head.scheme, unit: one.unit }}
                          search={{
                            period:
                              head.period === head.through.slice(0, 4) ? undefined : head.through.slice(0, 4),
                            through: head.through,
                            ...(one.cell === 'total' ? {} : { cell: one.cell }),
                          }}
                        >
                          {named(one.name, language)}
                        </Link>
                      </td>
                      <td className="number">
                        {one.cell === 'rank' ? <Place of={one.before} /> : <Figure amount={one.before} />}
                      </td>
                      <td className="number">
                        {one.cell === 'rank' ? <Place of={one.after} /> : <Figure amount={one.after} />}
                      </td>
                      <td className="number">
                        <strong>
                          {one.cell === 'rank' ? (
                            <RankMove before={placeOf(one.before)} now={placeOf(one.after)} />
                          ) : (
                            <Figure amount={one.difference} signed tone />
                          )}
                        </strong>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </ScrollX>
          </>
        )}
      </section>
      <ResultFoot head={head} />
    </div>
  )
}

function valueText(version: View['versions'][number], missing: Readonly<Record<string, string>>): string {
  if (version.missing !== undefined) return missing[version.missing] ?? version.missing
  if (version.value !== undefined) return version.value
  return `${version.numerator ?? '—'} / ${version.denominator ?? '—'}`
}

type Moved = View['movements'][number]

/** What a reader wants first: totals, ranks and the items themselves, without the sums and steps in between. */
function tellingOnes(movements: readonly Moved[]): readonly Moved[] {
  const scored = new Set(movements.map(({ unit, cell }) => `${unit} ${cell}`))
  const isLeaf = ({ unit, cell }: Moved): boolean =>
    cell.startsWith('item:') && scored.has(`${unit} clause:${cell.slice('item:'.length)}`)
  return movements.filter((one) => one.cell === 'total' || one.cell === 'rank' || isLeaf(one))
}

/** My own unit first; the others as the server ordered them. */
const inOrder = (movements: readonly Moved[], mine: string): readonly Moved[] => [
  ...movements.filter(({ unit }) => unit === mine),
  ...movements.filter(({ unit }) => unit !== mine),
]

/** A rank is a whole number, not points to so many decimals. */
const placeOf = (amount: Moved['before']): number | undefined =>
  'exact' in amount ? Number(amount.exact) : undefined

function Place({ of }: { readonly of: Moved['before'] }) {
  const { say } = useSpeech()
  return <>{placeOf(of) ?? say.frame.none}</>
}
