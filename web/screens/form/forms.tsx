import './form.css'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { dayText, Empty, Mark, named, PageHead, periodText, useSpeech } from '#ui'
import { query } from '../../ask/queries.ts'
import { Fetched } from '../../frame/fetched.tsx'

const TONES = { 'not-opened': 'plain', open: 'teal', expired: 'cinnabar' } as const

/** 报表一览: every form the schemes of this area make, with its header or that it has none yet. */
export function Forms() {
  const { say, language } = useSpeech()
  const { form } = say
  const found = useQuery(query.forms())
  return (
    <>
      <PageHead
        title={form.title}
        lead={found.data?.mayEnter === false ? form.readOnly : form.lead}
        crumbs={
          <>
            <Link to="/entry">{say.entry.title}</Link>
            <span aria-current="page">{form.title}</span>
          </>
        }
        actions={<Link to="/working-calendar">{form.calendarTitle}</Link>}
      />
      <Fetched of={found}>
        {({ forms }) =>
          forms.length === 0 ? (
            <Empty what={form.none} next={form.noneNext} />
          ) : (
            <ul className="form-list">
              {forms.map((one) => (
                <li key={one.form}>
                  <div>
                    <Link to="/forms/$form" params={{ form: one.form }}>
                      {say.entry.formName(one.level, one.frequency)}
                    </Link>{' '}
                    <Mark tone={TONES[one.state]}>{form.states[one.state]}</Mark>
                    <p className="muted small">
                      {named(one.schemeName, language)} ·{' '}
                      {form.fields(String(one.indicators), String(one.fields))}
                    </p>
                  </div>
                  {one.header === undefined ? null : (
                    <p className="small">
                      {one.header.tableNumber} · {one.header.issuer} · {one.header.approvalNumber} ·{' '}
                      {form.validUntil} {dayText(one.header.validUntil, language)} · {form.from}{' '}
                      {periodText(one.header.from, say.frame)} ·{' '}
                      {form.dueSays(String(one.header.due.day), one.header.due.days, one.header.due.postpone)}
                    </p>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </Fetched>
    </>
  )
}
