import './route-plan.css'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { downloadRoutePlan, type RouteFormView } from '#contract'
import { named, PageHead, periodText, useSpeech } from '#ui'
import { query } from '../../ask/queries.ts'
import { Fetched } from '../../frame/fetched.tsx'
import { Refusal } from '../../frame/refusal.tsx'
import { FileButtons } from '../../parts/file-buttons.tsx'
import { ResultFoot } from '../../which-result/result-foot.tsx'
import { resultSearch } from '../../which-result/result-search.ts'
import { PlanView } from './plan-view.tsx'
import { Progress } from './progress.tsx'
import { usePlan } from './use-plan.ts'
import { WishForm } from './wish-form.tsx'

const page = getRouteApi('/inside/route-plan/$scheme/$unit')

/** 通往目标的路线: the wish, the search with its progress, and the plan to print. */
export function RoutePlanScreen() {
  const { say } = useSpeech()
  const { scheme, unit } = page.useParams()
  const which = resultSearch(page.useSearch())
  const form = useQuery(query.routeForm({ scheme, unit }, which))
  return (
    <>
      {form.data === undefined ? <PageHead title={say.routePlan.title} lead={say.routePlan.lead} /> : null}
      <Fetched of={form} rows={12}>
        {(view) => <Planning key={`${view.head.hash} ${unit}`} form={view} />}
      </Fetched>
    </>
  )
}

function Planning({ form }: { readonly form: RouteFormView }) {
  const { say, language } = useSpeech()
  const words = say.routePlan
  const which = resultSearch(page.useSearch())
  const { head, unit } = form
  const { plan, begin, cancel, watched, running } = usePlan(head.scheme, unit)
  const answer = watched.data?.answer
  const total = form.now.total
  return (
    <>
      <PageHead
        title={`${words.title}：${named(form.unitName, language)}`}
        lead={
          <>
            {named(head.name, language)} · {periodText(head.through, say.frame)}
          </>
        }
        crumbs={
          <Link to="/score-sheet/{-$scheme}/{-$unit}" params={{ scheme: head.scheme, unit }} search={which}>
            {say.frame.scoreSheet}
          </Link>
        }
        actions={
          plan === undefined || answer === undefined ? (
            <Button onClick={() => window.print()}>{say.frame.print}</Button>
          ) : (
            <FileButtons
              route={downloadRoutePlan}
              asked={(as) => ({ params: { plan }, query: { as, language } })}
            />
          )
        }
      />
      <p className="route-notice">{words.notice}</p>
      <p className="route-now">
        {words.now}：
        {words.standing(
          total === undefined || 'missing' in total ? say.frame.none : total.shown,
          form.now.rank === undefined
            ? say.ranking.unranked
            : say.scoreSheet.rankOf(String(form.now.rank), String(form.ranked)),
          form.now.commended,
        )}
      </p>
      <WishForm form={form} which={which} running={running} onWish={(wish) => begin.mutate(wish)} />
      <div className="route-answer" aria-live="polite">
        {begin.isError ? <Refusal fault={begin.error} /> : null}
        {watched.isError ? <Refusal fault={watched.error} retry={() => void watched.refetch()} /> : null}
        {watched.data === undefined || begin.isPending ? null : (
          <Progress of={watched.data} running={running} cancel={() => cancel.mutate()} />
        )}
        {answer === undefined || begin.isPending ? null : <PlanView view={answer} which={which} />}
      </div>
      <ResultFoot head={head} />
    </>
  )
}
