import './ranking.css'
import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Input } from 'antd'
import type { RankingView, SchemeLine, UncertaintyView } from '#contract'
import { Empty, named, PageHead, unitNamed, useSpeech } from '#ui'
import { query } from '../../ask/queries.ts'
import { Fetched } from '../../frame/fetched.tsx'
import { Refusal } from '../../frame/refusal.tsx'
import { Findings } from '../../parts/findings.tsx'
import { useMayPlan } from '../../session/use-may-plan.ts'
import { ResultBar } from '../../which-result/result-bar.tsx'
import { ResultFoot } from '../../which-result/result-foot.tsx'
import { resultSearch } from '../../which-result/result-search.ts'
import { useSchemes } from '../../which-result/use-scheme.ts'
import { ClassTable } from './class-table.tsx'
import { RankingFiles } from './ranking-files.tsx'
import { RankingRules } from './ranking-rules.tsx'
import { ReliabilityNote, reliabilityOf } from './reliability.tsx'

const page = getRouteApi('/inside/ranking/{-$scheme}')

/** 排名: each class with its line, gaps, ties and marks. */
export function Ranking() {
  const { say, language } = useSpeech()
  const params = page.useParams()
  const search = page.useSearch()
  const navigate = page.useNavigate()
  const { list, schemes, chosen } = useSchemes(params.scheme)
  const scheme = chosen?.scheme ?? params.scheme
  const which = resultSearch(search)
  const ranking = useQuery({
    ...query.ranking({ scheme: scheme ?? '' }, which),
    enabled: scheme !== undefined,
  })
  const reliability = useQuery({
    ...query.uncertainty({ scheme: scheme ?? '' }, which),
    enabled: ranking.isSuccess,
  })
  const title = chosen === undefined ? say.ranking.title : named(chosen.name, language)
  if (list.isSuccess && scheme === undefined) return <Empty what={say.scheme.noSchemes} />
  return (
    <>
      <PageHead
        title={title}
        lead={
          chosen === undefined ? undefined : (
            <>
              {say.ranking.title} · {chosen.document}
            </>
          )
        }
        actions={scheme === undefined ? undefined : <RankingFiles scheme={scheme} which={which} />}
      />
      {scheme === undefined ? null : (
        <ResultBar
          schemes={schemes}
          scheme={scheme}
          search={which}
          shown={ranking.data?.head}
          onScheme={(next) => void navigate({ params: { scheme: next }, search: {} })}
          onSearch={(next) => void navigate({ search: { ...classAndFind(search), ...next } })}
        />
      )}
      {list.isError ? <Refusal fault={list.error} retry={() => void list.refetch()} /> : null}
      {scheme === undefined ? null : (
        <Fetched of={ranking} rows={12}>
          {(view) => <Classes view={view} scheme={chosen} reliability={reliability} />}
        </Fetched>
      )}
    </>
  )
}

function Classes({
  view,
  scheme,
  reliability,
}: {
  readonly view: RankingView
  readonly scheme: SchemeLine | undefined
  readonly reliability: UseQueryResult<UncertaintyView>
}) {
  const { say, language } = useSpeech()
  const search = page.useSearch()
  const navigate = page.useNavigate()
  const mayPlan = useMayPlan(scheme)
  const find = search.find ?? ''
  const mine = view.groups.find(({ standings }) => standings.some((one) => one.mine))
  const chosen = search.class ?? mine?.class ?? 'all'
  const groups = view.groups.filter((group) => chosen === 'all' || group.class === chosen || find !== '')
  const names = new Map(
    view.groups.flatMap(({ standings }) =>
      standings.map((one) => [one.unit, unitNamed(one, language)] as const),
    ),
  )
  const wanted = (name: string): boolean => name.toLowerCase().includes(find.toLowerCase())
  const found = groups.map((group) => ({
    ...group,
    standings: group.standings.filter((one) => wanted(one.name) || wanted(one.nameEn ?? '')),
  }))
  const which = resultSearch(search)
  return (
    <>
      <div className="ranking-choose no-print">
        {view.groups.length < 2 ? null : (
          <nav className="section-tabs" aria-label={say.ranking.class}>
            {[
              ...view.groups.map((group) => ({ class: group.class, name: named(group.name, language) })),
              { class: 'all', name: say.frame.all },
            ].map((one) => (
              <Link
                key={one.class}
                to="/ranking/{-$scheme}"
                params={{ scheme: view.head.scheme }}
                search={{ ...which, class: one.class }}
                className={one.class === chosen && find === '' ? 'chosen' : ''}
              >
                {one.name}
              </Link>
            ))}
          </nav>
        )}
        <Input.Search
          className="ranking-find"
          allowClear
          defaultValue={find}
          placeholder={say.ranking.searchLabel}
          aria-label={say.ranking.searchLabel}
          onChange={(event) =>
            void navigate({
              search: {
                ...which,
                class: chosen,
                ...(event.target.value === '' ? {} : { find: event.target.value }),
              },
              replace: true,
            })
          }
        />
      </div>
      {view.groups.length === 0 ? <Empty what={say.ranking.empty} /> : null}
      {view.groups.length > 0 && find !== '' && found.every(({ standings }) => standings.length === 0) ? (
        <Empty what={say.ranking.searchNone(find)} />
      ) : null}
      {found.map((group) =>
        find !== '' && group.standings.length === 0 ? null : (
          <ClassTable
            key={group.class}
            group={group}
            whole={view.groups.find((one) => one.class === group.class)?.standings ?? group.standings}
            head={view.head}
            which={which}
            names={names}
            reliability={reliabilityOf(reliability.data)}
            mayPlan={mayPlan}
          />
        ),
      )}
      <RankingRules view={view} />
      <ReliabilityNote of={reliability} />
      <Findings findings={view.findings} scheme={view.head.scheme} />
      <ResultFoot head={view.head} />
    </>
  )
}

const classAndFind = (search: {
  readonly class?: string | undefined
  readonly find?: string | undefined
}) => ({
  ...(search.class === undefined ? {} : { class: search.class }),
  ...(search.find === undefined ? {} : { find: search.find }),
})
