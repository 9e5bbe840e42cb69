import './documents.css'
import { Button, Modal } from 'antd'
import { useState } from 'react'
import { useSpeech } from '#ui'

/** 问一次制定机关: for the red head, the foot and the side that signs. */
export function IssuerQuestion({
  onSay,
  onClose,
}: {
  readonly onSay: (name: string) => void
  readonly onClose: () => void
}) {
  const { say } = useSpeech()
  const { issuer } = say.desk
  const [name, setName] = useState('')
  return (
    <Modal open title={issuer.title} footer={null} onCancel={onClose} destroyOnHidden>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim() !== '') onSay(name.trim())
        }}
      >
        <p className="muted">{issuer.says}</p>
        <label className="issuer-label">
          {issuer.label}
          <input
            className="issuer-input"
            // biome-ignore lint/a11y/noAutofocus: the dialog was opened to be answered here
            autoFocus
            maxLength={100}
            value={name}
            placeholder={issuer.example}
            onChange={({ target }) => setName(target.value)}
          />
        </label>
        <div className="row">
          <Button type="primary" htmlType="submit" disabled={name.trim() === ''}>
            {issuer.ok}
          </Button>
          <Button onClick={() => onSay('')}>{issuer.blank}</Button>
        </div>
      </form>
    </Modal>
  )
}
