import { Button } from 'antd'
import { useState } from 'react'
import { useSpeech } from '#ui'

/** 恢复码, shown this once: copied, printed or written down before the page goes on. */
export function RecoveryCodes({
  codes,
  done,
}: {
  readonly codes: readonly string[]
  readonly done: () => void
}) {
  const { say } = useSpeech()
  const [copied, setCopied] = useState(false)
  return (
    <div className="session-form">
      <h3>{say.session.recoveryTitle}</h3>
      <p>{say.session.recoveryWhy}</p>
      <ul className="code-list">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="session-actions session-actions-start no-print">
        <Button
          onClick={() => void navigator.clipboard.writeText(codes.join('\n')).then(() => setCopied(true))}
        >
          {copied ? say.session.copied : say.session.copy}
        </Button>
        <Button onClick={() => window.print()}>{say.frame.print}</Button>
        <Button type="primary" onClick={done}>
          {say.session.recoveryKept}
        </Button>
      </div>
    </div>
  )
}
