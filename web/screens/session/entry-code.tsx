import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Input } from 'antd'
import { useEffect, useState } from 'react'
import { useEntryCode as chooseByCode, readEntryCode } from '#contract'
import { momentText, useSpeech } from '#ui'
import { call } from '../../ask/call.ts'
import { useRefusalWords } from '../../frame/refusal.tsx'
import { Field } from '../../session/field.tsx'
import { NewPassword } from '../../session/new-password.tsx'
import { Alone } from './alone.tsx'

/** 一次性代码. A link carries it after `#`, which no server and no log gets to see. */
export function EntryCode() {
  const { say, language } = useSpeech()
  const words = useRefusalWords()
  const [code, setCode] = useState(() => decodeURIComponent(location.hash.slice(1)))
  const [password, setPassword] = useState('')
  const look = useMutation({ mutationFn: () => call(readEntryCode, { body: { code: code.trim() } }) })
  const choose = useMutation({
    mutationFn: () => call(chooseByCode, { body: { code: code.trim(), password } }),
  })
  useEffect(() => {
    if (location.hash !== '') history.replaceState(null, '', location.pathname)
  }, [])
  const fault = choose.isError ? choose.error : look.isError ? look.error : undefined
  const said = fault === undefined ? undefined : words(fault)
  const ready = look.data !== undefined
  return (
    <Alone title={say.session.enterTitle} lead={say.session.enterLead}>
      {choose.isSuccess ? (
        <div className="session-form">
          <p className="session-done" role="status">
            {say.session.passwordSet}
          </p>
          <Link to="/sign-in">{say.session.toSignIn}</Link>
        </div>
      ) : (
        <form
          className="session-form"
          onSubmit={(event) => {
            event.preventDefault()
            if (ready) choose.mutate()
            else look.mutate()
          }}
        >
          {said === undefined ? null : (
            <p className="session-fault" role="alert">
              <strong>{said.what}</strong> {said.next}
            </p>
          )}
          <Field label={say.session.entryCode}>
            <Input
              autoFocus
              autoComplete="off"
              value={code}
              maxLength={60}
              readOnly={ready}
              onChange={({ target }) => setCode(target.value)}
            />
          </Field>
          {look.data === undefined ? null : (
            <>
              <p>
                {say.session.forAccount(
                  look.data.account,
                  look.data.name,
                  momentText(look.data.expires, language),
                )}
              </p>
              <input type="text" autoComplete="username" value={look.data.account} readOnly hidden />
              <NewPassword value={password} change={setPassword} />
            </>
          )}
          <div className="session-actions session-actions-start">
            <Button
              type="primary"
              htmlType="submit"
              disabled={ready ? password === '' : code.trim().length < 10}
              loading={look.isPending || choose.isPending}
            >
              {ready ? say.session.setPassword : say.session.lookUp}
            </Button>
          </div>
        </form>
      )}
    </Alone>
  )
}
