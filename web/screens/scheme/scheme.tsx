import './scheme.css'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button, Select } from 'antd'
import type { SchemeView } from '#contract'
import { dayText, Empty, named, PageHead, useSpeech } from '#ui'
import { query } from '../../ask/queries.ts'
import { Fetched } from '../../frame/fetched.tsx'
import { Refusal } from '../../frame/refusal.tsx'
import { Findings } from '../../parts/findings.tsx'
import { useSchemes } from '../../which-result/use-scheme.ts'
import { Duties } from './duties.tsx'
import { Indicators } from './indicators.tsx'
import { ItemTree } from './item-tree.tsx'
import { SchemeRules } from './scheme-rules.tsx'
import { SchemeText } from './scheme-text.tsx'

const page = getRouteApi('/inside/scheme/{-$scheme}')
const SECTIONS = ['tree', 'rules', 'indicators', 'findings', 'text'] as const

/** 方案: the tree with clauses, sources and worked examples; the rules; the file itself. */
export function Scheme() {
  const { say, language } = useSpeech()
  const params = page.useParams()
  const { version } = page.useSearch()
  const navigate = page.useNavigate()
  const { list, schemes, chosen } = useSchemes(params.scheme)
  const scheme = chosen?.scheme ?? params.scheme
  const found = useQuery({
    ...query.scheme({ scheme: scheme ?? '' }, version),
    enabled: scheme !== undefined,
  })
  const view = found.data
  if (list.isSuccess && scheme === undefined) return <Empty what={say.scheme.noSchemes} />
  return (
    <>
      <PageHead
        title={view === undefined ? say.scheme.title : named(view.name, language)}
        lead={
          view === undefined ? undefined : (
            <>
              {view.source.document} · {say.scheme.version(view.version)} ·{' '}
              {say.scheme.inForce(dayText(view.inForce.from, language), dayText(view.inForce.to, language))}
            </>
          )
        }
        actions={
          <>
            <label className="hidden" htmlFor="scheme-choice">
              {say.frame.scheme_}
            </label>
            <Select
              id="scheme-choice"
              className="scheme-choice"
              value={scheme ?? null}
              popupMatchSelectWidth={false}
              onChange={(next) => void navigate({ params: { scheme: next }, search: {} })}
              options={schemes.map((one) => ({ value: one.scheme, label: named(one.name, language) }))}
            />
            {scheme === undefined ? null : (
              <Link className="button-link" to="/versions/{-$scheme}" params={{ scheme }}>
                {say.versions.open}
              </Link>
            )}
            <Button onClick={() => window.print()}>{say.frame.print}</Button>
          </>
        }
      />
      {list.isError ? <Refusal fault={list.error} retry={() => void list.refetch()} /> : null}
      {scheme === undefined ? null : (
        <Fetched of={found} rows={14}>
          {(one) => (
            <>
              {version === undefined || version === chosen?.version ? null : (
                <p className="scheme-old" role="note">
                  {say.versions.reading(version)}{' '}
                  <Link to="/scheme/{-$scheme}" params={{ scheme }} search={{}}>
                    {say.versions.toNewest}
                  </Link>
                </p>
              )}
              <Sections view={one} />
            </>
          )}
        </Fetched>
      )}
    </>
  )
}

function Sections({ view }: { readonly view: SchemeView }) {
  const { say } = useSpeech()
  const search = page.useSearch()
  const section = SECTIONS.find((one) => one === search.section) ?? 'tree'
  return (
    <>
      <nav className="section-tabs no-print" aria-label={say.scheme.title}>
        {SECTIONS.map((one) => (
          <Link
            key={one}
            to="/scheme/{-$scheme}"
            params={{ scheme: view.scheme }}
            search={{
              ...(search.version === undefined ? {} : { version: search.version }),
              ...(one === 'tree' ? {} : { section: one }),
            }}
            activeOptions={{ exact: true, includeSearch: true }}
            className={one === section ? 'chosen' : ''}
          >
            {say.scheme.sections[one]}
            {one === 'findings' ? <span className="muted small"> {view.findings.length}</span> : null}
          </Link>
        ))}
      </nav>
      {section === 'tree' ? (
        <>
          <Duties view={view} />
          <ItemTree view={view} />
        </>
      ) : null}
      {section === 'rules' ? <SchemeRules view={view} /> : null}
      {section === 'indicators' ? <Indicators view={view} /> : null}
      {section === 'findings' ? (
        view.findings.length === 0 ? (
          <Empty what={say.scheme.findingsNone} />
        ) : (
          <Findings findings={view.findings} scheme={view.scheme} />
        )
      ) : null}
      {section === 'text' ? <SchemeText text={view.text} /> : null}
    </>
  )
}
