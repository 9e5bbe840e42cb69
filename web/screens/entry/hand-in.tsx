import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { type EntryPreview, type EntrySheetView, handInEntry, previewEntry } from '#contract'
import { Figure, named, periodText, RankMove, Trouble, useSpeech } from '#ui'
import { call } from '../../ask/call.ts'
import { queryClient } from '../../ask/query-client.ts'
import { NO_ANSWER, Refused } from '../../ask/refused.ts'
import { useRefusalWords } from '../../frame/refusal.tsx'
import { useSignedIn } from '../../session/use-session.ts'
import type { EntrySheet } from './entry-sheet.ts'
import { problemSentence } from './problem-sentence.ts'
import { randomKey } from './random-key.ts'
import { useSheetVersion } from './use-entry-sheet.ts'

/** 报送: sends what waits, sums up what will change, and hands it in on the person’s word. */
export function HandIn({
  sheet,
  view,
  goTo,
}: {
  readonly sheet: EntrySheet
  readonly view: EntrySheetView
  readonly goTo: (unit: string, field: string) => void
}) {
  const { say } = useSpeech()
  const { entry } = say
  const me = useSignedIn()
  const words = useRefusalWords()
  const version = useSheetVersion(sheet)
  const [note, setNote] = useState('')
  /** The same until it is done, so that a lost answer asked again writes nothing twice. */
  const [key, setKey] = useState(randomKey)
  const [summary, setSummary] = useState<{ readonly of: EntryPreview; readonly at: number }>()
  const params = { form: view.form, period: view.period }
  const sum = useMutation({
    mutationFn: async () => {
      if (!(await sheet.flush())) throw new Refused(NO_ANSWER)
      return call(previewEntry, { params, query: { unit: view.unit } })
    },
    onSuccess: (of) => setSummary({ of, at: version }),
  })
  const send = useMutation({
    mutationFn: (of: EntryPreview) =>
      call(handInEntry, {
        params,
        body: { unit: view.unit, key, versions: of.versions, ...(note.trim() === '' ? {} : { note }) },
      }),
    onSuccess: async () => {
      setSummary(undefined)
      setKey(randomKey())
      setNote('')
      await queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' })
    },
    onError: (fault) => {
      if (fault instanceof Refused && fault.code === 'entry.changed-meanwhile') sum.mutate()
    },
  })
  const { unsent, state, refused } = sheet.sending()
  const stuck = sheet.conflicts().length > 0
  const month = periodText(view.period, say.frame)
  const fault = send.isError ? words(send.error) : sum.isError ? words(sum.error) : undefined
  return (
    <div className="hand-in no-print">
      {fault === undefined || summary !== undefined ? null : <Trouble what={fault.what} next={fault.next} />}
      {send.isSuccess && unsent === 0 ? (
        <div className="written" role="status">
          <h2>{entry.handedIn}</h2>
          <p>{entry.handedInSays(String(send.data.figures), String(send.data.changed))}</p>
          {send.data.late ? <p className="below">{entry.handedInLate}</p> : null}
          <p>
            <Link to="/entry">{entry.backToDuties}</Link>
          </p>
        </div>
      ) : null}
      <div className="row">
        <Button
          type="primary"
          size="large"
          loading={sum.isPending}
          disabled={stuck || refused > 0 || state === 'offline'}
          onClick={() => {
            send.reset()
            sum.mutate()
          }}
        >
          {entry.handIn}
        </Button>
        <span className="muted small">
          {stuck
            ? entry.settleFirst
            : refused > 0
              ? entry.notTaken(String(refused))
              : state === 'offline'
                ? entry.waitForNetwork
                : entry.handInHint}
        </span>
      </div>
      <Modal
        open={summary !== undefined}
        title={entry.summaryTitle(view.unitName, month)}
        width={760}
        okText={entry.confirmHandIn}
        cancelText={entry.lookAgain}
        confirmLoading={send.isPending}
        okButtonProps={{
          disabled: (summary?.of.problems.length ?? 0) > 0 || (summary?.of.figures ?? 0) === 0,
        }}
        onOk={() => summary !== undefined && send.mutate(summary.of)}
        onCancel={() => setSummary(undefined)}
      >
        {summary === undefined ? null : (
          <div className="stack">
            {fault === undefined ? null : <Trouble what={fault.what} next={fault.next} />}
            <Summary
              of={summary.of}
              view={view}
              goTo={(unit, field) => {
                setSummary(undefined)
                goTo(unit, field)
              }}
            />
            <div className="stack-tight">
              <label htmlFor="entry-note" className="muted small">
                {entry.note}
              </label>
              <Input.TextArea
                id="entry-note"
                rows={2}
                maxLength={300}
                value={note}
                onChange={({ target }) => setNote(target.value)}
                placeholder={entry.noteHint}
              />
            </div>
            <p className="muted small">{entry.inTheNameOf(me.name, view.unitName)}</p>
          </div>
        )}
      </Modal>
    </div>
  )
}

