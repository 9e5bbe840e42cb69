import './burden.css'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Select } from 'antd'
import { type BurdenView, downloadBurden } from '#contract'
import { Empty, named, PageHead, useSpeech } from '#ui'
import { query } from '../../ask/queries.ts'
import { Fetched } from '../../frame/fetched.tsx'
import { FileButtons } from '../../parts/file-buttons.tsx'
import { FormTable } from './form-table.tsx'
import { LevelAccount } from './level-account.tsx'
import { levelNamed } from './level-named.ts'
import { Standard } from './standard.tsx'

const page = getRouteApi('/inside/burden')

/** 减负账: what a year of forms costs each village and town, against its budget, and by what it is counted. */
export function Burden() {
  const { say, language } = useSpeech()
  const words = say.burden
  const { year } = page.useSearch()
  const navigate = page.useNavigate()
  const found = useQuery(query.burden(year))
  const years = found.data?.years ?? []
  return (
    <>
      <PageHead
        title={words.title}
        lead={words.lead}
        actions={
          <>
            <label className="hidden" htmlFor="burden-year">
              {words.year}
            </label>
            <Select
              id="burden-year"
              value={found.data?.year ?? null}
              popupMatchSelectWidth={false}
              onChange={(next) => void navigate({ search: { year: next ?? undefined } })}
              options={years.map((one) => ({ value: one, label: words.yearOf(one) }))}
            />
            <FileButtons
              route={downloadBurden}
              asked={(as) => ({ query: { as, language, ...(year === undefined ? {} : { year }) } })}
            />
          </>
        }
      />
      <Fetched of={found} rows={10}>
        {(view) => (view.forms.length === 0 ? <Empty what={words.none} /> : <Account view={view} />)}
      </Fetched>
    </>
  )
}

function Account({ view }: { readonly view: BurdenView }) {
  const { say, language } = useSpeech()
  const words = say.burden
  return (
    <>
      <div className="burden-levels">
        {view.levels.map((level) => (
          <LevelAccount key={level.level} level={level} />
        ))}
      </div>
      <section>
        <h2 className="section-title">{words.forms}</h2>
        <FormTable forms={view.forms} />
        <p className="muted small">{words.note}</p>
      </section>
      <section>
        <h2 className="section-title">{words.twice}</h2>
        {view.askedTwice.length === 0 ? (
          <p className="muted">{words.twiceNone}</p>
        ) : (
          <>
            <p className="muted">{words.twiceLead}</p>
            <ul className="item-list">
              {view.askedTwice.map(({ level, name, places }) => (
                <li key={`${level} ${name.zh}`}>
                  <span>
                    <strong>{named(name, language)}</strong>
                    <span className="muted"> · {levelNamed(level, say)}</span>
                  </span>
                  <span className="muted">
                    {places.map(({ title }) => named(title, language)).join('、')}
                  </span>
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
      <Standard view={view} />
    </>
  )
}
