import { Button, Input, Radio, Select } from 'antd'
import { useState } from 'react'
import { answerSignal, lookIntoSignal, type SignalDetailView } from '#contract'
import type { ExplanationCode, Outcome } from '#domain/quality'
import { useSpeech } from '#ui'
import { SIGNAL_WORDS } from '#words'
import { Refusal } from '../../frame/refusal.tsx'
import { Labelled } from './labelled.tsx'
import { useSignalAct } from './use-signal-act.ts'

/** 办理: what the reader may do about the signal now, each form only for those who may. */
export function LookForms({ view }: { readonly view: SignalDetailView }) {
  const { look, answer, reopen } = view.may
  return (
    <>
      {look ? <Look view={view} /> : null}
      {answer && !look ? <Answer view={view} /> : null}
      {reopen ? <Reopen view={view} /> : null}
    </>
  )
}

function Explanations({
  view,
  value,
  onChange,
}: {
  readonly view: SignalDetailView
  readonly value: ExplanationCode | undefined
  readonly onChange: (code: ExplanationCode) => void
}) {
  const { say, language } = useSpeech()
  return (
    <Labelled label={say.quality.explanation}>
      {(id) => (
        <Select
          id={id}
          {...(value === undefined ? {} : { value })}
          placeholder={say.quality.chooseExplanation}
          onChange={onChange}
          options={view.benign.map((one) => ({
            value: one,
            label: SIGNAL_WORDS[language].explanations[one],
          }))}
        />
      )}
    </Labelled>
  )
}

function Answer({ view }: { readonly view: SignalDetailView }) {
  const { say } = useSpeech()
  const { quality } = say
  const [explanation, setExplanation] = useState<ExplanationCode>()
  const [note, setNote] = useState('')
  const act = useSignalAct(answerSignal, quality.answered, () => setNote(''))
  return (
    <section className="no-print">
      <h2>{quality.answer}</h2>
      <p className="muted small">{quality.answerHint}</p>
      <form
        className="signal-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (explanation !== undefined)
            act.mutate({ params: { signal: view.signal }, body: { explanation, ...said(note) } })
        }}
      >
        <Explanations view={view} value={explanation} onChange={setExplanation} />
        <Note
          label={explanation === 'other' ? quality.note : quality.noteOptional}
          value={note}
          onChange={setNote}
        />
        {act.isError ? <Refusal fault={act.error} /> : null}
        <Button type="primary" htmlType="submit" loading={act.isPending} disabled={explanation === undefined}>
          {act.isPending ? quality.saving : quality.saveAnswer}
        </Button>
      </form>
    </section>
  )
}

const OUTCOMES: readonly Outcome[] = ['benign', 'corrected', 'confirmed']

function Look({ view }: { readonly view: SignalDetailView }) {
  const { say } = useSpeech()
  const { quality } = say
  const [outcome, setOutcome] = useState<Outcome>()
  const answered = view.events.at(-1)
  const [explanation, setExplanation] = useState<ExplanationCode | undefined>(
    answered?.did === 'answered' ? answered.explanation : undefined,
  )
  const [note, setNote] = useState('')
  const act = useSignalAct(lookIntoSignal, quality.looked, () => setNote(''))
  const benign = outcome === 'benign'
  const ready = outcome !== undefined && (!benign || explanation !== undefined)
  return (
    <section className="no-print">
      <h2>{quality.look}</h2>
      <p className="muted small">{quality.lookHint}</p>
      <form
        className="signal-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (outcome === undefined) return
          act.mutate({
            params: { signal: view.signal },
            body: {
              did: 'looked-into',
              outcome,
              ...(benign && explanation !== undefined ? { explanation } : {}),
              ...said(note),
            },
          })
        }}
      >
        <Radio.Group
          aria-label={quality.outcome}
          value={outcome}
          onChange={({ target }) => setOutcome(target.value as Outcome)}
          options={OUTCOMES.map((one) => ({ value: one, label: quality.outcomes[one] }))}
          vertical
        />
        {benign ? <Explanations view={view} value={explanation} onChange={setExplanation} /> : null}
        {outcome === undefined ? null : (
          <Note
            label={benign && explanation !== 'other' ? quality.noteOptional : quality.note}
            value={note}
            onChange={setNote}
          />
        )}
        {act.isError ? <Refusal fault={act.error} /> : null}
        <Button type="primary" htmlType="submit" loading={act.isPending} disabled={!ready}>
          {act.isPending ? quality.saving : quality.saveLook}
        </Button>
      </form>
    </section>
  )
}

function Reopen({ view }: { readonly view: SignalDetailView }) {
  const { say } = useSpeech()
  const { quality } = say
  const [note, setNote] = useState('')
  const act = useSignalAct(lookIntoSignal, quality.reopened, () => setNote(''))
  return (
    <section className="no-print">
      <h2>{quality.reopen}</h2>
      <p className="muted small">{quality.reopenHint}</p>
      <form
        className="signal-form"
        onSubmit={(event) => {
          event.preventDefault()
          act.mutate({ params: { signal: view.signal }, body: { did: 'reopened', note } })
        }}
      >
        <Note label={quality.reopenReason} value={note} onChange={setNote} />
        {act.isError ? <Refusal fault={act.error} /> : null}
        <Button htmlType="submit" loading={act.isPending} disabled={note.trim() === ''}>
          {act.isPending ? quality.saving : quality.reopen}
        </Button>
      </form>
    </section>
  )
}

function Note({
  label,
  value,
  onChange,
}: {
  readonly label: string
  readonly value: string
  readonly onChange: (text: string) => void
}) {
  return (
    <Labelled label={label}>
      {(id) => (
        <Input.TextArea
          id={id}
          value={value}
          maxLength={1000}
          autoSize={{ minRows: 2, maxRows: 8 }}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Labelled>
  )
}

const said = (note: string): { note?: string } => (note.trim() === '' ? {} : { note })
