import './score-sheet.css'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { downloadScoreSheet } from '#contract'
import { Empty, named, PageHead, unitNamed, useSpeech } from '#ui'
import { query } from '../../ask/queries.ts'
import { Fetched } from '../../frame/fetched.tsx'
import { Refusal } from '../../frame/refusal.tsx'
import { FileButtons } from '../../parts/file-buttons.tsx'
import { useMayPlan } from '../../session/use-may-plan.ts'
import { useSignedIn } from '../../session/use-session.ts'
import { ResultBar } from '../../which-result/result-bar.tsx'
import { ResultFoot } from '../../which-result/result-foot.tsx'
import { resultSearch } from '../../which-result/result-search.ts'
import { useSchemes } from '../../which-result/use-scheme.ts'
import { Paper } from './paper.tsx'
import { UnitTurner } from './unit-turner.tsx'

const page = getRouteApi('/inside/score-sheet/{-$scheme}/{-$unit}')

/** 得分表 of a unit: my own where the address names none, else the first of the ranking. */
export function ScoreSheet() {
  const { say, language } = useSpeech()
  const params = page.useParams()
  const which = resultSearch(page.useSearch())
  const navigate = page.useNavigate()
  const me = useSignedIn()
  const { list, schemes, chosen } = useSchemes(params.scheme)
  const scheme = chosen?.scheme ?? params.scheme
  const mayPlan = useMayPlan(chosen)
  const ranking = useQuery({
    ...query.ranking({ scheme: scheme ?? '' }, which),
    enabled: scheme !== undefined,
  })
  const standings = ranking.data?.groups.flatMap((group) => group.standings) ?? []
  const unit = params.unit ?? (standings.find((one) => one.mine) ?? standings[0])?.unit
  const sheet = useQuery({
    ...query.scoreSheet({ scheme: scheme ?? '', unit: unit ?? me.unit }, which),
    enabled: scheme !== undefined && unit !== undefined,
  })
  const fault = list.isError ? list : unit === undefined && ranking.isError ? ranking : undefined
  if (list.isSuccess && scheme === undefined) return <Empty what={say.scheme.noSchemes} />
  const name = sheet.data === undefined ? say.scoreSheet.title : unitNamed(sheet.data.standing, language)
  return (
    <>
      <PageHead
        title={name}
        lead={
          chosen === undefined ? undefined : (
            <>
              {say.scoreSheet.title} · {named(chosen.name, language)}
            </>
          )
        }
        actions={
          scheme === undefined || unit === undefined ? undefined : (
            <>
              <Link
                className="button-link"
                to="/what-if/$scheme/$unit"
                params={{ scheme, unit }}
                search={which}
                title={say.whatIf.openTitle}
              >
                {say.whatIf.open}
              </Link>
              {mayPlan(unit) ? (
                <Link
                  className="button-link"
                  to="/route-plan/$scheme/$unit"
                  params={{ scheme, unit }}
                  search={which}
                  title={say.routePlan.openTitle}
                >
                  {say.routePlan.open}
                </Link>
              ) : null}
              <FileButtons
                route={downloadScoreSheet}
                asked={(as) => ({ params: { scheme, unit }, query: { ...which, as, language } })}
              />
            </>
          )
        }
      />
      {fault === undefined ? null : <Refusal fault={fault.error} retry={() => void fault.refetch()} />}
      {scheme === undefined || fault !== undefined ? null : (
        <>
          <div className="sheet-bar no-print">
            <ResultBar
              schemes={schemes}
              scheme={scheme}
              search={which}
              shown={sheet.data?.head}
              onSearch={(next) => void navigate({ search: next })}
            />
            <UnitTurner
              standings={standings}
              unit={unit}
              onTurn={(next) => void navigate({ params: { scheme, unit: next }, search: which })}
            />
          </div>
          <Fetched of={sheet} rows={14}>
            {(view) => (
              <>
                <Paper view={view} which={which} />
                <ResultFoot head={view.head} />
              </>
            )}
          </Fetched>
        </>
      )}
    </>
  )
}
