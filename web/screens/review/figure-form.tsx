import { Button, Input } from 'antd'
import type { ComponentProps, ReactNode } from 'react'
import { useSpeech } from '#ui'
import { Refusal } from '../../frame/refusal.tsx'
import { FigureInputs } from './figure-inputs.tsx'
import { Labelled } from './labelled.tsx'

type Given = ComponentProps<typeof FigureInputs>

/** 填一个数并说明缘由: the same form for asking for a correction and for recording what was verified. */
export function FigureForm({
  figure,
  reason,
  evidence,
  act,
  send,
  children,
}: {
  readonly figure: Given
  readonly reason: { readonly label: string; readonly text: string; readonly write: (text: string) => void }
  readonly evidence: { readonly text: string; readonly write: (text: string) => void }
  readonly act: { readonly isError: boolean; readonly isPending: boolean; readonly error: unknown }
  readonly send: () => void
  /** What the button says. */
  readonly children: ReactNode
}) {
  const { say } = useSpeech()
  return (
    <form
      className="correction-form"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <FigureInputs {...figure} />
      <Labelled label={reason.label}>
        {(id) => (
          <Input.TextArea
            id={id}
            rows={2}
            maxLength={500}
            value={reason.text}
            onChange={({ target }) => reason.write(target.value)}
          />
        )}
      </Labelled>
      <Labelled label={say.review.evidence}>
        {(id) => (
          <Input.TextArea
            id={id}
            rows={2}
            value={evidence.text}
            onChange={({ target }) => evidence.write(target.value)}
          />
        )}
      </Labelled>
      {act.isError ? <Refusal fault={act.error} /> : null}
      <div>
        <Button type="primary" htmlType="submit" loading={act.isPending} disabled={reason.text.trim() === ''}>
          {children}
        </Button>
      </div>
    </form>
  )
}
