import { Button } from 'antd'
import type { EntryCodeView } from '#contract'
import { momentText, useSpeech } from '#ui'

/** 一次性代码条, to be printed, cut and handed over; shown this once. */
export function EntrySlips({
  codes,
  done,
}: {
  readonly codes: readonly EntryCodeView[]
  readonly done: () => void
}) {
  const { say, language } = useSpeech()
  return (
    <section className="account-detail">
      <h3>{say.accounts.codeTitle}</h3>
      <p>{say.accounts.codeWhy}</p>
      <div className="entry-slips">
        {codes.map(({ account, name, code, expires }) => (
          <div className="entry-slip" key={account}>
            <strong>{say.accounts.codeFor(name, account)}</strong>
            <code>{code}</code>
            <span className="muted small">
              {`${location.origin}/entry-code`} · {say.accounts.codeUntil(momentText(expires, language))}
            </span>
          </div>
        ))}
      </div>
      <div className="account-actions no-print">
        <Button onClick={() => window.print()}>{say.frame.print}</Button>
        <Button type="primary" onClick={done}>
          {say.accounts.codeClose}
        </Button>
      </div>
    </section>
  )
}
