import { useMutation } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { type AuditView, downloadAudit, verifyAudit } from '#contract'
import { Mark, useSpeech } from '#ui'
import { call } from '../../ask/call.ts'
import { download } from '../../ask/download.ts'
import { Refusal, useRefusalWords } from '../../frame/refusal.tsx'

/** 审计链: its head to write down, walking it now, and taking it away to walk it without us. */
export function Chain({ head }: { readonly head: AuditView['head'] }) {
  const { say } = useSpeech()
  const words = say.audit
  const { message } = App.useApp()
  const refusalWords = useRefusalWords()
  const check = useMutation({ mutationFn: () => call(verifyAudit) })
  const take = useMutation({
    mutationFn: () => download(downloadAudit, {}),
    onError: (fault) => {
      const { what, next } = refusalWords(fault)
      void message.error(`${what}${next}`)
    },
  })
  return (
    <section className="audit-chain">
      <h2 className="section-title">{words.chain}</h2>
      <p className="muted">{words.chainLead}</p>
      {head === undefined ? null : (
        <p>
          {words.head} · {words.headOf(head.number)} <code className="mono audit-head">{head.hash}</code>
        </p>
      )}
      <p className="audit-acts no-print">
        <Button loading={check.isPending} onClick={() => check.mutate()}>
          {check.isPending ? words.verifying : words.verify}
        </Button>
        <Button loading={take.isPending} onClick={() => take.mutate()}>
          {words.download}
        </Button>
        <span className="muted small">{words.downloadNext}</span>
      </p>
      <div role="status">
        {check.data === undefined ? null : check.data.broken === undefined ? (
          <Mark tone="teal">{words.whole(check.data.length, check.data.read)}</Mark>
        ) : (
          <Mark tone="cinnabar">{words.broken(check.data.broken)}</Mark>
        )}
      </div>
      {check.isError ? <Refusal fault={check.error} retry={() => check.mutate()} /> : null}
    </section>
  )
}
