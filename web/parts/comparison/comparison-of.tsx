import './comparison.css'
import { Empty, LabelledSwitch, named, Slope, unitNamed, useSpeech } from '#ui'
import { ResultFoot } from '../../which-result/result-foot.tsx'
import { ComparisonTable } from './comparison-table.tsx'
import { type ComparisonView, crossing } from './crossing.ts'
import { ItemTable } from './item-table.tsx'
import { RuleDifferences } from './rule-differences.tsx'
import { WhatDiffers } from './what-differs.tsx'

/** 对比的结果: how many move and cross, who, and what in the rules made it so. */
export function ComparisonOf({
  view,
  onlyCrossing,
  onOnly,
}: {
  readonly view: ComparisonView
  readonly onlyCrossing: boolean
  readonly onOnly: (only: boolean) => void
}) {
  const { say, language } = useSpeech()
  const { comparison, replay } = say
  const { rows } = view
  if (rows.length === 0) return <Empty what={comparison.noRows} />
  const shown = onlyCrossing ? rows.filter((row) => crossing(row) !== undefined) : rows
  const classes = [...new Map(rows.map((row) => [row.classAfter?.zh ?? '', row.classAfter])).values()]
  return (
    <div className="stack comparison">
      <WhatDiffers view={view} />
      <dl className="comparison-sums">
        <Sum
          label={comparison.movedUnits}
          count={rows.filter((row) => row.rankBefore !== row.rankAfter).length}
        />
        <Sum
          label={comparison.crossIn}
          count={rows.filter((row) => crossing(row) === 'in').length}
          tone="in"
        />
        <Sum
          label={comparison.crossOut}
          count={rows.filter((row) => crossing(row) === 'out').length}
          tone="out"
        />
      </dl>
      <section>
        <div className="row comparison-tools no-print">
          <LabelledSwitch label={comparison.onlyCrossing} checked={onlyCrossing} onChange={onOnly} />
        </div>
        {shown.length === 0 ? (
          <Empty what={comparison.noCrossing} />
        ) : (
          <ComparisonTable rows={shown} view={view} />
        )}
      </section>
      <section>
        <h2 className="section-title">
          {comparison.slope}
          <span className="muted">{comparison.slopeHint}</span>
        </h2>
        <div className="comparison-slopes">
          {classes.map((name) => {
            const members = shown.filter((row) => (row.classAfter?.zh ?? '') === (name?.zh ?? ''))
            return members.length === 0 ? null : (
              <figure key={name?.zh ?? ''}>
                <figcaption>{name === undefined ? comparison.absent : named(name, language)}</figcaption>
                <Slope
                  title={`${comparison.slope} ${name === undefined ? '' : named(name, language)}`}
                  before={`${comparison.before} ${sideText(view, 'before')}`}
                  after={`${comparison.after} ${sideText(view, 'after')}`}
                  units={members.map((row) => ({
                    key: row.unit,
                    name: unitNamed(row, language),
                    before: row.rankBefore,
                    after: row.rankAfter,
                    crosses: crossing(row),
                    mine: row.mine,
                  }))}
                />
              </figure>
            )
          })}
        </div>
      </section>
      <section>
        <h2 className="section-title">
          {replay.items}
          <span className="muted">{replay.itemsHint}</span>
        </h2>
        <ItemTable items={view.items} />
      </section>
      <section>
        <h2 className="section-title">{comparison.differences}</h2>
        <RuleDifferences differences={view.differences} />
      </section>
      <ResultFoot head={view.before} />
      <ResultFoot head={view.after} />
    </div>
  )
}

/** Enough to tell the sides apart: versions where the scheme is one, years of figures where the year is one. */
function sideText({ before, after }: ComparisonView, side: 'before' | 'after'): string {
  const { scheme, version, period } = side === 'before' ? before : after
  return [
    scheme,
    ...(before.scheme === after.scheme ? [version] : []),
    ...(before.period === after.period ? [] : [period]),
  ].join(' ')
}

function Sum({
  label,
  count,
  tone,
}: {
  readonly label: string
  readonly count: number
  readonly tone?: 'in' | 'out'
}) {
  return (
    <div className={tone === undefined ? '' : `sum-${tone}`}>
      <dt>{label}</dt>
      <dd>{count}</dd>
    </div>
  )
}
