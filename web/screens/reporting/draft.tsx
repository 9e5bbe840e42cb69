import './reporting.css'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { DraftView } from '#contract'
import { momentText, PageHead, periodText, Trouble, useSpeech } from '#ui'
import { query } from '../../ask/queries.ts'
import { Fetched } from '../../frame/fetched.tsx'
import { useMay, useSignedIn } from '../../session/use-session.ts'
import { Changes } from './changes.tsx'
import { Decide } from './decide.tsx'
import { Preview } from './preview.tsx'
import { Problems } from './problems.tsx'

const page = getRouteApi('/inside/reporting/drafts/$draft')

/** 核对导入: problems at their cells, what changes, where it leads; then confirm or discard. */
export function Draft() {
  const { say } = useSpeech()
  const { draft } = page.useParams()
  const mayImport = useMay('workbook.import')
  const found = useQuery({ ...query.draft(draft), enabled: mayImport })
  const view = found.data
  return (
    <>
      <PageHead
        title={
          view === undefined
            ? say.reporting.draft
            : say.reporting.draftOf(view.unitName, periodText(view.period, say.frame))
        }
        lead={view === undefined ? undefined : <Lead view={view} />}
        crumbs={
          <>
            <Link to="/reporting">{say.reporting.title}</Link>
            <span aria-current="page">{say.reporting.draft}</span>
          </>
        }
      />
      {mayImport ? (
        <Fetched of={found}>{(one) => <Whole view={one} />}</Fetched>
      ) : (
        <Trouble what={say.reporting.noPermission} next={say.reporting.noPermissionNext} />
      )}
    </>
  )
}

function Lead({ view }: { readonly view: DraftView }) {
  const { say, language } = useSpeech()
  const me = useSignedIn()
  const by = view.uploadedBy === me.account ? me.name : view.uploadedBy
  return (
    <>
      {view.fileName} · {say.reporting.uploadedBy(by, momentText(view.uploadedAt, language))}
    </>
  )
}

function Whole({ view }: { readonly view: DraftView }) {
  return (
    <div className="stack draft">
      <Decide view={view} />
      {view.state === 'open' ? (
        <>
          <Preview view={view} />
          <Problems problems={view.problems} />
          {view.figures > 0 ? <Changes view={view} /> : null}
        </>
      ) : null}
    </div>
  )
}
