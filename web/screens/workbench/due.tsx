import { Link } from '@tanstack/react-router'
import type { WorkbenchView } from '#contract'
import { dayText, Mark, periodText, useSpeech } from '#ui'
import { useMay, useSignedIn } from '../../session/use-session.ts'

/** 待办: reports and uploads with their days; the clock is a word, not only a colour. */
export function Due({ due }: { readonly due: WorkbenchView['due'] }) {
  const { say, language } = useSpeech()
  const me = useSignedIn()
  const maySee = useMay('report.read')
  return (
    <section>
      <h2 className="section-title">{say.workbench.due}</h2>
      {due.length === 0 ? (
        <p className="muted">{say.workbench.dueNone}</p>
      ) : (
        <ul className="item-list">
          {due.map((one) => {
            const month = periodText(one.period, say.frame)
            const title =
              one.kind === 'draft'
                ? say.workbench.dueDraft(month)
                : one.level === undefined || one.frequency === undefined
                  ? say.workbench.dueReport(month)
                  : `${month} ${say.entry.formName(one.level, one.frequency)}`
            return (
              <li key={`${one.kind}${one.unit}${one.period}${one.draft ?? one.form ?? ''}`}>
                <span>
                  {one.unit === me.unit ? null : <>{one.unitName} · </>}
                  {one.form !== undefined ? (
                    <Link to="/entry/$form/$period" params={{ form: one.form, period: one.period }}>
                      {title}
                    </Link>
                  ) : !maySee ? (
                    title
                  ) : one.draft === undefined ? (
                    <Link to="/reporting" search={{ month: one.period }}>
                      {title}
                    </Link>
                  ) : (
                    <Link to="/reporting/drafts/$draft" params={{ draft: one.draft }}>
                      {title}
                    </Link>
                  )}
                </span>
                <span className="item-figures">
                  <span className="muted small">{say.workbench.dueOn(dayText(one.due, language))}</span>
                  <DaysLeft days={one.daysLeft} />
                </span>
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}

function DaysLeft({ days }: { readonly days: number }) {
  const { say } = useSpeech()
  if (days < 0) return <Mark tone="cinnabar">{say.workbench.overdue(String(-days))}</Mark>
  if (days === 0) return <Mark tone="amber">{say.workbench.dueToday}</Mark>
  return <Mark tone={days <= 3 ? 'amber' : 'teal'}>{say.workbench.daysLeft(String(days))}</Mark>
}
