import { Field } from './field.tsx'
import './session.css'
import { useMutation } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { confirmSecondFactor, enrolSecondFactor } from '#contract'
import { useSpeech } from '#ui'
import { call } from '../ask/call.ts'
import { query } from '../ask/queries.ts'
import { queryClient } from '../ask/query-client.ts'
import { useRefusalWords } from '../frame/refusal.tsx'
import { QrPicture } from './qr-picture.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'

/** 设置第二验证: scan, type the first code, keep the recovery codes. */
export function SecondFactorSetup({ label, done }: { readonly label: string; readonly done: () => void }) {
  const { say } = useSpeech()
  const words = useRefusalWords()
  const [code, setCode] = useState('')
  const begin = useMutation({ mutationFn: () => call(enrolSecondFactor) })
  const confirm = useMutation({
    mutationFn: () => call(confirmSecondFactor, { body: { code: code.trim() } }),
    onError: () => setCode(''),
  })
  const fault = confirm.isError ? confirm.error : begin.isError ? begin.error : undefined
  const said = fault === undefined ? undefined : words(fault)
  if (confirm.data !== undefined)
    return (
      <RecoveryCodes
        codes={confirm.data.recoveryCodes}
        done={() => {
          queryClient.setQueryData(query.session().queryKey, confirm.data.signedIn)
          void queryClient.invalidateQueries({ queryKey: ['second-factor'] })
          done()
        }}
      />
    )
  return (
    <div className="session-form session-wide">
      {said === undefined ? null : (
        <p className="session-fault" role="alert">
          <strong>{said.what}</strong> {said.next}
        </p>
      )}
      {begin.data === undefined ? (
        <p>
          <Button type="primary" onClick={() => begin.mutate()} loading={begin.isPending}>
            {label}
          </Button>
        </p>
      ) : (
        <div className="session-setup">
          <QrPicture rows={begin.data.picture} label={say.session.qrLabel} />
          <div>
            <ol className="session-steps">
              <li>{say.session.stepApp}</li>
              <li>{say.session.stepScan}</li>
              <li>{say.session.stepCode}</li>
            </ol>
            <p className="muted small">{say.session.typeInstead}</p>
            <p className="secret-text">{begin.data.secret.match(/.{1,4}/g)?.join(' ')}</p>
            <form
              className="session-form"
              onSubmit={(event) => {
                event.preventDefault()
                if (code.trim().length >= 6) confirm.mutate()
              }}
            >
              <Field label={say.session.firstCode}>
                <Input
                  inputMode="numeric"
                  autoComplete="one-time-code"
                  value={code}
                  maxLength={10}
                  onChange={({ target }) => setCode(target.value)}
                />
              </Field>
              <div className="session-actions session-actions-start">
                <Button
                  type="primary"
                  htmlType="submit"
                  disabled={code.trim().length < 6}
                  loading={confirm.isPending}
                >
                  {say.session.confirm}
                </Button>
              </div>
            </form>
          </div>
        </div>
      )}
    </div>
  )
}
