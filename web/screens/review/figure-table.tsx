import { Link } from '@tanstack/react-router'
import { Button, Input, Modal, Select } from 'antd'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { Empty, Mark, named, periodText, ScrollX, unitNamed, useSpeech } from '#ui'
import { useMay, useSignedIn } from '../../session/use-session.ts'
import { differenceText, figureText, movedMuch } from './figure-text.ts'
import type { CellReasons, ReviewedReport } from './reviewed-report.ts'

type Row = ReviewedReport['rows'][number]
type Indicator = ReviewedReport['indicators'][number]

/** 报告里的数 beside the period before, the year before and what was verified; a wrong one is marked with its reason. */
export function FigureTable({
  view,
  reasons,
  change,
  signals,
}: {
  readonly view: ReviewedReport
  readonly reasons: CellReasons
  readonly change: (reasons: CellReasons) => void
  /** 质量信号 of one figure, where there are any. */
  readonly signals?: (unit: string, indicator: string) => ReactNode
}) {
  const { say, language } = useSpeech()
  const { review } = say
  const me = useSignedIn()
  const [first] = view.rows
  const [show, setShow] = useState(first?.unit ?? '')
  const [marking, setMarking] = useState<{ readonly key: string; readonly name: string }>()
  const { report } = view
  const marks = report.way === 'yours' && !report.closed && view.steps.some(({ unit }) => unit === me.unit)
  const lines = view.rows.flatMap((row) =>
    view.indicators.filter(({ indicator }) => shown(row, indicator)).map((indicator) => ({ row, indicator })),
  )
  function shown(row: Row, indicator: string): boolean {
    const figure = row.figures[indicator]
    if (figure === undefined) return false
    if (show === 'changed') return figure.changed
    const unit = view.indicators.find((one) => one.indicator === indicator)?.unit ?? ''
    if (show === 'moved') return movedMuch(figure, figure.before, unit)
    return row.unit === show
  }
  const returned =
    report.standing === 'returned' ? view.trail.findLast(({ kind }) => kind === 'returned') : undefined
  const complaints = new Map(returned?.cells?.map((cell) => [`${cell.unit} ${cell.indicator}`, cell.reason]))
  const many = show === 'changed' || show === 'moved'
  return (
    <section>
      <h2 className="section-title">
        {review.figures}
        {marks ? <span className="muted">{review.markHint}</span> : null}
      </h2>
      {view.rows.length === 0 ? (
        <Empty what={review.figuresNone} />
      ) : (
        <>
          <Select
            className="no-print"
            value={show}
            aria-label={review.chooseUnit}
            popupMatchSelectWidth={false}
            options={[
              { value: 'changed', label: review.onlyChanged },
              { value: 'moved', label: review.onlyMoved },
              ...view.rows.map((row) => ({ value: row.unit, label: unitNamed(row, language) })),
            ]}
            onChange={setShow}
          />
          <ScrollX label={review.figures}>
            <table className="plain-table review-figures review-stacked">
              <thead>
                <tr>
                  {many ? <th scope="col">{review.unit}</th> : null}
                  <th scope="col">{review.indicator}</th>
                  <th scope="col" className="number">
                    {periodText(report.period, say.frame)}
                  </th>
                  <th scope="col" className="number">
                    {periodText(view.before, say.frame)}
                  </th>
                  <th scope="col" className="number">
                    {review.difference}
                  </th>
                  <th scope="col" className="number">
                    {periodText(view.yearBefore, say.frame)}
                  </th>
                  <th scope="col" className="number">
                    {review.yearDifference}
                  </th>
                  <th scope="col" className="number">
                    {review.verified}
                  </th>
                  <th scope="col">
                    <span className="hidden">{review.signals}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {lines.map(({ row, indicator }) => {
                  const key = `${row.unit} ${indicator.indicator}`
                  return (
                    <FigureRow
                      key={key}
                      row={row}
                      indicator={indicator}
                      report={report}
                      many={many}
                      said={reasons[key]}
                      complaint={complaints.get(key)}
                      signal={signals?.(row.unit, indicator.indicator)}
                      {...(marks
                        ? {
                            mark: () =>
                              setMarking({
                                key,
                                name: `${unitNamed(row, language)} · ${named(indicator.name, language)}`,
                              }),
                          }
                        : {})}
                    />
                  )
                })}
              </tbody>
            </table>
          </ScrollX>
          {lines.length === 0 ? <p className="muted">{review.figuresNone}</p> : null}
        </>
      )}
      {marking === undefined ? null : (
        <MarkCell
          marking={marking}
          said={reasons[marking.key] ?? ''}
          close={() => setMarking(undefined)}
          keep={(said) => {
            const { [marking.key]: _before, ...others } = reasons
            change(said === '' ? others : { ...others, [marking.key]: said })
            setMarking(undefined)
          }}
        />
      )}
    </section>
  )
}

