import './review.css'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Button, Input, Modal, Segmented, Select } from 'antd'
import { useState } from 'react'
import type { z } from 'zod'
import { closeMonth, type readReviewBoard } from '#contract'
import { dayText, Empty, momentText, PageHead, periodText, unitNamed, useSpeech } from '#ui'
import { query } from '../../ask/queries.ts'
import { Fetched } from '../../frame/fetched.tsx'
import { Refusal } from '../../frame/refusal.tsx'
import { ReportRow } from './report-row.tsx'
import { ReviewTabs } from './review-tabs.tsx'
import { useReviewAct } from './use-review-act.ts'

type Board = z.output<(typeof readReviewBoard)['answer']>
const page = getRouteApi('/inside/review/board')
const STATES = ['due', 'at-step', 'returned', 'recalled', 'accepted'] as const

/** 上个月 of a day "2017-12-08". */
function monthBefore(today: Date): string {
  const date = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - 1, 1))
  return date.toISOString().slice(0, 7)
}

/** 进度与月结: every report of a month with its state and holder; the county closes the month here. */
export function ReviewBoard() {
  const { say } = useSpeech()
  const { month } = page.useSearch()
  const navigate = page.useNavigate()
  const today = useQuery(query.workbench()).data?.today
  const period = month ?? (today === undefined ? undefined : monthBefore(new Date(`${today}T00:00:00Z`)))
  const found = useQuery({ ...query.reviewBoard(period ?? ''), enabled: period !== undefined })
  const board = found.data
  const done = board?.reports.filter(({ standing }) => standing === 'accepted').length ?? 0
  return (
    <>
      <PageHead
        title={say.review.tabs.board}
        lead={
          board === undefined
            ? say.review.lead
            : say.review.boardLead(String(done), String(board.reports.length))
        }
        actions={
          <Select
            value={period ?? null}
            aria-label={say.review.month}
            popupMatchSelectWidth={false}
            options={(board?.months ?? []).map(({ period: one, closed }) => ({
              value: one,
              label: `${periodText(one, say.frame)}${closed ? ` · ${say.review.closedMark}` : ''}`,
            }))}
            onChange={(one) => void navigate({ search: { month: one ?? undefined } })}
          />
        }
      />
      <ReviewTabs here="board" />
      <Fetched of={found} rows={10}>
        {(answer) => <Month board={answer} />}
      </Fetched>
    </>
  )
}

function Month({ board }: { readonly board: Board }) {
  const { say } = useSpeech()
  const { review } = say
  const [state, setState] = useState<string>('all')
  const count = (one: string) => board.reports.filter(({ standing }) => standing === one).length
  const shown = board.reports.filter(({ standing }) => state === 'all' || standing === state)
  return (
    <div className="stack">
      <Closing board={board} />
      {board.reports.length === 0 ? (
        <Empty what={review.boardNone} />
      ) : (
        <>
          <Segmented
            className="no-print"
            value={state}
            aria-label={review.state}
            options={[
              { value: 'all', label: `${review.all} ${board.reports.length}` },
              ...STATES.filter((one) => count(one) > 0).map((one) => ({
                value: one,
                label: `${review.states[one]} ${count(one)}`,
              })),
            ]}
            onChange={setState}
          />
          <ul className="report-rows">
            {shown.map((one) => (
              <ReportRow key={`${one.unit.unit} ${one.form} ${one.period}`} report={one} />
            ))}
          </ul>
          <p className="muted small">{review.notReviewed}</p>
        </>
      )}
    </div>
  )
}

function Closing({ board }: { readonly board: Board }) {
  const { say, language } = useSpeech()
  const { review } = say
  const { closing } = board
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const act = useReviewAct(closeMonth, () => setAsking(false))
  const month = periodText(board.period, say.frame)
  const open = board.reports.filter(({ standing }) => standing !== 'accepted')
  if (closing !== undefined)
    return (
      <section className="stack">
        <h2 className="section-title">{review.closedBy(closing.name, momentText(closing.at, language))}</h2>
        <p>
          {closing.open.length === 0 ? review.closedAll : review.closedOver(String(closing.open.length))}
          {closing.reason === undefined ? null : `：${closing.reason}`}
        </p>
        {closing.open.length === 0 ? null : (
          <p className="muted">
            {closing.open
              .map(({ unit, standing }) => `${unitNamed(unit, language)}（${review.states[standing]}）`)
              .join(language === 'en' ? ', ' : '、')}
          </p>
        )}
      </section>
    )
  if (!board.mayClose)
    return board.today > board.due ? null : (
      <p className="muted">{review.notYetDue(dayText(board.due, language))}</p>
    )
  return (
    <section className="row no-print">
      <Button type="primary" onClick={() => setAsking(true)}>
        {review.close}
      </Button>
      <Modal
        open={asking}
        title={review.closeTitle(month)}
        okText={review.close}
        cancelText={say.frame.cancel}
        confirmLoading={act.isPending}
        okButtonProps={{ disabled: open.length > 0 && reason.trim() === '' }}
        onCancel={() => setAsking(false)}
        onOk={() =>
          act.mutate({
            params: { period: board.period },
            body: { open: board.open, ...(reason.trim() === '' ? {} : { reason }) },
          })
        }
      >
        <div className="stack">
          <p>{review.closeSays}</p>
          {open.length === 0 ? (
            <p>{review.closeNothingOpen}</p>
          ) : (
            <>
              <p>{review.closeOpen(String(open.length))}</p>
              <p className="muted">
                {open
                  .map(({ unit, standing }) => `${unitNamed(unit, language)}（${review.states[standing]}）`)
                  .join(language === 'en' ? ', ' : '、')}
              </p>
              <label htmlFor="closing-reason">{review.closeReason}</label>
              <Input.TextArea
                id="closing-reason"
                rows={3}
                maxLength={500}
                value={reason}
                onChange={({ target }) => setReason(target.value)}
              />
            </>
          )}
          {act.isError ? <Refusal fault={act.error} /> : null}
        </div>
      </Modal>
    </section>
  )
}
