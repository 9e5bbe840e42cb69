import './desk.css'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { query } from '../../ask/queries.ts'
import { Fetched } from '../../frame/fetched.tsx'
import { useMay, useSignedIn } from '../../session/use-session.ts'
import { DraftEditor } from './draft-editor.tsx'

const page = getRouteApi('/inside/desk/$draft')

/** 一份草稿. The editor begins with what the server has and holds on to its own text from then on. */
export function SchemeDraft() {
  const { draft } = page.useParams()
  const me = useSignedIn()
  const mayWrite = useMay('scheme-draft.write')
  const found = useQuery(query.schemeDraft(draft))
  return (
    <Fetched of={found} rows={12}>
      {(view) => (
        <DraftEditor
          key={`${view.draft} ${view.stage}`}
          view={view}
          account={me.account}
          writable={mayWrite && view.stage === 'writing'}
        />
      )}
    </Fetched>
  )
}
