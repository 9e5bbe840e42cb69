import './review.css'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { App, Button, Input } from 'antd'
import { useState } from 'react'
import type { z } from 'zod'
import { type readCorrection, settleCorrection } from '#contract'
import { Mark, momentText, named, PageHead, periodText, unitNamed, useSpeech } from '#ui'
import { describeRefusal } from '#words'
import { query } from '../../ask/queries.ts'
import { Fetched } from '../../frame/fetched.tsx'
import { Refusal } from '../../frame/refusal.tsx'
import { STAGE_TONES } from './corrections.tsx'
import { figureText } from './figure-text.ts'
import { ReviewTabs } from './review-tabs.tsx'
import { Ripple } from './ripple.tsx'
import { useReviewAct } from './use-review-act.ts'
import { Versions } from './versions.tsx'

type View = z.output<(typeof readCorrection)['answer']>
const page = getRouteApi('/inside/corrections/$correction')

/** 一份更正: from what to what, why, whom it moves, and the answer. */
export function CorrectionScreen() {
  const { say, language } = useSpeech()
  const { correction } = page.useParams()
  const found = useQuery(query.correction(correction))
  const line = found.data?.line
  return (
    <>
      <PageHead
        title={
          line === undefined
            ? say.review.corrections
            : say.review.correctionOf(unitNamed(line.unit, language), named(line.indicator.name, language))
        }
        lead={line === undefined ? undefined : periodText(line.period, say.frame)}
        crumbs={<Link to="/corrections">{say.review.corrections}</Link>}
      />
      <ReviewTabs here="corrections" />
      <Fetched of={found} rows={8}>
        {(view) => <Whole view={view} />}
      </Fetched>
    </>
  )
}

function Whole({ view }: { readonly view: View }) {
  const { say, language } = useSpeech()
  const { review } = say
  const { line } = view
  const { unit } = line.indicator
  const names = say.scheme.missingNames
  return (
    <div className="stack">
      <section>
        <p className="big-change">
          {review.change(
            line.before === undefined ? review.inForceNone : figureText(line.before, unit, names),
            figureText(line.after, unit, names),
          )}
        </p>
        <p>{line.reason}</p>
        {line.evidence.length === 0 ? null : <p className="muted">{line.evidence.join('；')}</p>}
        <p className="muted small">
          {review.requestedBy(line.requestedBy, momentText(line.requestedAt, language))}
        </p>
        <p className="row">
          <Mark tone={STAGE_TONES[line.stage]}>{review.stages[line.stage]}</Mark>
          {line.settled === undefined ? null : (
            <span>
              {line.settled.name} · {momentText(line.settled.at, language)}
              {line.settled.reason === undefined ? '' : ` · ${line.settled.reason}`}
            </span>
          )}
        </p>
      </section>
      <Settle view={view} />
      {line.stage === 'open' || line.stage === 'approved' ? (
        <Ripple ripple={view.ripple} foreseen={line.stage === 'open'} verifiedFirst={view.verifiedFirst} />
      ) : null}
      <Versions title={review.versions} facts={view.versions} unit={unit} />
      <Versions title={review.verified} facts={view.verified} unit={unit} />
    </div>
  )
}

function Settle({ view }: { readonly view: View }) {
  const { say, language } = useSpeech()
  const { review } = say
  const { message, modal } = App.useApp()
  const [reason, setReason] = useState('')
  const { line, mayApprove, mayWithdraw, whyNot } = view
  const act = useReviewAct(settleCorrection, ({ stage }) => void message.success(review[stage]))
  if (line.stage !== 'open') return null
  const settle = (kind: 'approved' | 'refused' | 'withdrawn') =>
    act.mutate({
      params: { correction: line.correction },
      body: { kind, ...(reason.trim() === '' ? {} : { reason }) },
    })
  if (!mayApprove && !mayWithdraw)
    return whyNot === undefined ? null : (
      <p className="muted">
        {review.whyNot}
        {describeRefusal(whyNot, {}, language).what}
      </p>
    )
  return (
    <section className="review-decide no-print">
      <label htmlFor="settle-reason">{review.reason}</label>
      <Input.TextArea
        id="settle-reason"
        rows={2}
        maxLength={500}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      <div className="row">
        {mayApprove ? (
          <>
            <Button
              type="primary"
              loading={act.isPending}
              onClick={() =>
                void modal.confirm({
                  title: review.approveTitle,
                  content: review.approveSays,
                  okText: review.approve,
                  cancelText: say.frame.cancel,
                  onOk: () => settle('approved'),
                })
              }
            >
              {review.approve}
            </Button>
            <Button danger disabled={reason.trim() === ''} onClick={() => settle('refused')}>
              {review.refuse}
            </Button>
          </>
        ) : null}
        {mayWithdraw ? (
          <Button loading={act.isPending} onClick={() => settle('withdrawn')}>
            {review.withdraw}
          </Button>
        ) : null}
      </div>
      {act.isError ? <Refusal fault={act.error} /> : null}
    </section>
  )
}
