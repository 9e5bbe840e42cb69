import { useMutation } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { openAccount } from '#contract'
import { useSpeech } from '#ui'
import { call } from '../../ask/call.ts'
import { queryClient } from '../../ask/query-client.ts'
import { useRefusalWords } from '../../frame/refusal.tsx'
import { Field } from '../../session/field.tsx'
import { EntrySlips } from './entry-slips.tsx'
import { EMPTY_WISH, isWhole, PostFields } from './post-fields.tsx'

/** 开户: what was typed stays when it is refused. */
export function OpenAccount({ today }: { readonly today: string }) {
  const { say } = useSpeech()
  const words = useRefusalWords()
  const [account, setAccount] = useState('')
  const [name, setName] = useState('')
  const [wish, setWish] = useState({ ...EMPTY_WISH, from: today })
  const open = useMutation({
    mutationFn: () =>
      call(openAccount, {
        body: {
          account: account.trim(),
          name: name.trim(),
          post: {
            role: wish.role as never,
            unit: wish.unit,
            from: wish.from,
            ...(wish.to === '' ? {} : { to: wish.to }),
          },
        },
      }),
    onSuccess: () => {
      setAccount('')
      setName('')
      void queryClient.invalidateQueries({ queryKey: ['accounts'] })
    },
  })
  const said = open.isError ? words(open.error) : undefined
  const complete = account.trim().length >= 2 && name.trim() !== '' && isWhole(wish)
  if (open.data !== undefined) return <EntrySlips codes={[open.data]} done={() => open.reset()} />
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (complete) open.mutate()
      }}
    >
      <p className="muted">{say.accounts.openWhy}</p>
      {said === undefined ? null : (
        <p className="session-fault" role="alert">
          <strong>{said.what}</strong> {said.next}
        </p>
      )}
      <div className="account-form">
        <Field label={say.accounts.account}>
          <Input
            value={account}
            maxLength={40}
            autoComplete="off"
            onChange={({ target }) => setAccount(target.value)}
          />
        </Field>
        <Field label={say.accounts.name}>
          <Input
            value={name}
            maxLength={40}
            autoComplete="off"
            onChange={({ target }) => setName(target.value)}
          />
        </Field>
        <PostFields wish={wish} change={setWish} />
      </div>
      <Button type="primary" htmlType="submit" disabled={!complete} loading={open.isPending}>
        {say.accounts.openDo}
      </Button>
    </form>
  )
}
