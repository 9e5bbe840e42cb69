import { getRouteApi, Link } from '@tanstack/react-router'
import { type KeyboardEvent, lazy, Suspense, useEffect, useState } from 'react'
import { downloadDraftDocument, type SchemeDraftView } from '#contract'
import type { YamlPath } from '#formats'
import { Loading, Mark, PageHead, useNarrow, useSpeech } from '#ui'
import { DocumentButton } from '../../parts/documents/document-button.tsx'
import type { IssuerOf } from '../../parts/documents/issuer.ts'
import type { PlacedFinding } from './check-text.ts'
import { Conflict } from './conflict.tsx'
import { DraftDifferences } from './draft-differences.tsx'
import { DraftPreview } from './draft-preview.tsx'
import { EditingProvider, nameAt, textAt, useEditing } from './editing.tsx'
import { FindingList } from './finding-list.tsx'
import { PartForm } from './part-form.tsx'
import { PartTree } from './part-tree.tsx'
import { partAt, partsOf, pathText, textPath } from './parts.ts'
import { SavingState } from './saving-state.tsx'
import { SigningView } from './signing-view.tsx'
import { TreeTools } from './tree-tools.tsx'
import { type DraftText, useDraftText } from './use-draft-text.ts'

const YamlView = lazy(async () => ({ default: (await import('./yaml-view.tsx')).YamlView }))
const page = getRouteApi('/inside/desk/$draft')
const VIEWS = ['forms', 'text', 'differences', 'preview', 'signing'] as const
type View = (typeof VIEWS)[number]
const isView = (text: string | undefined): text is View => VIEWS.some((one) => one === text)

/** Checking the longest schemes takes a tenth of a second: it waits until one stops typing. */
const CHECK_PAUSE = 150

export function DraftEditor({
  view,
  account,
  writable,
}: {
  readonly view: SchemeDraftView
  readonly account: string
  readonly writable: boolean
}) {
  const draft = useDraftText(view, account, writable)
  const [settled, setSettled] = useState(draft.text)
  const navigate = page.useNavigate()
  useEffect(() => {
    const wait = setTimeout(() => setSettled(draft.text), CHECK_PAUSE)
    return () => clearTimeout(wait)
  }, [draft.text])
  return (
    <EditingProvider
      draft={draft}
      settled={settled}
      readOnly={!writable || draft.saving.state === 'conflict'}
      goTo={(path) => void navigate({ search: { view: undefined, at: pathText(path) }, replace: true })}
    >
      <Editor view={view} draft={draft} />
    </EditingProvider>
  )
}

function Editor({ view, draft }: { readonly view: SchemeDraftView; readonly draft: DraftText }) {
  const { say } = useSpeech()
  const { root, checked, edit, readOnly } = useEditing()
  const search = page.useSearch()
  const issuer: IssuerOf = {
    find: async () => textAt(root, ['source', 'issuer']) || (readOnly ? '' : undefined),
    async keep(name) {
      if (name === '') return
      edit([{ edit: 'set', path: ['source', 'issuer'], value: name }])
      await draft.saveNow()
    },
  }
  const shown: View = isView(search.view) ? search.view : 'forms'
  const keys = (event: KeyboardEvent): void => {
    const target = event.target as HTMLElement
    if (!(event.ctrlKey || event.metaKey) || target.closest('.cm-editor, input, textarea') !== null) return
    if (event.key === 'z' && !event.shiftKey) draft.undo()
    else if (event.key === 'y' || (event.key === 'z' && event.shiftKey)) draft.redo()
    else return
    event.preventDefault()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: undo works wherever one stands on the page, as in any editor
    <div className="desk" onKeyDown={keys}>
      <PageHead
        title={nameAt(root, ['name']) || view.title}
        lead={
          <span className="row">
            <Mark tone={view.stage === 'published' ? 'teal' : view.stage === 'signing' ? 'amber' : 'plain'}>
              {say.desk.stages[view.stage]}
            </Mark>
            {view.base === undefined
              ? say.desk.fromNothing
              : say.desk.basedOn(view.base.scheme, view.base.version)}
            <SavingState draft={draft} stage={view.stage} />
          </span>
        }
        actions={
          <DocumentButton
            route={downloadDraftDocument}
            asked={{ params: { draft: view.draft } }}
            label={say.desk.schemeDocument}
            issuer={issuer}
            disabled={checked.program === undefined || draft.saving.state !== 'saved'}
          />
        }
        crumbs={<Link to="/desk">{say.desk.title}</Link>}
      />
      {draft.saving.state === 'conflict' ? <Conflict draft={draft} theirs={draft.saving.theirs} /> : null}
      <nav className="section-tabs no-print" aria-label={say.desk.views}>
        {VIEWS.map((one) => (
          <Link
            key={one}
            to="/desk/$draft"
            params={{ draft: view.draft }}
            search={{ view: one === 'forms' ? undefined : one, at: search.at }}
            activeOptions={{ exact: true, includeSearch: true }}
            className={one === shown ? 'chosen' : ''}
            aria-current={one === shown ? 'page' : undefined}
          >
            {say.desk.viewNames[one]}
          </Link>
        ))}
      </nav>
      {shown === 'forms' ? <Forms /> : null}
      {shown === 'text' ? <TextWithFindings /> : null}
      {shown === 'differences' ? <DraftDifferences view={view} /> : null}
      {shown === 'preview' ? <DraftPreview view={view} /> : null}
      {shown === 'signing' ? <SigningView view={view} /> : null}
    </div>
  )
}

