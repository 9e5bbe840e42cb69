import { Select } from 'antd'
import { useState } from 'react'
import type { z } from 'zod'
import type { listReports } from '#contract'
import { periodText, useSpeech } from '#ui'
import { ReportTable } from './report-table.tsx'

type Report = z.output<(typeof listReports)['answer']>['reports'][number]
const ALL = 'all'

/** 历月报送: one town's months at once; of many towns one month at a time, the newest that somebody handed in first. */
export function ReportsByMonth({ reports }: { readonly reports: readonly Report[] }) {
  const { say } = useSpeech()
  const months = [...new Set(reports.map(({ period }) => period))].sort().reverse()
  const many = new Set(reports.map(({ unit }) => unit)).size > 1
  const newest = months.find((month) =>
    reports.some((one) => one.period === month && one.handedInAt !== undefined),
  )
  const [month, choose] = useState(many ? (newest ?? ALL) : ALL)
  return (
    <>
      {many ? (
        <p className="row">
          <label htmlFor="reports-month" className="muted small">
            {say.reporting.month}
          </label>
          <Select
            id="reports-month"
            className="report-month"
            value={month}
            onChange={choose}
            options={[
              ...months.map((one) => ({ value: one, label: periodText(one, say.frame) })),
              { value: ALL, label: say.frame.all },
            ]}
          />
        </p>
      ) : null}
      <ReportTable reports={month === ALL ? reports : reports.filter(({ period }) => period === month)} />
    </>
  )
}
