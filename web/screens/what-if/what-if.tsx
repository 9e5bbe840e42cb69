import './what-if.css'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useMemo } from 'react'
import type { WhatIfView } from '#contract'
import { prepareWhatIf } from '#engine'
import { Empty, named, PageHead, periodText, unitNamed, useSpeech } from '#ui'
import { query } from '../../ask/queries.ts'
import { Fetched } from '../../frame/fetched.tsx'
import { CopyLink } from '../../parts/copy-link.tsx'
import { weighSheet } from '../../parts/weigh-sheet.ts'
import { ResultFoot } from '../../which-result/result-foot.tsx'
import { resultSearch } from '../../which-result/result-search.ts'
import { Imagining } from './imagining.tsx'
import { knobGroups } from './knobs.ts'

const page = getRouteApi('/inside/what-if/$scheme/$unit')

/** 假如: a unit's figures as they might stand, and what follows at once; computed in the browser by the engine itself. */
export function WhatIfScreen() {
  const { say } = useSpeech()
  const { scheme, unit } = page.useParams()
  const which = resultSearch(page.useSearch())
  const base = useQuery(query.whatIf({ scheme }, which))
  return (
    <>
      {base.data === undefined ? <PageHead title={say.whatIf.title} lead={say.whatIf.lead} /> : null}
      <Fetched of={base} rows={14}>
        {(view) => <Prepared key={`${view.head.hash} ${unit}`} view={view} unit={unit} />}
      </Fetched>
    </>
  )
}

function Prepared({ view, unit }: { readonly view: WhatIfView; readonly unit: string }) {
  const { say, language } = useSpeech()
  const which = resultSearch(page.useSearch())
  const ready = useMemo(() => {
    const assessment = weighSheet(view)
    const place = assessment.figures.units.findIndex(({ code }) => code === unit)
    return place < 0
      ? undefined
      : { assessment, place, whatIf: prepareWhatIf(assessment), groups: knobGroups(assessment, place) }
  }, [view, unit])
  const { head } = view
  const record = ready?.assessment.figures.units[ready.place]
  const name = record === undefined ? say.whatIf.title : unitNamed(record, language)
  return (
    <>
      <PageHead
        title={`${say.whatIf.title}：${name}`}
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
          <>
            <CopyLink />
            <Button onClick={() => window.print()}>{say.frame.print}</Button>
          </>
        }
      />
      <p className="what-if-notice">
        <strong>{say.whatIf.mark}</strong> {say.whatIf.notice}
      </p>
      {ready === undefined ? (
        <Empty what={say.whatIf.noUnit} />
      ) : ready.groups.length === 0 ? (
        <Empty what={say.whatIf.none} />
      ) : (
        <Imagining {...ready} />
      )}
      <ResultFoot head={head} />
    </>
  )
}
