import './entry.css'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import type { EntrySheetView } from '#contract'
import { PageHead, periodText, Trouble, useNarrow, useSpeech } from '#ui'
import { query } from '../../ask/queries.ts'
import { Refused } from '../../ask/refused.ts'
import { Fetched } from '../../frame/fetched.tsx'
import { useRefusalWords } from '../../frame/refusal.tsx'
import { useSignedIn } from '../../session/use-session.ts'
import { AskForTime } from './ask-for-time.tsx'
import { CellDetail } from './cell-detail.tsx'
import { Conflicts } from './conflicts.tsx'
import { EntryForm } from './entry-form.tsx'
import type { EntrySheet } from './entry-sheet.ts'
import { Grid } from './grid.tsx'
import { at, type Selection } from './grid-place.ts'
import { HandIn } from './hand-in.tsx'
import { SendingLine } from './sending-line.tsx'
import { SheetHead } from './sheet-head.tsx'
import { useEntrySheet, useSheetVersion } from './use-entry-sheet.ts'

const page = getRouteApi('/inside/entry/$form/$period')

/** 填报: one form and period, as a grid for many units and as a form for one. */
export function Entry() {
  const { form, period } = page.useParams()
  const { unit } = page.useSearch()
  const found = useQuery(query.entry({ form, period }, unit === undefined ? {} : { unit }))
  const view = found.data
  const { say } = useSpeech()
  return (
    <>
      <PageHead
        title={
          view === undefined
            ? say.entry.title
            : say.entry.sheetTitle(
                view.unitName,
                periodText(period, say.frame),
                say.entry.formName(view.level, view.frequency),
              )
        }
        lead={view === undefined ? undefined : <SheetHead view={view} />}
        crumbs={
          <>
            <Link to="/entry">{say.entry.title}</Link>
            <span aria-current="page">{periodText(period, say.frame)}</span>
          </>
        }
      />
      <Fetched of={found} rows={12}>
        {(one) => <Sheet key={`${one.form} ${one.period} ${one.unit}`} view={one} />}
      </Fetched>
    </>
  )
}

function Sheet({ view }: { readonly view: EntrySheetView }) {
  const { say } = useSpeech()
  const { entry } = say
  const me = useSignedIn()
  const narrow = useNarrow()
  const words = useRefusalWords()
  const { sheet, found } = useEntrySheet(view, me.account)
  const [selection, select] = useState<Selection>(at({ row: 0, column: 0 }))
  const [told, tell] = useState('')
  const vertical = narrow || view.rows.length === 1
  const goTo = (unit: string, field: string): void => {
    const row = sheet.rows.findIndex((one) => one.unit === unit)
    const column = sheet.fields.findIndex((one) => one.field === field)
    if (row < 0 || column < 0) return
    if (vertical) document.getElementById(`field-${unit}-${field}`)?.focus()
    else {
      select(at({ row, column }))
      document.querySelector<HTMLElement>('.grid-input')?.focus()
    }
  }
  if (view.rows.length === 0) return <Trouble what={entry.noRows} next={entry.noRowsNext} />
  const why =
    view.whyNot === undefined ? undefined : words(new Refused(view.whyNot.refusal, view.whyNot.facts))
  const active = {
    unit: sheet.rows[selection.anchor.row]?.unit ?? '',
    field: sheet.fields[selection.anchor.column]?.field ?? '',
  }
  return (
    <div className="stack entry">
      {why === undefined ? null : (
        <div className="entry-closed">
          <p>
            <strong>{why.what}</strong>
          </p>
          <p className="small">{why.next}</p>
        </div>
      )}
      {view.mayType ? <SendingLine sheet={sheet} /> : null}
      {found > 0 ? <p className="small cell-origin">{entry.recovered(String(found))}</p> : null}
      <Conflicts sheet={sheet} view={view} />
      {vertical ? (
        <EntryForm sheet={sheet} view={view} writable={view.mayType} />
      ) : (
        <>
          <CellDetail sheet={sheet} view={view} {...active} writable={view.mayType}>
            {view.mayType ? <UndoRedo sheet={sheet} /> : null}
          </CellDetail>
          <Grid
            sheet={sheet}
            view={view}
            selection={selection}
            select={select}
            writable={view.mayType}
            told={tell}
          />
          <p className="muted small" role="status">
            {told === '' ? entry.keysHint : told}
          </p>
        </>
      )}
      {view.mayType ? (
        <>
          <HandIn sheet={sheet} view={view} goTo={goTo} />
          <AskForTime view={view} />
        </>
      ) : null}
    </div>
  )
}

function UndoRedo({ sheet }: { readonly sheet: EntrySheet }) {
  const { say } = useSpeech()
  useSheetVersion(sheet)
  return (
    <div className="row">
      <Button size="small" disabled={!sheet.canUndo()} onClick={() => sheet.undo()}>
        {say.entry.undo}
      </Button>
      <Button size="small" disabled={!sheet.canRedo()} onClick={() => sheet.redo()}>
        {say.entry.redo}
      </Button>
    </div>
  )
}
