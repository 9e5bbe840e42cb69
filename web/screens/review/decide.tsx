import { App, Button, Input, Select } from 'antd'
import { useState } from 'react'
import { decideReport } from '#contract'
import { unitNamed, useSpeech } from '#ui'
import { Refusal } from '../../frame/refusal.tsx'
import { useMay, useSignedIn } from '../../session/use-session.ts'
import type { CellReasons, ReviewedReport } from './reviewed-report.ts'
import { useReviewAct } from './use-review-act.ts'

type Kind = 'accepted' | 'returned' | 'recalled' | 'asked' | 'declined'

/** 办理: only what the reader may do now; what was written stays on the page when it is refused. */
export function Decide({
  view,
  reasons,
  settled,
}: {
  readonly view: ReviewedReport
  readonly reasons: CellReasons
  readonly settled: () => void
}) {
  const { say, language } = useSpeech()
  const { review } = say
  const { message } = App.useApp()
  const me = useSignedIn()
  const mayAct = useMay('review.act')
  const [reason, setReason] = useState('')
  const { report, steps, author } = view
  const own = steps.findIndex(({ unit }) => unit === me.unit)
  const earlier = [author, ...steps.slice(0, Math.max(own, 0))]
  const [to, setTo] = useState(author.path)
  const act = useReviewAct(decideReport, ({ holder }) => {
    setReason('')
    settled()
    void message.success(review.doneNow(unitNamed(holder, language)))
  })
  const { way, submission, closed } = report
  if (!mayAct || submission === undefined || closed) return null
  const above = own >= 0 && way === 'yours'
  const send = (kind: Kind) => {
    const cells = Object.entries(reasons).map(([key, said]) => {
      const [unit = '', indicator = ''] = key.split(' ')
      return { unit, indicator, reason: said }
    })
    act.mutate({
      params: { form: report.form, period: report.period, unit: report.unit.unit },
      body: {
        kind,
        submission,
        after: report.last,
        ...(kind === 'returned' ? { to, ...(cells.length === 0 ? {} : { cells }) } : {}),
        ...(reason.trim() === '' ? {} : { reason }),
      },
    })
  }
  const asks = above || way === 'ask'
  if (!asks && way !== 'recall') return null
  const wordless = reason.trim() === ''
  return (
    <section className="review-decide no-print">
      {asks ? (
        <>
          <label htmlFor="review-reason">
            {review.reason} <span className="muted small">{review.reasonHint}</span>
          </label>
          <Input.TextArea
            id="review-reason"
            rows={2}
            maxLength={500}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        </>
      ) : null}
      <div className="row">
        {report.mine ? (
          <Button type="primary" loading={act.isPending} onClick={() => send('accepted')}>
            {review.accept}
          </Button>
        ) : null}
        {above ? (
          <>
            <Button danger disabled={wordless} loading={act.isPending} onClick={() => send('returned')}>
              {review.return}
              {Object.keys(reasons).length === 0
                ? ''
                : ` (${review.cellsMarked(String(Object.keys(reasons).length))})`}
            </Button>
            {earlier.length > 1 ? (
              <Select
                value={to}
                aria-label={review.returnTo}
                popupMatchSelectWidth={false}
                options={earlier.map((step) => ({
                  value: step.path,
                  label: `${review.returnTo} ${unitNamed(step, language)}`,
                }))}
                onChange={setTo}
              />
            ) : null}
          </>
        ) : null}
        {above && report.asked !== undefined ? (
          <Button disabled={wordless} onClick={() => send('declined')}>
            {review.decline}
          </Button>
        ) : null}
        {way === 'recall' ? (
          <Button loading={act.isPending} onClick={() => send('recalled')}>
            {review.recall}
          </Button>
        ) : null}
        {way === 'ask' ? (
          <Button disabled={wordless} loading={act.isPending} onClick={() => send('asked')}>
            {review.ask}
          </Button>
        ) : null}
      </div>
      {act.isError ? <Refusal fault={act.error} /> : null}
    </section>
  )
}
