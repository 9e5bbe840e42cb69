import './form.css'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { FormView } from '#contract'
import { momentText, named, PageHead, useSpeech } from '#ui'
import { query } from '../../ask/queries.ts'
import { Fetched } from '../../frame/fetched.tsx'
import { FieldList } from './field-list.tsx'
import { HeaderForm } from './header-form.tsx'

const page = getRouteApi('/inside/forms/$form')

/** 一张报表: its header as the office enters it, and every field with definition, source, unit and owner. */
export function FormScreen() {
  const { form } = page.useParams()
  const { say, language } = useSpeech()
  const found = useQuery(query.form(form))
  const view = found.data
  return (
    <>
      <PageHead
        title={view === undefined ? say.form.title : say.entry.formName(view.level, view.frequency)}
        lead={view === undefined ? undefined : named(view.schemeName, language)}
        crumbs={
          <>
            <Link to="/forms">{say.form.title}</Link>
            <span aria-current="page">{form}</span>
          </>
        }
      />
      <Fetched of={found}>{(one) => <Whole key={one.header?.number ?? 0} view={one} />}</Fetched>
    </>
  )
}

function Whole({ view }: { readonly view: FormView }) {
  const { say, language } = useSpeech()
  const { form } = say
  return (
    <div className="stack">
      {view.duplicates.length === 0 ? null : (
        <section className="form-duplicates">
          <h2 className="section-title">{form.duplicatesTitle}</h2>
          <ul>
            {view.duplicates.map((one) => (
              <li key={one.indicator}>{form.duplicate(one.names, one.form, one.of)}</li>
            ))}
          </ul>
        </section>
      )}
      {view.mayEnter ? <HeaderForm view={view} /> : <FieldList view={view} />}
      {view.history.length === 0 ? null : (
        <section>
          <h2 className="section-title">{form.history}</h2>
          <ul className="form-history small">
            {view.history.map((one) => (
              <li key={one.number}>
                <span className="muted">
                  {form.version(String(one.number), one.name, momentText(one.at, language))}
                </span>{' '}
                {one.tableNumber} · {one.issuer} · {one.approvalNumber} · {form.validUntil} {one.validUntil} ·{' '}
                {form.from} {one.from}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
