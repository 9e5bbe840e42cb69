import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import {
  discardSchemeDraft,
  returnSchemeDraft,
  type SchemeDraftView,
  signSchemeDraft,
  submitSchemeDraft,
} from '#contract'
import { mayPublish } from '#domain/guard'
import { momentText, Trouble, useSpeech } from '#ui'
import { call } from '../../ask/call.ts'
import { queryClient } from '../../ask/query-client.ts'
import { useRefusalWords } from '../../frame/refusal.tsx'
import { useMay } from '../../session/use-session.ts'
import { Approvals } from './approvals.tsx'
import { textAt, useEditing } from './editing.tsx'
import { PublishedDocuments } from './published-documents.tsx'

/** 送签与签发: what stands in the way, who does what next, and everything that happened. */
export function SigningView({ view }: { readonly view: SchemeDraftView }) {
  const { say, language } = useSpeech()
  const { desk } = say
  const { checked, draft, root } = useEditing()
  const words = useRefusalWords()
  const [mayWrite, maySign] = [useMay('scheme-draft.write'), useMay('scheme-draft.sign')]
  const [note, setNote] = useState('')
  const params = { draft: view.draft }
  const decision = mayPublish(
    checked.program?.scheme,
    checked.findings.map(({ finding }) => finding),
    view.approvals,
  )
  const act = useMutation({
    mutationFn: async (step: 'submit' | 'return' | 'sign' | 'discard') => {
      if (step === 'submit') {
        await draft.saveNow()
        return await call(submitSchemeDraft, { params, body: { number: draft.number, note } })
      }
      if (step === 'return') return await call(returnSchemeDraft, { params, body: { reason: note } })
      if (step === 'discard') return await call(discardSchemeDraft, { params })
      return await call(signSchemeDraft, { params, body: { number: view.number, note } })
    },
    onSuccess: () => {
      setNote('')
      return queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' })
    },
  })
  const fault = act.isError ? words(act.error) : undefined
  const waiting = view.stage === 'signing'
  const saved = draft.saving.state === 'saved'
  return (
    <div className="stack desk-signing">
      {fault === undefined ? null : <Trouble what={fault.what} next={fault.next} />}
      {view.stage === 'published' ? (
        <section className="written" role="status">
          <h2>{desk.published}</h2>
          <p>{desk.publishedSays}</p>
          <p>
            <Link to="/ranking/{-$scheme}" params={{ scheme: textAt(root, ['scheme']) }}>
              {desk.seeRanking}
            </Link>
          </p>
          <PublishedDocuments scheme={textAt(root, ['scheme'])} />
        </section>
      ) : null}
      {view.stage === 'writing' ? <Approvals view={view} decision={decision} /> : null}
      {view.stage === 'writing' || waiting ? (
        <section className="desk-step">
          <h2>{waiting ? desk.signTitle : desk.submitTitle}</h2>
          <p>
            {waiting
              ? view.wroteIt
                ? desk.waitingForOther
                : desk.signSays
              : decision.accepted
                ? desk.submitSays
                : desk.submitNot(String(decision.refusals.length))}
          </p>
          <label className="desk-note">
            {waiting ? desk.noteOrReason : desk.note}
            <textarea
              className="desk-input"
              rows={2}
              maxLength={500}
              value={note}
              onChange={({ target }) => setNote(target.value)}
            />
          </label>
          <div className="row">
            {waiting && maySign && !view.wroteIt ? (
              <Button
                type="primary"
                size="large"
                disabled={!decision.accepted}
                loading={act.isPending && act.variables === 'sign'}
                onClick={() => act.mutate('sign')}
              >
                {desk.sign}
              </Button>
            ) : null}
            {waiting ? (
              <Button size="large" disabled={note.trim() === ''} onClick={() => act.mutate('return')}>
                {view.wroteIt ? desk.withdraw : desk.sendBack}
              </Button>
            ) : null}
            {!waiting && mayWrite ? (
              <>
                <Button
                  type="primary"
                  size="large"
                  disabled={!decision.accepted || !saved}
                  loading={act.isPending && act.variables === 'submit'}
                  onClick={() => act.mutate('submit')}
                >
                  {desk.submit}
                </Button>
                <Button size="large" onClick={() => act.mutate('discard')}>
                  {desk.discard}
                </Button>
              </>
            ) : null}
          </div>
        </section>
      ) : null}
      <section>
        <h2 className="section-title">{desk.history}</h2>
        <ol className="desk-history">
          {view.events.toReversed().map((event) => (
            <li key={event.number}>
              <span className="muted small nowrap">{momentText(event.at, language)}</span>
              <strong>{event.name}</strong>
              <span>{desk.events[event.kind]}</span>
              {event.note === undefined ? null : <q>{event.note}</q>}
              {event.approval === undefined ? null : (
                <span className="muted small">
                  {event.approval.issuer} {event.approval.number}
                </span>
              )}
            </li>
          ))}
        </ol>
      </section>
    </div>
  )
}