function FigureRow({
  row,
  indicator,
  report,
  many,
  said,
  complaint,
  signal,
  mark,
}: {
  readonly row: Row
  readonly indicator: Indicator
  readonly report: ReviewedReport['report']
  readonly many: boolean
  readonly said: string | undefined
  /** Why it was returned. */
  readonly complaint: string | undefined
  readonly signal: ReactNode
  readonly mark?: () => void
}) {
  const { say, language } = useSpeech()
  const { review } = say
  const names: Readonly<Record<string, string>> = say.scheme.missingNames
  const mayRequest = useMay('correction.request')
  const mayVerify = useMay('figure.verify')
  const figure = row.figures[indicator.indicator]
  if (figure === undefined) return null
  const { unit } = indicator
  const none = <span className="muted">{say.frame.none}</span>
  const then = (parts: typeof figure.before) => (parts === undefined ? none : figureText(parts, unit, names))
  const search = { unit: row.unit, indicator: indicator.indicator, at: report.period }
  return (
    <tr className={said === undefined && complaint === undefined ? '' : 'review-cell-marked'}>
      {many ? <td>{unitNamed(row, language)}</td> : null}
      <th scope="row">
        {named(indicator.name, language)}{' '}
        {figure.changed ? <Mark tone="amber">{review.changedMark}</Mark> : null}
        {complaint === undefined ? null : <span className="below">{complaint}</span>}
        {signal}
      </th>
      <td className="number" data-label={review.now}>
        <strong>{figureText(figure, unit, names)}</strong>
      </td>
      <td className="number" data-label={review.before}>
        {then(figure.before)}
      </td>
      <td className="number" data-label={review.difference}>
        {differenceText(figure, figure.before, unit) ?? none}
      </td>
      <td className="number" data-label={review.yearBefore}>
        {then(figure.yearBefore)}
      </td>
      <td className="number" data-label={review.yearDifference}>
        {differenceText(figure, figure.yearBefore, unit) ?? none}
      </td>
      <td className="number" data-label={review.verified}>
        {then(figure.verified)}
      </td>
      <td className="no-print">
        {mark === undefined ? null : (
          <Button size="small" type={said === undefined ? 'text' : 'default'} danger onClick={mark}>
            {said === undefined ? review.mark : said}
          </Button>
        )}
        {report.closed && mayRequest ? (
          <Link to="/corrections/new" search={search}>
            {review.correctThis}
          </Link>
        ) : null}
        {mayVerify ? (
          <Link to="/verifications" search={search}>
            {review.verifyThis}
          </Link>
        ) : null}
      </td>
    </tr>
  )
}

function MarkCell({
  marking,
  said,
  keep,
  close,
}: {
  readonly marking: { readonly key: string; readonly name: string }
  readonly said: string
  readonly keep: (said: string) => void
  readonly close: () => void
}) {
  const { say } = useSpeech()
  const { review } = say
  const [text, setText] = useState(said)
  return (
    <Modal
      open
      title={marking.name}
      okText={review.mark}
      cancelText={said === '' ? say.frame.cancel : review.unmark}
      onOk={() => keep(text.trim())}
      onCancel={() => (said === '' ? close() : keep(''))}
    >
      <label htmlFor="cell-reason">{review.cellReason}</label>
      <Input.TextArea
        id="cell-reason"
        autoFocus
        rows={3}
        maxLength={500}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
    </Modal>
  )
}
