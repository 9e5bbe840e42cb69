import { useMutation } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { type SignedIn, stepUp } from '#contract'
import { PageHead, useSpeech } from '#ui'
import { call } from '../ask/call.ts'
import { query } from '../ask/queries.ts'
import { queryClient } from '../ask/query-client.ts'
import { useRefusalWords } from '../frame/refusal.tsx'
import { Field } from './field.tsx'
import { SecondFactorSetup } from './second-factor-setup.tsx'

/** 尚欠第二验证: in place of every page until it is set up, or its code is given. */
export function Owed({ me, done }: { readonly me: SignedIn; readonly done: () => void }) {
  const { say } = useSpeech()
  const [owed] = useState(me.owed)
  return owed === 'enrolment' ? (
    <>
      <PageHead title={say.session.owedTitle} lead={say.session.owedWhy(say.signIn.roles[me.role])} />
      <SecondFactorSetup label={say.session.begin} done={done} />
    </>
  ) : (
    <OwedCode done={done} />
  )
}

function OwedCode({ done }: { readonly done: () => void }) {
  const { say } = useSpeech()
  const words = useRefusalWords()
  const [code, setCode] = useState('')
  const prove = useMutation({
    mutationFn: () => call(stepUp, { body: { code: code.trim() } }),
    onSuccess: (me) => {
      queryClient.setQueryData(query.session().queryKey, me)
      done()
    },
    onError: () => setCode(''),
  })
  const said = prove.isError ? words(prove.error) : undefined
  return (
    <>
      <PageHead title={say.session.codeTitle} lead={say.session.codeWhy} />
      <form
        className="session-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (code.trim().length >= 6) prove.mutate()
        }}
      >
        {said === undefined ? null : (
          <p className="session-fault" role="alert">
            <strong>{said.what}</strong> {said.next}
          </p>
        )}
        <Field label={say.session.code}>
          <Input
            autoFocus
            autoComplete="one-time-code"
            value={code}
            maxLength={40}
            onChange={({ target }) => setCode(target.value)}
          />
        </Field>
        <div className="session-actions session-actions-start">
          <Button
            type="primary"
            htmlType="submit"
            disabled={code.trim().length < 6}
            loading={prove.isPending}
          >
            {say.session.goOn}
          </Button>
        </div>
      </form>
    </>
  )
}