function Summary({
  of,
  view,
  goTo,
}: {
  readonly of: EntryPreview
  readonly view: EntrySheetView
  readonly goTo: (unit: string, field: string) => void
}) {
  const { say, language } = useSpeech()
  const { entry } = say
  const names: Readonly<Record<string, string>> = say.scheme.missingNames
  const spoken = (text: string): string => names[text] ?? text
  return (
    <>
      <ul className="summary-counts">
        <li>{entry.countFigures(String(of.figures), String(of.changed))}</li>
        {of.missing > 0 ? <li>{entry.countMissing(String(of.missing))}</li> : null}
        {of.taken > 0 ? <li>{entry.countTaken(String(of.taken))}</li> : null}
        {of.blank > 0 ? <li>{entry.countBlank(String(of.blank))}</li> : null}
      </ul>
      {of.problems.length === 0 ? null : (
        <section>
          <h3 className="below">{entry.problemsTitle(String(of.problems.length))}</h3>
          <ul className="summary-list">
            {of.problems.slice(0, 20).map((one) => (
              <li key={`${one.unit} ${one.field}`}>
                <button type="button" className="plain link" onClick={() => goTo(one.unit, one.field)}>
                  {view.rows.find(({ unit }) => unit === one.unit)?.name ?? one.unit} ·{' '}
                  {named(
                    view.fields.find(({ field }) => field === one.field)?.name ?? { zh: one.field },
                    language,
                  )}
                </button>{' '}
                {problemSentence(one.code, one.facts, entry)}
              </li>
            ))}
          </ul>
        </section>
      )}
      {of.preview === undefined ? null : (
        <dl className="preview">
          <div>
            <dt>{say.reporting.previewTotal}</dt>
            <dd>
              <Figure amount={of.preview.totalBefore} /> <span aria-hidden="true">→</span>{' '}
              <strong>
                <Figure amount={of.preview.totalAfter} />
              </strong>
            </dd>
          </div>
          <div>
            <dt>{say.reporting.previewRank}</dt>
            <dd>
              {of.preview.rankBefore ?? say.frame.none} <span aria-hidden="true">→</span>{' '}
              <strong>{of.preview.rankAfter ?? say.frame.none}</strong>{' '}
              <RankMove before={of.preview.rankBefore} now={of.preview.rankAfter} absent="" />
            </dd>
          </div>
        </dl>
      )}
      {of.changes.length === 0 ? null : (
        <section>
          <h3>{entry.changesTitle}</h3>
          <ul className="summary-list">
            {of.changes.slice(0, 200).map((one) => (
              <li key={`${one.unit} ${one.indicator}`}>
                {one.unitName} · {named(one.name, language)}：
                <span className="muted">
                  {one.before === undefined ? say.reporting.nothingBefore : spoken(one.before)}
                </span>{' '}
                → <strong>{spoken(one.after)}</strong>
              </li>
            ))}
          </ul>
          {of.changed > 200 ? (
            <p className="muted small">{entry.moreChanges(String(of.changed - 200))}</p>
          ) : null}
        </section>
      )}
    </>
  )
}
