import { Link } from '@tanstack/react-router'
import { Checkbox } from 'antd'
import type { ReportLine } from '#contract'
import { Mark, momentText, named, periodText, unitNamed, useSpeech } from '#ui'

const TONES = {
  due: 'amber',
  'at-step': 'plain',
  returned: 'cinnabar',
  recalled: 'amber',
  accepted: 'teal',
} as const

/** 报告一行: which, where it lies, and how it is got back. */
export function ReportRow({
  report,
  chosen,
  choose,
}: {
  readonly report: ReportLine
  readonly chosen?: boolean
  readonly choose?: (on: boolean) => void
}) {
  const { say, language } = useSpeech()
  const { review } = say
  const { unit, asked, returned } = report
  const name = unitNamed(unit, language)
  return (
    <li className="report-row">
      {choose === undefined ? null : (
        <Checkbox
          checked={chosen === true}
          aria-label={review.chooseOne(name)}
          onChange={({ target }) => choose(target.checked)}
        />
      )}
      <div className="report-row-name">
        <strong>
          {report.submission === undefined ? (
            name
          ) : (
            <Link
              to="/review/$form/$period/$unit"
              params={{ form: report.form, period: report.period, unit: unit.unit }}
            >
              {name}
            </Link>
          )}
        </strong>
        <span className="muted small">
          {periodText(report.period, say.frame)} · <FormName report={report} />
        </span>
      </div>
      <div className="report-row-state">
        <span className="row">
          <Mark tone={TONES[report.standing]}>{review.states[report.standing]}</Mark>
          {report.late ? <Mark tone="amber">{review.lateMark}</Mark> : null}
          {report.closed ? <Mark>{review.closedMark}</Mark> : null}
        </span>
        {report.handedInAt === undefined ? null : (
          <span className="muted small">
            {review.handedInBy(report.handedInBy ?? '', momentText(report.handedInAt, language))}
            {report.changed === undefined ? null : <> · {review.changed(String(report.changed))}</>}
          </span>
        )}
      </div>
      <div className="report-row-where small">
        <span>{review.holderIs(unitNamed(report.holder, language))}</span>
        <span className="muted">
          {report.standing === 'accepted' && report.way === 'yours'
            ? review.acceptedYours
            : review.ways[report.way]}
        </span>
      </div>
      {asked === undefined ? null : (
        <p className="report-row-said">{review.askedBack(asked.name, asked.reason ?? '')}</p>
      )}
      {returned === undefined ? null : (
        <p className="report-row-said below">
          {review.returnedBecause(returned.name, returned.reason ?? '')}
        </p>
      )}
    </li>
  )
}

/** 报表的名称: of which level, how often, under which scheme. */
export function FormName({ report }: { readonly report: ReportLine }) {
  const { say, language } = useSpeech()
  const { review } = say
  const levels: Readonly<Record<string, string>> = review.levels
  return (
    <span title={named(report.schemeName, language)}>
      {review.formOf(levels[report.formLevel] ?? report.formLevel, review.rhythms[report.frequency])}
    </span>
  )
}
