import './review.css'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { dayText, Mark, momentText, PageHead, periodText, unitNamed, useSpeech } from '#ui'
import { query } from '../../ask/queries.ts'
import { Fetched } from '../../frame/fetched.tsx'
import { Decide } from './decide.tsx'
import { FigureTable } from './figure-table.tsx'
import { FormName } from './report-row.tsx'
import type { CellReasons, ReviewedReport } from './reviewed-report.ts'

const page = getRouteApi('/inside/review/$form/$period/$unit')

/** 一份报告的审核. `signals` is where the quality signals of this report are put beside the figures. */
export function ReviewReport() {
  const { say, language } = useSpeech()
  const params = page.useParams()
  const found = useQuery(query.reviewReport(params))
  const report = found.data?.report
  return (
    <>
      <PageHead
        title={
          report === undefined
            ? say.review.title
            : `${unitNamed(report.unit, language)} ${periodText(report.period, say.frame)}`
        }
        lead={
          report === undefined ? undefined : (
            <>
              <FormName report={report} /> · {say.review.due} {dayText(report.due, language)}
            </>
          )
        }
        crumbs={
          <>
            <Link to="/review">{say.review.tabs.queue}</Link>
            <Link to="/review/board" search={{ month: params.period }}>
              {say.review.tabs.board}
            </Link>
          </>
        }
      />
      <Fetched of={found} rows={12}>
        {(view) => <Whole view={view} />}
      </Fetched>
    </>
  )
}

function Whole({ view }: { readonly view: ReviewedReport }) {
  const [reasons, setReasons] = useState<CellReasons>({})
  const { say, language } = useSpeech()
  const { report } = view
  return (
    <div className="stack">
      <section className="stack">
        <p className="row">
          <Mark tone={report.standing === 'accepted' ? 'teal' : 'plain'}>
            {say.review.states[report.standing]}
          </Mark>
          {report.closed ? <Mark>{say.review.closedMark}</Mark> : null}
          <strong>{say.review.holderIs(unitNamed(report.holder, language))}</strong>
          <span className="muted">
            {report.standing === 'accepted' && report.way === 'yours'
              ? say.review.acceptedYours
              : say.review.ways[report.way]}
          </span>
        </p>
        <Steps view={view} />
        {report.asked === undefined ? null : (
          <p>{say.review.askedBack(report.asked.name, report.asked.reason ?? '')}</p>
        )}
        {report.returned === undefined ? null : (
          <p className="below">
            {say.review.returnedBecause(report.returned.name, report.returned.reason ?? '')}
          </p>
        )}
      </section>
      <Decide view={view} reasons={reasons} settled={() => setReasons({})} />
      <FigureTable view={view} reasons={reasons} change={setReasons} />
      <Trail view={view} />
    </div>
  )
}

function Steps({ view }: { readonly view: ReviewedReport }) {
  const { say, language } = useSpeech()
  const { holder, standing } = view.report
  return (
    <ol className="review-steps" aria-label={say.review.steps}>
      {[view.author, ...view.steps].map((step) => {
        const here = step.unit === holder.unit && standing !== 'accepted'
        return (
          <li
            key={step.path}
            className={here ? 'here' : ''}
            {...(here ? { 'aria-current': 'step' as const } : {})}
          >
            {unitNamed(step, language)}
            {here ? ` (${say.review.stepNow})` : ''}
          </li>
        )
      })}
      <li>{say.review.states.accepted}</li>
    </ol>
  )
}

function Trail({ view }: { readonly view: ReviewedReport }) {
  const { say, language } = useSpeech()
  const { review } = say
  const indicators = new Map(view.indicators.map(({ indicator, name }) => [indicator, name]))
  const units = new Map(view.rows.map((row) => [row.unit, unitNamed(row, language)]))
  const nameOf = (id: string): string => {
    const name = indicators.get(id)
    return name === undefined ? id : language === 'en' ? (name.en ?? name.zh) : name.zh
  }
  return (
    <section>
      <h2 className="section-title">{review.trail}</h2>
      <ol className="trail">
        {view.trail.map((one) => (
          <li key={`${one.at} ${one.kind} ${one.name}`}>
            <strong>{review.kinds[one.kind]}</strong> {unitNamed(one.by, language)} · {one.name}
            {one.to === undefined ? null : <> · {review.toUnit(unitNamed(one.to, language))}</>}
            <span className="muted small"> {momentText(one.at, language)}</span>
            {one.reason === undefined ? null : <div>{one.reason}</div>}
            {one.note === undefined ? null : <div>{one.note}</div>}
            {one.fileName === undefined ? null : <div className="muted small">{one.fileName}</div>}
            {one.cells === undefined ? null : (
              <ul>
                {one.cells.map((cell) => (
                  <li key={`${cell.unit} ${cell.indicator}`}>
                    {units.get(cell.unit) ?? cell.unit} · {nameOf(cell.indicator)}：{cell.reason}
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