function Forms() {
  const { say } = useSpeech()
  const { root, goTo, checked } = useEditing()
  const search = page.useSearch()
  const narrow = useNarrow()
  const parts = partsOf(root)
  const chosen = partAt(parts, search.at === undefined ? ['scheme'] : textPath(search.at)) ?? parts[0]
  const [wanted, setWanted] = useState<YamlPath | undefined>(undefined)
  useEffect(() => {
    if (wanted === undefined) return
    const field = [...wanted].reduce<Element | null>(
      (found, _, place) =>
        found ??
        document.querySelector(
          `[data-field="${CSS.escape(pathText(wanted.slice(0, wanted.length - place)))}"]`,
        ),
      null,
    )
    field?.scrollIntoView({ block: 'center' })
    field?.querySelector<HTMLElement>('input, select, textarea, button')?.focus()
    setWanted(undefined)
  }, [wanted])
  if (root === undefined || chosen === undefined)
    return (
      <>
        <p className="desk-broken">{say.desk.brokenText}</p>
        <TextWithFindings />
      </>
    )
  const jump = ({ path }: PlacedFinding): void => {
    const part = partAt(parts, path)
    if (part !== undefined) goTo(part.path)
    setTimeout(() => setWanted(path), 0)
  }
  const tree = (
    <>
      <TreeTools part={chosen} />
      <PartTree parts={parts} chosen={chosen} />
    </>
  )
  const errors = checked.findings.filter(({ finding }) => finding.severity === 'error').length
  return (
    <div className="desk-columns">
      {narrow ? (
        <details className="desk-side">
          <summary>{say.desk.contents}</summary>
          {tree}
        </details>
      ) : (
        <div className="desk-side">{tree}</div>
      )}
      <PartForm part={chosen} key={pathText(chosen.path)} />
      {narrow ? (
        <details className="desk-side">
          <summary>
            {say.desk.checks} {errors === 0 ? say.desk.noErrors : say.desk.errors(String(errors))}
          </summary>
          <FindingList onGo={jump} />
        </details>
      ) : (
        <FindingList onGo={jump} />
      )}
    </div>
  )
}

function TextWithFindings() {
  const [line, setLine] = useState<number | undefined>(undefined)
  return (
    <div className="desk-columns desk-columns-text">
      <Suspense fallback={<Loading rows={14} />}>
        <YamlView line={line} />
      </Suspense>
      <FindingList
        onGo={({ finding }) => {
          setLine(undefined)
          setTimeout(() => setLine(finding.at?.line), 0)
        }}
      />
    </div>
  )
}
