import './explanation.css'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { App, Button } from 'antd'
import { ExactSwitch, PageHead, unitNamed, useSpeech } from '#ui'
import { query } from '../../ask/queries.ts'
import { Fetched } from '../../frame/fetched.tsx'
import { explainedName } from '../../parts/explained.ts'
import { ResultFoot } from '../../which-result/result-foot.tsx'
import { resultSearch } from '../../which-result/result-search.ts'
import { ReasonTree } from './reason-tree.tsx'

const page = getRouteApi('/inside/explanation/$scheme/$unit')

/** 解释: any number opened down to the facts, the workbook cell, the person and the day. */
export function Explanation() {
  const { say, language } = useSpeech()
  const { message } = App.useApp()
  const params = page.useParams()
  const search = page.useSearch()
  const which = resultSearch(search)
  const navigate = page.useNavigate()
  const asked = { ...which, cell: search.cell }
  const explanation = useQuery(query.explanation(params, asked))
  const found = explanation.data
  const ranking = useQuery({ ...query.ranking({ scheme: params.scheme }, which), enabled: language === 'en' })
  const standing = ranking.data?.groups
    .flatMap(({ standings }) => standings)
    .find(({ unit }) => unit === params.unit)
  const unitName = standing === undefined ? (found?.unitName ?? params.unit) : unitNamed(standing, language)
  const name = found === undefined ? say.explanation.title : explainedName(found.explanation, language)
  const copy = () =>
    void navigator.clipboard
      .writeText(window.location.href)
      .then(() => message.success(say.frame.linkCopied))
      .catch(() => message.info(window.location.href))
  return (
    <>
      <PageHead
        title={found === undefined ? say.explanation.title : say.explanation.titleOf(unitName, name)}
        lead={say.explanation.title}
        crumbs={
          <>
            <Link to="/ranking/{-$scheme}" params={{ scheme: params.scheme }} search={which}>
              {say.frame.ranking}
            </Link>
            <Link to="/score-sheet/{-$scheme}/{-$unit}" params={params} search={which}>
              {unitName} {say.frame.scoreSheet}
            </Link>
            {search.cell === undefined || search.cell === 'total' ? null : (
              <Link to="/explanation/$scheme/$unit" params={params} search={which}>
                {say.scoreSheet.total}
              </Link>
            )}
            <span aria-current="page">{name}</span>
          </>
        }
        actions={
          <>
            <ExactSwitch />
            <Button onClick={copy}>{say.frame.copyLink}</Button>
            <Button onClick={() => window.print()}>{say.frame.print}</Button>
          </>
        }
      />
      <Fetched of={explanation} rows={12}>
        {({ explanation: root, head }) => (
          <>
            <ReasonTree
              key={`${params.unit} ${root.id} ${head.through}`}
              root={root}
              head={head}
              unit={params.unit}
              which={which}
              chosen={search.node}
              opened={search.cell}
              onChoose={(node) =>
                void navigate({ search: { ...search, node }, replace: true, resetScroll: false })
              }
            />
            <ResultFoot head={head} />
          </>
        )}
      </Fetched>
    </>
  )
}
