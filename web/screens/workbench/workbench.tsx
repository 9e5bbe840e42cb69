import './workbench.css'
import { useQuery } from '@tanstack/react-query'
import type { WorkbenchView } from '#contract'
import { dayText, Empty, PageHead, useSpeech } from '#ui'
import { query } from '../../ask/queries.ts'
import { Fetched } from '../../frame/fetched.tsx'
import { useSignedIn } from '../../session/use-session.ts'
import { ResultFoot } from '../../which-result/result-foot.tsx'
import { Due } from './due.tsx'
import { Lost } from './lost.tsx'
import { Moved } from './moved.tsx'
import { OverviewOfClasses } from './overview.tsx'
import { MyStanding } from './standing.tsx'

/** 工作台: where I stand, what moved, where points are lost, what is due. */
export function Workbench() {
  const { say, language } = useSpeech()
  const me = useSignedIn()
  const workbench = useQuery(query.workbench())
  const unitName = language === 'en' ? (me.unitNameEn ?? me.unitName) : me.unitName
  return (
    <>
      <PageHead
        title={unitName}
        lead={workbench.data === undefined ? say.workbench.title : <Today view={workbench.data} />}
      />
      <Fetched of={workbench} rows={10}>
        {(view) => <Whole view={view} />}
      </Fetched>
    </>
  )
}

function Today({ view }: { readonly view: WorkbenchView }) {
  const { say, language } = useSpeech()
  const left = view.countdown?.daysLeft
  return (
    <>
      {say.workbench.today(dayText(view.today, language))}
      {left === undefined ? null : (
        <>
          <span className="muted"> · </span>
          <strong>{left < 0 ? say.workbench.countdownPast : say.workbench.countdown(String(left))}</strong>
        </>
      )}
    </>
  )
}

function Whole({ view }: { readonly view: WorkbenchView }) {
  const { say } = useSpeech()
  const { standing, overview } = view
  const head = standing?.head ?? overview?.head
  const place =
    standing === undefined ? undefined : { scheme: standing.head.scheme, unit: standing.standing.unit }
  return (
    <div className="stack workbench">
      {standing === undefined ? null : <MyStanding view={standing} />}
      {overview === undefined ? null : <OverviewOfClasses view={overview} />}
      {standing === undefined && overview === undefined ? (
        <Empty what={say.workbench.noStanding} next={say.workbench.noStandingNext} />
      ) : null}
      <div className="workbench-columns">
        <Due due={view.due} />
        {place === undefined ? null : <Moved place={place} moved={view.moved} />}
        {place === undefined ? null : <Lost place={place} lost={view.lost} />}
      </div>
      {head === undefined ? null : <ResultFoot head={head} />}
    </div>
  )
}
