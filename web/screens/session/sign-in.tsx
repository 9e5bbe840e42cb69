import './sign-in.css'
import { useMutation, useQuery } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { Button, Form, Input } from 'antd'
import { useEffect } from 'react'
import { signIn } from '#contract'
import { Steelyard, useSpeech } from '#ui'
import { call } from '../../ask/call.ts'
import { query } from '../../ask/queries.ts'
import { queryClient } from '../../ask/query-client.ts'
import { LanguageSwitch } from '../../frame/language-switch.tsx'
import { useRefusalWords } from '../../frame/refusal.tsx'
import { SteelyardPicture } from './steelyard-picture.tsx'

interface Entered {
  readonly account: string
  readonly password: string
}

const page = getRouteApi('/sign-in')

/** 登录: back to the page one came from; the typed account is kept when the password was wrong. */
export function SignIn() {
  const { say } = useSpeech()
  const { to, expired } = page.useSearch()
  const router = useRouter()
  const words = useRefusalWords()
  const [form] = Form.useForm<Entered>()
  const demo = useQuery(query.demoAccounts())
  const enter = useMutation({
    mutationFn: (body: Entered) => call(signIn, { body }),
    onSuccess: (me) => {
      queryClient.clear()
      queryClient.setQueryData(query.session().queryKey, me)
      router.history.push(to ?? '/')
    },
    onError: () => {
      form.setFieldValue('password', '')
      form.focusField('password')
    },
  })
  useEffect(() => {
    document.title = `${say.signIn.title} · ${say.frame.product}`
  }, [say])
  const fault = enter.isError ? words(enter.error) : undefined
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
          <Button type="primary" htmlType="submit" size="large" block loading={enter.isPending}>
            {enter.isPending ? say.signIn.submitting : say.signIn.submit}
          </Button>
        </Form>
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
