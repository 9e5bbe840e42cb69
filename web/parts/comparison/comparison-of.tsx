import './comparison.css'
import { Empty, LabelledSwitch, named, Slope, unitNamed, useSpeech } from '#ui'
import { ResultFoot } from '../../which-result/result-foot.tsx'
import { ComparisonTable } from './comparison-table.tsx'
import { type ComparisonView, crossing } from './crossing.ts'
import { RuleDifferences } from './rule-differences.tsx'

/** 对比的结果: how many move and cross, who, and what in the rules made it so. */
export function ComparisonOf({
  view,
  onlyCrossing,
  onOnly,
  linked = true,
}: {
  readonly view: ComparisonView
  readonly onlyCrossing: boolean
  readonly onOnly: (only: boolean) => void
  /** False where the second result is a trial that has no pages of its own. */
  readonly linked?: boolean
}) {
  const { say, language } = useSpeech()
  const { comparison } = say
  const { rows } = view
  if (rows.length === 0) return <Empty what={comparison.noRows} />
  const shown = onlyCrossing ? rows.filter((row) => crossing(row) !== undefined) : rows
  const classes = [...new Map(rows.map((row) => [row.classAfter?.zh ?? '', row.classAfter])).values()]
  return (
    <div className="stack comparison">
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
        <div className="row comparison-tools">
          <LabelledSwitch label={comparison.onlyCrossing} checked={onlyCrossing} onChange={onOnly} />
        </div>
        {shown.length === 0 ? (
          <Empty what={comparison.noCrossing} />
        ) : (
          <ComparisonTable rows={shown} view={view} linked={linked} />
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
                  before={`${comparison.before} ${view.before.scheme}`}
                  after={`${comparison.after} ${view.after.scheme}`}
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
        <h2 className="section-title">{comparison.differences}</h2>
        <RuleDifferences differences={view.differences} />
      </section>
      <ResultFoot head={view.before} />
      <ResultFoot head={view.after} />
    </div>
  )
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
