import { Field } from './field.tsx'
import './session.css'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Input, Modal } from 'antd'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { signIn, stepUp } from '#contract'
import { useSpeech } from '#ui'
import { call } from '../ask/call.ts'
import { query } from '../ask/queries.ts'
import { queryClient } from '../ask/query-client.ts'
import { Refused } from '../ask/refused.ts'
import { useRefusalWords } from '../frame/refusal.tsx'
import { onProofAsked, proofAsked } from './proof.ts'

/** 再次验证的对话框: over the page, which stays as it is; what was asked for goes on afterwards. */
export function ProofDialog() {
  const { say } = useSpeech()
  const words = useRefusalWords()
  const asked = useSyncExternalStore(onProofAsked, proofAsked)
  const me = useQuery(query.session()).data
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const again = asked?.wanted === 'sign-in'
  const enrolled = me?.enrolled === true
  const prove = useMutation({
    mutationFn: () => {
      const typed = {
        ...(password === '' ? {} : { password }),
        ...(code.trim() === '' ? {} : { code: code.trim() }),
      }
      return again && me !== undefined
        ? call(signIn, { body: { account: me.account, password, ...typed } })
        : call(stepUp, { body: typed })
    },
    onSuccess: (now) => {
      queryClient.setQueryData(query.session().queryKey, now)
      asked?.settle(true)
    },
  })
  const { reset } = prove
  useEffect(() => {
    if (asked !== undefined) return
    setPassword('')
    setCode('')
    reset()
  }, [asked, reset])
  const fault = prove.isError ? prove.error : undefined
  const said = fault === undefined ? undefined : words(fault)
  const needsCode = fault instanceof Refused && fault.code === 'session.code-needed'
  const complete = again ? password !== '' : password !== '' || code.trim() !== ''
  return (
    <Modal
      open={asked !== undefined}
      title={again ? say.session.againTitle : say.session.proofTitle}
      onCancel={() => asked?.settle(false)}
      footer={null}
      destroyOnHidden
    >
      <form
        className="session-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (complete && !prove.isPending) prove.mutate()
        }}
      >
        <p>{again ? say.session.againWhy(me?.name ?? '') : say.session.proofWhy}</p>
        {said === undefined ? null : (
          <p className="session-fault" role="alert">
            <strong>{said.what}</strong> {said.next}
          </p>
        )}
        <input type="text" autoComplete="username" value={me?.account ?? ''} readOnly hidden />
        <Field label={say.signIn.password}>
          <Input.Password
            autoFocus
            autoComplete="current-password"
            value={password}
            maxLength={200}
            onChange={({ target }) => setPassword(target.value)}
          />
        </Field>
        {enrolled || needsCode ? (
          <Field label={again ? say.session.code : say.session.orCode}>
            <Input
              inputMode="text"
              autoComplete="one-time-code"
              value={code}
              maxLength={40}
              onChange={({ target }) => setCode(target.value)}
            />
          </Field>
        ) : null}
        <div className="session-actions">
          <Button onClick={() => asked?.settle(false)}>{say.frame.cancel}</Button>
          <Button type="primary" htmlType="submit" disabled={!complete} loading={prove.isPending}>
            {say.session.goOn}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
