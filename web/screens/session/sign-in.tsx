import './sign-in.css'
import { useMutation, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useRouter } from '@tanstack/react-router'
import { Button, Form, Input } from 'antd'
import { useEffect, useState } from 'react'
import { beginElsewhere, signIn } from '#contract'
import { Steelyard, useSpeech } from '#ui'
import { call } from '../../ask/call.ts'
import { query } from '../../ask/queries.ts'
import { queryClient } from '../../ask/query-client.ts'
import { Refused } from '../../ask/refused.ts'
import { LanguageSwitch } from '../../frame/language-switch.tsx'
import { useRefusalWords } from '../../frame/refusal.tsx'
import { SteelyardPicture } from './steelyard-picture.tsx'

interface Entered {
  readonly account: string
  readonly password: string
  readonly code?: string
}

const page = getRouteApi('/sign-in')

/** 登录: back to the page one came from; the typed account is kept when the password was wrong. */
export function SignIn() {
  const { say } = useSpeech()
  const { to, expired, refused } = page.useSearch()
  const router = useRouter()
  const words = useRefusalWords()
  const [form] = Form.useForm<Entered>()
  const [codeAsked, askCode] = useState(false)
  const demo = useQuery(query.demoAccounts())
  const elsewhere = useQuery(query.elsewhere()).data?.name
  const missing = useQuery(query.setup()).data?.missing ?? []
  const away = useMutation({
    mutationFn: () => call(beginElsewhere, { body: to === undefined ? {} : { to } }),
    onSuccess: ({ address }) => location.assign(address),
  })
  useEffect(() => {
    if (codeAsked) form.focusField('code')
  }, [codeAsked, form])
  const enter = useMutation({
    mutationFn: ({ account, password, code }: Entered) =>
      call(signIn, {
        body: { account, password, ...(code === undefined || code === '' ? {} : { code: code.trim() }) },
      }),
    onSuccess: (me) => {
      queryClient.clear()
      queryClient.setQueryData(query.session().queryKey, me)
      router.history.push(to ?? '/')
    },
    onError: (fault) => {
      const wantsCode =
        fault instanceof Refused &&
        (fault.code === 'session.code-needed' || fault.code === 'session.wrong-code')
      form.setFieldValue('code', '')
      if (wantsCode) return askCode(true)
      form.setFieldValue('password', '')
      form.focusField('password')
    },
  })
  useEffect(() => {
    document.title = `${say.signIn.title} · ${say.frame.product}`
  }, [say])
  const fault = away.isError
    ? words(away.error)
    : enter.isError
      ? words(enter.error)
      : refused === 'unknown-subject'
        ? { what: say.session.unknownSubject, next: say.session.unknownSubjectNext }
        : refused === 'failed'
          ? words(new Refused('elsewhere.failed'))
          : undefined
  const { accounts, password } = demo.data ?? { accounts: [], password: undefined }
  return (
    <div className="sign-in">
      <section className="sign-in-pitch">
        <p className="sign-in-brand">
          <Steelyard size={36} />
          <span>{say.frame.product}</span>
        </p>
        <SteelyardPicture />
        <h1>{say.signIn.pitchTitle}</h1>
        <p>{say.signIn.pitch}</p>
      </section>
      <main className="sign-in-main">
        <div className="sign-in-top">
          <span className="sign-in-brand sign-in-brand-small">
            <Steelyard size={28} />
            <span>{say.frame.product}</span>
          </span>
          <LanguageSwitch />
        </div>
        <h2>{say.signIn.title}</h2>
        {expired === undefined || enter.isError ? null : <p className="sign-in-note">{say.signIn.expired}</p>}
        {fault === undefined ? null : (
          <p className="sign-in-fault" role="alert">
            <strong>{fault.what}</strong> {fault.next}
          </p>
        )}
        <Form
          form={form}
          layout="vertical"
          requiredMark={false}
          onFinish={(entered) => enter.mutate(entered)}
        >
          <Form.Item
            name="account"
            label={say.signIn.account}
            rules={[{ required: true, message: say.signIn.accountMissing }]}
          >
            <Input autoComplete="username" autoFocus size="large" maxLength={100} />
          </Form.Item>
          <Form.Item
            name="password"
            label={say.signIn.password}
            rules={[{ required: true, message: say.signIn.passwordMissing }]}
          >
            <Input.Password autoComplete="current-password" size="large" maxLength={200} />
          </Form.Item>
          {codeAsked ? (
            <Form.Item name="code" label={say.session.code}>
              <Input autoComplete="one-time-code" size="large" maxLength={40} />
            </Form.Item>
          ) : null}
          <Button type="primary" htmlType="submit" size="large" block loading={enter.isPending}>
            {enter.isPending ? say.signIn.submitting : say.signIn.submit}
          </Button>
        </Form>
        {elsewhere === undefined ? null : (
          <Button size="large" block loading={away.isPending} onClick={() => away.mutate()}>
            {say.session.elsewhere(elsewhere)}
          </Button>
        )}
        <p className="small">
          <Link to="/entry-code">{say.session.haveCode}</Link>
        </p>
        {missing.length === 0 ? null : (
          <p className="sign-in-note">
            <Link to="/setup">{say.session.setUpLink}</Link>
          </p>
        )}
        {accounts.length === 0 || password === undefined ? null : (
          <section className="sign-in-demo">
            <h3>{say.signIn.demoTitle}</h3>
            <p className="muted small">{say.signIn.demoHint}</p>
            <ul>
              {accounts.map((one) => (
                <li key={one.account}>
                  <button
                    type="button"
                    className="plain demo-account"
                    disabled={enter.isPending}
                    onClick={() => {
                      form.setFieldsValue({ account: one.account, password })
                      enter.mutate({ account: one.account, password })
                    }}
                  >
                    <span className="demo-role">{say.signIn.roles[one.role]}</span>
                    <span className="muted small">
                      {one.unitName} · {one.name}
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        )}
      </main>
    </div>
  )
}
