import { Field } from '../../session/field.tsx'
import '../../session/session.css'
import { useMutation } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { changePassword } from '#contract'
import { useSpeech } from '#ui'
import { call } from '../../ask/call.ts'
import { queryClient } from '../../ask/query-client.ts'
import { useRefusalWords } from '../../frame/refusal.tsx'
import { NewPassword } from '../../session/new-password.tsx'

export function ChangePassword({ account }: { readonly account: string }) {
  const { say } = useSpeech()
  const words = useRefusalWords()
  const [current, setCurrent] = useState('')
  const [password, setPassword] = useState('')
  const change = useMutation({
    mutationFn: () => call(changePassword, { body: { current, password } }),
    onSuccess: () => {
      setCurrent('')
      setPassword('')
      void queryClient.invalidateQueries({ queryKey: ['own-sessions'] })
    },
  })
  const said = change.isError ? words(change.error) : undefined
  const complete = current !== '' && password !== ''
  return (
    <section>
      <h2 className="section-title">{say.session.password}</h2>
      <form
        className="session-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (complete) change.mutate()
        }}
      >
        {said === undefined ? null : (
          <p className="session-fault" role="alert">
            <strong>{said.what}</strong> {said.next}
          </p>
        )}
        {change.isSuccess ? (
          <p className="session-done" role="status">
            {say.session.passwordChanged(change.data.ended)}
          </p>
        ) : null}
        <input type="text" autoComplete="username" value={account} readOnly hidden />
        <Field label={say.session.currentPassword}>
          <Input.Password
            autoComplete="current-password"
            value={current}
            maxLength={200}
            onChange={({ target }) => setCurrent(target.value)}
          />
        </Field>
        <NewPassword value={password} change={setPassword} />
        <div className="session-actions session-actions-start">
          <Button type="primary" htmlType="submit" disabled={!complete} loading={change.isPending}>
            {say.session.changePassword}
          </Button>
        </div>
      </form>
    </section>
  )
}
