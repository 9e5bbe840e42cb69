import type { z } from 'zod'
import type { listReports } from '#contract'
import { dayText, Mark, momentText, periodText, useSpeech } from '#ui'

type Report = z.output<(typeof listReports)['answer']>['reports'][number]

const TONES = {
  due: 'amber',
  overdue: 'cinnabar',
  'handed-in': 'teal',
  'handed-in-late': 'amber',
  restated: 'plain',
} as const

/** 历月报送: state in a word, by whom and when, which workbook. */
export function ReportTable({ reports }: { readonly reports: readonly Report[] }) {
  const { say, language } = useSpeech()
  const { reporting } = say
  return (
    <table className="plain-table report-table">
      <thead>
        <tr>
          <th scope="col">{reporting.period}</th>
          <th scope="col">{reporting.unit}</th>
          <th scope="col">{reporting.state}</th>
          <th scope="col">{reporting.dueDay}</th>
          <th scope="col">{reporting.handedInBy}</th>
          <th scope="col">{reporting.handedInAt}</th>
          <th scope="col">{reporting.file}</th>
        </tr>
      </thead>
      <tbody>
        {reports.map((one) => (
          <tr key={`${one.unit} ${one.period}`}>
            <th scope="row" className="nowrap">
              {periodText(one.period, say.frame)}
            </th>
            <td>{one.unitName}</td>
            <td>
              <Mark tone={TONES[one.state]}>{reporting.states[one.state]}</Mark>
            </td>
            <td className="nowrap" data-label={reporting.dueDay}>
              {dayText(one.due, language)}
            </td>
            <td data-label={reporting.handedInBy}>{one.handedInBy ?? say.frame.none}</td>
            <td className="nowrap" data-label={reporting.handedInAt}>
              {one.handedInAt === undefined ? say.frame.none : momentText(one.handedInAt, language)}
            </td>
            <td className="small" data-label={reporting.file}>
              {one.fileName ?? say.frame.none}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
