import { useMutation } from '@tanstack/react-query'
import { Button, Form, Input, Select } from 'antd'
import { useState } from 'react'
import { makeAccessToken } from '#contract'
import { useSpeech } from '#ui'
import { call } from '../../ask/call.ts'
import { queryClient } from '../../ask/query-client.ts'
import { Refusal } from '../../frame/refusal.tsx'
import { useMay } from '../../session/use-session.ts'

const DAYS = [30, 90, 180, 366]

interface Filled {
  readonly name: string
  readonly verbs: 'read' | 'hand-in'
  readonly days: number
  readonly addresses?: string
}

/** 新建令牌; its secret is shown once and stays until the person says it is kept. */
export function MakeToken({ close }: { readonly close: () => void }) {
  const { say } = useSpeech()
  const words = say.exchange
  const maySend = useMay('data-values.send')
  const make = useMutation({
    mutationFn: ({ name, verbs, days, addresses = '' }: Filled) => {
      const lines = addresses.split(/[\s,，;；]+/).filter((line) => line !== '')
      return call(makeAccessToken, {
        body: { name, verbs, days, ...(lines.length === 0 ? {} : { addresses: lines }) },
      })
    },
    onSuccess: () => void queryClient.invalidateQueries({ queryKey: ['access-tokens'] }),
  })
  if (make.data !== undefined) return <Secret secret={make.data.secret} close={close} />
  return (
    <Form<Filled>
      layout="vertical"
      className="token-form"
      initialValues={{ verbs: 'read', days: 90 }}
      onFinish={(filled) => make.mutate(filled)}
    >
      {make.isError ? <Refusal fault={make.error} /> : null}
      <Form.Item
        name="name"
        label={words.name}
        rules={[{ required: true, whitespace: true, message: words.name }]}
      >
        <Input maxLength={100} placeholder={words.namePlaceholder} autoFocus />
      </Form.Item>
      <Form.Item name="verbs" label={words.verbs}>
        <Select
          options={(maySend ? ['read', 'hand-in'] : ['read']).map((verb) => ({
            value: verb,
            label: words.verb[verb],
          }))}
        />
      </Form.Item>
      <Form.Item name="days" label={words.days}>
        <Select options={DAYS.map((days) => ({ value: days, label: words.dayCount(days) }))} />
      </Form.Item>
      <Form.Item name="addresses" label={words.addresses} extra={words.addressesHint}>
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 5 }} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={make.isPending}>
        {words.make}
      </Button>{' '}
      <Button onClick={close}>{say.frame.cancel}</Button>
    </Form>
  )
}

function Secret({ secret, close }: { readonly secret: string; readonly close: () => void }) {
  const { say } = useSpeech()
  const words = say.exchange
  const [copied, setCopied] = useState(false)
  return (
    <div role="alert" className="token-secret">
      <p>
        <strong>{words.madeTitle}</strong>
        <br />
        {words.madeNext}
      </p>
      <p>
        <code>{secret}</code>
      </p>
      <Button
        onClick={() => {
          void navigator.clipboard?.writeText(secret).then(() => setCopied(true))
        }}
      >
        {copied ? words.copied : words.copy}
      </Button>{' '}
      <Button type="primary" onClick={close}>
        {words.done}
      </Button>
    </div>
  )
}
