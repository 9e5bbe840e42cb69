import './desk.css'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Empty, Mark, momentText, PageHead, useSpeech } from '#ui'
import { query } from '../../ask/queries.ts'
import { Fetched } from '../../frame/fetched.tsx'
import { useMay } from '../../session/use-session.ts'
import { NewDraft } from './new-draft.tsx'

const TONES = { writing: 'plain', signing: 'amber', published: 'teal', discarded: 'plain' } as const

/** 起草台: drafts of one's own office, and a new one. */
export function Desk() {
  const { say, language } = useSpeech()
  const mayWrite = useMay('scheme-draft.write')
  const drafts = useQuery(query.schemeDrafts())
  return (
    <>
      <PageHead
        title={say.desk.title}
        lead={say.desk.lead}
        actions={
          <Link className="button-link" to="/versions/{-$scheme}">
            {say.versions.open}
          </Link>
        }
      />
      <div className="stack">
        {mayWrite ? <NewDraft /> : null}
        <section>
          <h2 className="section-title">{say.desk.drafts}</h2>
          <Fetched of={drafts}>
            {({ drafts: lines }) =>
              lines.length === 0 ? (
                <Empty what={say.desk.noDrafts} next={mayWrite ? say.desk.noDraftsNext : undefined} />
              ) : (
                <ul className="desk-drafts">
                  {lines.map((one) => (
                    <li key={one.draft}>
                      <Link to="/desk/$draft" params={{ draft: one.draft }}>
                        {one.title}
                      </Link>
                      <Mark tone={TONES[one.stage]}>{say.desk.stages[one.stage]}</Mark>
                      <span className="muted small">
                        {say.desk.lastWritten(one.writtenBy, momentText(one.writtenAt, language))}
                        {one.base === undefined
                          ? ` · ${say.desk.fromNothing}`
                          : ` · ${say.desk.basedOn(one.base.scheme, one.base.version)}`}
                      </span>
                    </li>
                  ))}
                </ul>
              )
            }
          </Fetched>
        </section>
      </div>
    </>
  )
}
