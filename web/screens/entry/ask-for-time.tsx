import { useMutation } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { askExtension, type EntrySheetView } from '#contract'
import { dayText, Trouble, useSpeech } from '#ui'
import { call } from '../../ask/call.ts'
import { queryClient } from '../../ask/query-client.ts'
import { useRefusalWords } from '../../frame/refusal.tsx'

/** 申请延期: before the day is over; what was asked and decided so far stands beside it. */
export function AskForTime({ view }: { readonly view: EntrySheetView }) {
  const { say, language } = useSpeech()
  const { entry } = say
  const words = useRefusalWords()
  const [until, setUntil] = useState('')
  const [reason, setReason] = useState('')
  const ask = useMutation({
    mutationFn: () =>
      call(askExtension, {
        params: { form: view.form, period: view.period },
        body: { unit: view.unit, until, reason },
      }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['entry'] }),
  })
  const { extension } = view
  const over = view.today > view.due
  const fault = ask.isError ? words(ask.error) : undefined
  return (
    <details className="ask-for-time no-print">
      <summary>{entry.askForTime}</summary>
      {extension === undefined || extension.steps.length === 0 ? null : (
        <ul className="small">
          {extension.steps.map((step) => (
            <li key={step.at}>
              {entry.extensionSteps[step.kind](
                step.name,
                step.until === undefined ? '' : dayText(step.until, language),
              )}
              {step.reason === undefined ? '' : `：${step.reason}`}
            </li>
          ))}
        </ul>
      )}
      {over ? (
        <p className="muted small">{entry.tooLateToAsk}</p>
      ) : extension?.state === 'asked' ? (
        <p className="muted small">{entry.extensionWaiting}</p>
      ) : (
        <form
          className="row"
          onSubmit={(event) => {
            event.preventDefault()
            ask.mutate()
          }}
        >
          <label>
            {entry.until}{' '}
            <input
              type="date"
              className="plain-input"
              required
              min={view.due}
              value={until}
              onChange={({ target }) => setUntil(target.value)}
            />
          </label>
          <Input
            aria-label={entry.reason}
            placeholder={entry.reason}
            required
            maxLength={300}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
          <Button htmlType="submit" loading={ask.isPending}>
            {entry.ask}
          </Button>
        </form>
      )}
      {fault === undefined ? null : <Trouble what={fault.what} next={fault.next} />}
    </details>
  )
}
