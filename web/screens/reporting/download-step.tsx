import { useMutation, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { App, Button, Checkbox, Select } from 'antd'
import { useState } from 'react'
import type { z } from 'zod'
import { downloadWorkbook, type listReports } from '#contract'
import { periodText, useSpeech } from '#ui'
import { download } from '../../ask/download.ts'
import { query } from '../../ask/queries.ts'
import { useRefusalWords } from '../../frame/refusal.tsx'

type Report = z.output<(typeof listReports)['answer']>['reports'][number]

const page = getRouteApi('/inside/reporting')

/** The oldest ended month nobody handed in, else the newest that has ended. */
function firstToReport(reports: readonly Report[], today: string | undefined): string | undefined {
  const ended = reports.filter(({ period }) => today !== undefined && period < today.slice(0, 7))
  const open = ended.filter(({ state }) => state === 'due' || state === 'overdue')
  return (
    open.map(({ period }) => period).sort()[0] ??
    ended
      .map(({ period }) => period)
      .sort()
      .at(-1)
  )
}

/** 第一步: the workbook of a month, filled with what stands. */
export function DownloadStep({ reports }: { readonly reports: readonly Report[] }) {
  const { say, language } = useSpeech()
  const { reporting } = say
  const { message } = App.useApp()
  const words = useRefusalWords()
  const search = page.useSearch()
  const navigate = page.useNavigate()
  const [blank, setBlank] = useState(false)
  const today = useQuery(query.workbench()).data?.today
  const listed = [...new Set(reports.map(({ period }) => period))].sort().reverse()
  const month = search.month ?? firstToReport(reports, today) ?? listed[0]
  const get = useMutation({
    mutationFn: (period: string) =>
      download(downloadWorkbook, {
        params: { period },
        query: { filled: blank ? ('no' as const) : ('yes' as const), language },
      }),
    onError: (fault) => {
      const { what, next } = words(fault)
      void message.error(`${what}${next}`)
    },
  })
  return (
    <section className="report-step">
      <h2>{reporting.stepDownload}</h2>
      <div className="row">
        <label className="hidden" htmlFor="report-month">
          {reporting.month}
        </label>
        <Select
          id="report-month"
          className="report-month"
          value={month ?? null}
          onChange={(one) => void navigate({ search: { month: one }, replace: true })}
          options={listed.map((one) => ({ value: one, label: periodText(one, say.frame) }))}
        />
        <Button
          type="primary"
          loading={get.isPending}
          disabled={month === undefined}
          onClick={() => month !== undefined && get.mutate(month)}
        >
          {get.isPending ? reporting.downloading : reporting.download}
        </Button>
      </div>
      <Checkbox checked={blank} onChange={({ target }) => setBlank(target.checked)}>
        {reporting.blank}
      </Checkbox>
      <p className="muted small">{reporting.downloadHint}</p>
    </section>
  )
}
