import './entry.css'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { z } from 'zod'
import type { listDuties } from '#contract'
import { dayText, Empty, Mark, momentText, PageHead, periodText, useSpeech } from '#ui'
import { query } from '../../ask/queries.ts'
import { Fetched } from '../../frame/fetched.tsx'
import { useMay } from '../../session/use-session.ts'
import { Extensions } from './extensions.tsx'

type Duty = z.output<(typeof listDuties)['answer']>['duties'][number]

const TONES = {
  due: 'amber',
  overdue: 'cinnabar',
  'handed-in': 'teal',
  'handed-in-late': 'amber',
  restated: 'plain',
} as const

/** 填报: what one has to hand in, the open ones first; forms and extensions beside it. */
export function Duties() {
  const { say } = useSpeech()
  const { entry } = say
  const duties = useQuery(query.duties())
  const mayDecide = useMay('extension.decide')
  return (
    <>
      <PageHead
        title={entry.title}
        lead={entry.lead}
        actions={
          <>
            <Link to="/forms">{entry.allForms}</Link>
            <Link to="/working-calendar">{entry.calendar}</Link>
          </>
        }
      />
      <div className="stack">
        <Fetched of={duties}>{(view) => <Lists duties={view.duties} />}</Fetched>
        <Extensions title={mayDecide ? entry.extensionsToDecide : entry.extensionsAsked} />
      </div>
    </>
  )
}

function Lists({ duties }: { readonly duties: readonly Duty[] }) {
  const { say } = useSpeech()
  const { entry } = say
  const open = duties.filter(({ state }) => state === 'due' || state === 'overdue')
  const done = duties.filter(({ state }) => state !== 'due' && state !== 'overdue')
  if (duties.length === 0) return <Empty what={entry.noDuties} next={entry.noDutiesNext} />
  return (
    <>
      <section>
        <h2 className="section-title">{entry.toHandIn}</h2>
        {open.length === 0 ? (
          <p className="muted">{entry.allHandedIn}</p>
        ) : (
          <DutyList duties={open.toReversed()} />
        )}
      </section>
      {done.length === 0 ? null : (
        <section>
          <h2 className="section-title">{entry.handedInAlready}</h2>
          <DutyList duties={done} />
        </section>
      )}
    </>
  )
}

function DutyList({ duties }: { readonly duties: readonly Duty[] }) {
  const { say, language } = useSpeech()
  const { entry } = say
  return (
    <ul className="duties">
      {duties.map((one) => (
        <li key={`${one.form} ${one.period}`}>
          <span>
            <Link to="/entry/$form/$period" params={{ form: one.form, period: one.period }}>
              {periodText(one.period, say.frame)} {entry.formName(one.level, one.frequency)}
            </Link>{' '}
            <span className="muted small">{one.tableNumber}</span>
          </span>
          <span className="row small">
            <Mark tone={TONES[one.state]}>{say.reporting.states[one.state]}</Mark>
            {one.typed ? <Mark tone="amber">{entry.typedNotHandedIn}</Mark> : null}
            {one.extension === 'none' ? null : (
              <Mark tone={one.extension === 'granted' ? 'teal' : 'plain'}>
                {entry.extensionStates[one.extension]}
              </Mark>
            )}
            <span className="muted">
              {one.handedInAt === undefined
                ? entry.dueOn(dayText(one.due, language))
                : entry.handedInBy(one.unitName, one.handedInBy ?? '', momentText(one.handedInAt, language))}
            </span>
          </span>
        </li>
      ))}
    </ul>
  )
}
