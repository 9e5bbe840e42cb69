import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { decideExtension, type ExtensionView } from '#contract'
import { dayText, Mark, periodText, Trouble, useSpeech } from '#ui'
import { call } from '../../ask/call.ts'
import { query } from '../../ask/queries.ts'
import { queryClient } from '../../ask/query-client.ts'
import { useRefusalWords } from '../../frame/refusal.tsx'

/** 延期申请: what waits for a word first; decided by a level above, a refusal with its reason. */
export function Extensions({ title }: { readonly title: string }) {
  const list = useQuery(query.extensions())
  const extensions = (list.data?.extensions ?? []).slice(0, 30)
  if (extensions.length === 0) return null
  return (
    <section>
      <h2 className="section-title">{title}</h2>
      <ul className="duties">
        {extensions.map((one) => (
          <Extension key={`${one.form} ${one.period} ${one.unit}`} one={one} />
        ))}
      </ul>
    </section>
  )
}

function Extension({ one }: { readonly one: ExtensionView }) {
  const { say, language } = useSpeech()
  const { entry } = say
  const words = useRefusalWords()
  const [reason, setReason] = useState('')
  const decide = useMutation({
    mutationFn: (kind: 'granted' | 'refused') =>
      call(decideExtension, {
        params: { form: one.form, period: one.period },
        body: { unit: one.unit, kind, reason },
      }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['entry'] }),
  })
  const fault = decide.isError ? words(decide.error) : undefined
  const asked = one.steps.findLast(({ kind }) => kind === 'asked')
  const last = one.steps.at(-1)
  return (
    <li>
      <span>
        {one.unitName} · {periodText(one.period, say.frame)}{' '}
        <span className="muted small">
          {entry.asksUntil(
            dayText(one.due, language),
            dayText(asked?.until ?? one.until ?? one.due, language),
            asked?.name ?? '',
          )}
          {asked?.reason === undefined ? '' : `：${asked.reason}`}
        </span>
      </span>
      {one.mayDecide ? (
        <span className="row">
          <Input
            size="small"
            className="extension-reason"
            aria-label={entry.decisionReason}
            placeholder={entry.decisionReason}
            maxLength={300}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
          <Button
            size="small"
            type="primary"
            loading={decide.isPending}
            onClick={() => decide.mutate('granted')}
          >
            {entry.grant}
          </Button>
          <Button size="small" loading={decide.isPending} onClick={() => decide.mutate('refused')}>
            {entry.refuse}
          </Button>
        </span>
      ) : (
        <span className="row small">
          <Mark tone={one.state === 'granted' ? 'teal' : one.state === 'asked' ? 'amber' : 'plain'}>
            {entry.extensionStates[one.state]}
          </Mark>
          {last?.reason === undefined || last.kind === 'asked' ? null : (
            <span className="muted">{last.reason}</span>
          )}
        </span>
      )}
      {fault === undefined ? null : <Trouble what={fault.what} next={fault.next} />}
    </li>
  )
}
