import '../../parts/comparison/comparison.css'
import './versions.css'
import { useQueries } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button, Select } from 'antd'
import { Empty, Loading, named, PageHead, useSpeech } from '#ui'
import { query } from '../../ask/queries.ts'
import { Refusal } from '../../frame/refusal.tsx'
import { useSchemes } from '../../which-result/use-scheme.ts'
import { BetweenTwo } from './between-two.tsx'
import { VersionEntry } from './version-entry.tsx'
import { findVersion, firstTwo, versionKey } from './version-key.ts'

const page = getRouteApi('/inside/versions/{-$scheme}')

/** 方案版本: the whole series a scheme belongs to, newest first, and the difference between any two. */
export function Versions() {
  const { say, language } = useSpeech()
  const { versions: words } = say
  const params = page.useParams()
  const search = page.useSearch()
  const navigate = page.useNavigate()
  const { list, schemes, chosen } = useSchemes(params.scheme)
  const series = schemes
    .filter((one) => one.series === chosen?.series)
    .sort((a, b) => b.period.localeCompare(a.period))
  const lists = useQueries({ queries: series.map(({ scheme }) => query.schemeVersions(scheme)) })
  const versions = lists.flatMap(({ data }) => data?.versions ?? [])
  const periodOf = new Map(series.map(({ scheme, period }) => [scheme, period]))
  const fault = lists.find(({ isError }) => isError)
  const first = firstTwo(versions)
  const older = findVersion(versions, search.older) ?? first?.older
  const newer = findVersion(versions, search.newer) ?? first?.newer
  const newest = new Set(lists.flatMap(({ data }) => data?.versions.slice(0, 1).map(versionKey) ?? []))
  return (
    <>
      <PageHead
        title={words.title}
        lead={words.lead}
        crumbs={
          chosen === undefined ? undefined : (
            <Link to="/scheme/{-$scheme}" params={{ scheme: chosen.scheme }}>
              {say.frame.scheme}
            </Link>
          )
        }
        actions={
          <>
            <label className="hidden" htmlFor="versions-of">
              {words.of}
            </label>
            <Select
              id="versions-of"
              className="versions-of"
              value={chosen?.scheme ?? null}
              popupMatchSelectWidth={false}
              onChange={(scheme) => void navigate({ params: { scheme }, search: {} })}
              options={schemes.map((one) => ({ value: one.scheme, label: named(one.name, language) }))}
            />
            <Button onClick={() => window.print()}>{say.frame.print}</Button>
          </>
        }
      />
      {list.isError ? <Refusal fault={list.error} retry={() => void list.refetch()} /> : null}
      {list.isSuccess && chosen === undefined ? <Empty what={words.none} /> : null}
      {fault === undefined ? null : (
        <Refusal fault={fault.error} retry={() => void Promise.all(lists.map((one) => one.refetch()))} />
      )}
      {lists.some(({ isPending }) => isPending) ? (
        <Loading rows={8} />
      ) : (
        <div className="stack">
          <section>
            <h2 className="section-title">{words.list}</h2>
            <ol className="versions">
              {versions.map((one) => (
                <VersionEntry
                  key={versionKey(one)}
                  of={one}
                  newest={newest.has(versionKey(one))}
                  inForce={one.scheme === series[0]?.scheme && newest.has(versionKey(one))}
                  period={periodOf.get(one.scheme) ?? ''}
                  published={publishedOf(versions, one.scheme)}
                />
              ))}
            </ol>
          </section>
          {older === undefined || newer === undefined ? null : (
            <BetweenTwo
              versions={versions}
              two={{ older, newer }}
              period={periodOf.get(older.scheme)}
              onChoose={(left, right) =>
                void navigate({ search: { older: left, newer: right }, resetScroll: false })
              }
            />
          )}
        </div>
      )}
    </>
  )
}

const publishedOf = (
  versions: readonly { readonly scheme: string; readonly version: string }[],
  scheme: string,
): string[] => versions.filter((one) => one.scheme === scheme).map(({ version }) => version)
