import './review.css'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { App, Button, Checkbox, Input, Segmented, Select } from 'antd'
import { useState } from 'react'
import { acceptReports, type ReportLine } from '#contract'
import { Empty, PageHead, periodText, unitNamed, useSpeech } from '#ui'
import { describeRefusal } from '#words'
import { query } from '../../ask/queries.ts'
import { Fetched } from '../../frame/fetched.tsx'
import { Refusal } from '../../frame/refusal.tsx'
import { useMay } from '../../session/use-session.ts'
import { ReportRow } from './report-row.tsx'
import { ReviewTabs } from './review-tabs.tsx'
import { useReviewAct } from './use-review-act.ts'

const page = getRouteApi('/inside/review')
const keyOf = ({ unit, form, period }: ReportLine): string => `${unit.unit} ${form} ${period}`

/** 待审核: what lies with one's unit, in every open month; many accepted at once, each by the same rules. */
export function Reviews() {
  const { say } = useSpeech()
  const found = useQuery(query.reviews())
  return (
    <>
      <PageHead
        title={say.review.title}
        lead={found.data === undefined ? say.review.lead : say.review.waiting(String(found.data.waiting))}
      />
      <ReviewTabs here="queue" />
      <Fetched of={found} rows={10}>
        {({ reports }) => <Queue reports={reports} />}
      </Fetched>
    </>
  )
}

function Queue({ reports }: { readonly reports: readonly ReportLine[] }) {
  const { say, language } = useSpeech()
  const { review } = say
  const search = page.useSearch()
  const navigate = page.useNavigate()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const mayAccept = useMay('review.accept')
  const show = search.show === 'sent' || search.show === 'all' ? search.show : 'mine'
  const months = [...new Set(reports.map(({ period }) => period))].sort().reverse()
  const listed = reports.filter(
    (one) =>
      (show === 'all' || (show === 'mine' ? one.mine || one.asked !== undefined : !one.mine)) &&
      (search.month === undefined || one.period === search.month) &&
      (search.find === undefined || unitNamed(one.unit, language).includes(search.find)),
  )
  const mine = listed.filter((one) => one.mine)
  const picked = mine.filter((one) => chosen.has(keyOf(one)))
  const toggle = (one: ReportLine) => (on: boolean) =>
    setChosen((before) => {
      const after = new Set(before)
      if (on) after.add(keyOf(one))
      else after.delete(keyOf(one))
      return after
    })
  return (
    <div className="stack">
      <div className="review-filters no-print">
        <Segmented
          value={show}
          aria-label={review.show}
          options={(['mine', 'sent', 'all'] as const).map((one) => ({ value: one, label: review[one] }))}
          onChange={(one) => void navigate({ search: { ...search, show: one }, replace: true })}
        />
        <Select
          value={search.month ?? ''}
          aria-label={review.month}
          popupMatchSelectWidth={false}
          options={[
            { value: '', label: `${review.month}：${review.all}` },
            ...months.map((one) => ({ value: one, label: periodText(one, say.frame) })),
          ]}
          onChange={(one) =>
            void navigate({ search: { ...search, month: one === '' ? undefined : one }, replace: true })
          }
        />
        <Input
          allowClear
          style={{ width: 180 }}
          defaultValue={search.find}
          placeholder={review.find}
          aria-label={review.find}
          onChange={({ target }) =>
            void navigate({
              search: { ...search, find: target.value === '' ? undefined : target.value },
              replace: true,
            })
          }
        />
      </div>
      {mayAccept ? (
        <div className="review-bar no-print">
          <Checkbox
            disabled={mine.length === 0}
            checked={mine.length > 0 && picked.length === mine.length}
            indeterminate={picked.length > 0 && picked.length < mine.length}
            onChange={({ target }) => setChosen(new Set(target.checked ? mine.map(keyOf) : []))}
          >
            {review.chooseAll}
          </Checkbox>
          <AcceptMany picked={picked} done={() => setChosen(new Set())} />
        </div>
      ) : null}
      {listed.length === 0 ? (
        <Empty what={review.nothingWaits} next={review.nothingWaitsNext} />
      ) : (
        <ul className="report-rows">
          {listed.map((one) => (
            <ReportRow
              key={keyOf(one)}
              report={one}
              {...(mayAccept && one.mine ? { chosen: chosen.has(keyOf(one)), choose: toggle(one) } : {})}
            />
          ))}
        </ul>
      )}
    </div>
  )
}

function AcceptMany({ picked, done }: { readonly picked: readonly ReportLine[]; readonly done: () => void }) {
  const { say, language } = useSpeech()
  const { review } = say
  const { modal } = App.useApp()
  const act = useReviewAct(acceptReports, done)
  const names = new Map(picked.map(({ unit }) => [unit.unit, unitNamed(unit, language)]))
  const accept = () =>
    act.mutateAsync({
      body: {
        reports: picked.map(({ unit, form, period, submission = '', last }) => ({
          unit: unit.unit,
          form,
          period,
          submission,
          after: last,
        })),
      },
    })
  return (
    <>
      <Button
        type="primary"
        disabled={picked.length === 0}
        loading={act.isPending}
        onClick={() =>
          void modal.confirm({
            title: review.acceptTitle(String(picked.length)),
            content: review.acceptSays,
            okText: review.accept,
            cancelText: say.frame.cancel,
            onOk: () => accept().catch(() => undefined),
          })
        }
      >
        {review.acceptChosen(String(picked.length))}
      </Button>
      {act.isError ? <Refusal fault={act.error} /> : null}
      {act.data === undefined ? null : (
        <div role="status">
          <p>{review.acceptedSome(String(act.data.accepted))}</p>
          {act.data.refused.length === 0 ? null : (
            <>
              <p>{review.refusedSome(String(act.data.refused.length))}</p>
              <ul>
                {act.data.refused.map((one) => (
                  <li key={`${one.unit} ${one.period}`}>
                    {names.get(one.unit) ?? one.unit}：
                    {describeRefusal(one.refusal, one.facts, language).what}
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      )}
    </>
  )
}
