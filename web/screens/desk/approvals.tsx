import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { approveSchemeFinding, type SchemeDraftView } from '#contract'
import type { PublicationDecision } from '#domain/guard'
import { Trouble, useSpeech } from '#ui'
import { call } from '../../ask/call.ts'
import { queryClient } from '../../ask/query-client.ts'
import { useRefusalWords } from '../../frame/refusal.tsx'
import { findingSentence } from '../../parts/finding-sentence.ts'
import { useEditing } from './editing.tsx'

const EMPTY = { number: '', issuer: '', issued: '', reason: '' }

/** 政策规则的意见 and the approval documents that answer them: both are published with the scheme. */
export function Approvals({
  view,
  decision,
}: {
  readonly view: SchemeDraftView
  readonly decision: PublicationDecision
}) {
  const { say, language } = useSpeech()
  const { desk } = say
  const open = decision.standing.filter(
    ({ finding }) => finding.code === 'policy.rule' && finding.severity === 'error',
  )
  if (open.length === 0) return null
  return (
    <section className="desk-step">
      <h2>{desk.policyTitle}</h2>
      <p className="muted">{desk.policyLead}</p>
      <ul className="stack">
        {open.map(({ key, finding, approval }) => {
          const { what, why, mend } = findingSentence(
            { ...finding, at: undefined, facts: { ...finding.facts } },
            language,
          )
          return (
            <li key={key}>
              <p>{what}</p>
              <p className="muted small">
                {why} {mend}
              </p>
              {approval === undefined ? (
                <ApprovalForm view={view} finding={key} />
              ) : (
                <p>
                  ✓ {approval.issuer} {approval.number}（{approval.issued}）：{approval.reason}
                </p>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function ApprovalForm({ view, finding }: { readonly view: SchemeDraftView; readonly finding: string }) {
  const { say } = useSpeech()
  const { desk } = say
  const { draft, readOnly } = useEditing()
  const words = useRefusalWords()
  const [written, setWritten] = useState(EMPTY)
  const attach = useMutation({
    mutationFn: async () => {
      await draft.saveNow()
      return await call(approveSchemeFinding, {
        params: { draft: view.draft },
        body: { finding, ...written },
      })
    },
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['scheme-draft', view.draft] }),
  })
  const fault = attach.isError ? words(attach.error) : undefined
  if (readOnly) return null
  return (
    <div className="desk-wish">
      {fault === undefined ? null : <Trouble what={fault.what} next={fault.next} />}
      {(['number', 'issuer', 'issued', 'reason'] as const).map((key) => (
        <label key={key}>
          {desk.approval[key]}
          <input
            className="desk-input"
            value={written[key]}
            placeholder={key === 'issued' ? '2026-01-31' : undefined}
            onChange={({ target }) => setWritten({ ...written, [key]: target.value })}
          />
        </label>
      ))}
      <Button
        disabled={Object.values(written).some((text) => text.trim() === '')}
        loading={attach.isPending}
        onClick={() => attach.mutate()}
      >
        {desk.attach}
      </Button>
    </div>
  )
}
