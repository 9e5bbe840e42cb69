import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { rebaseChart, type SignalDetailView } from '#contract'
import { periodText, useSpeech } from '#ui'
import { Refusal } from '../../frame/refusal.tsx'
import { Labelled } from './labelled.tsx'
import { useSignalAct } from './use-signal-act.ts'

/** 重定基线: limits begin anew from a month; without a written reason there is no button to press. */
export function NewBase({ view }: { readonly view: SignalDetailView }) {
  const { say } = useSpeech()
  const { quality } = say
  const [month, setMonth] = useState<string>()
  const [reason, setReason] = useState('')
  const act = useSignalAct(rebaseChart, quality.rebased, () => setReason(''))
  const months = (view.evidence?.control?.points ?? []).slice(1).map((point) => point.month)
  return (
    <details className="no-print">
      <summary>{quality.rebase}</summary>
      <p className="muted small">{quality.rebaseHint}</p>
      <form
        className="signal-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (month !== undefined)
            act.mutate({ params: { signal: view.signal }, body: { month, reason: reason.trim() } })
        }}
      >
        <Labelled label={quality.rebaseMonth}>
          {(id) => (
            <Select
              id={id}
              {...(month === undefined ? {} : { value: month })}
              onChange={setMonth}
              options={months.toReversed().map((one) => ({ value: one, label: periodText(one, say.frame) }))}
            />
          )}
        </Labelled>
        <Labelled label={quality.rebaseReason}>
          {(id) => (
            <Input.TextArea
              id={id}
              value={reason}
              maxLength={500}
              autoSize={{ minRows: 2, maxRows: 6 }}
              onChange={({ target }) => setReason(target.value)}
            />
          )}
        </Labelled>
        {act.isError ? <Refusal fault={act.error} /> : null}
        <Button
          htmlType="submit"
          loading={act.isPending}
          disabled={month === undefined || reason.trim() === ''}
        >
          {quality.rebaseSave}
        </Button>
      </form>
    </details>
  )
}
