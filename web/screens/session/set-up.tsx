import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { setUpAdministrator } from '#contract'
import { useSpeech } from '#ui'
import { call } from '../../ask/call.ts'
import { query } from '../../ask/queries.ts'
import { queryClient } from '../../ask/query-client.ts'
import { Fetched } from '../../frame/fetched.tsx'
import { useRefusalWords } from '../../frame/refusal.tsx'
import { Field } from '../../session/field.tsx'
import { NewPassword } from '../../session/new-password.tsx'
import { Alone } from './alone.tsx'

const EMPTY = { code: '', account: '', name: '', password: '' }
const LEVELS = ['county', 'city', 'province'] as const
type Level = (typeof LEVELS)[number]

/** 首次设置: the three administrators, one after another, each by the person who will be it. */
export function SetUp() {
  const { say } = useSpeech()
  const words = useRefusalWords()
  const setup = useQuery(query.setup())
  const [typed, setTyped] = useState(EMPTY)
  const [unit, setUnit] = useState<{ area: string; name: string; level: Level }>({
    area: '',
    name: '',
    level: 'county',
  })
  const first = setup.data?.unitName === undefined
  const open = useMutation({
    mutationFn: () => call(setUpAdministrator, { body: { ...typed, ...(first ? { unit } : {}) } }),
    onSuccess: () => {
      setTyped(EMPTY)
      void queryClient.invalidateQueries({ queryKey: ['setup'] })
    },
  })
  const said = open.isError ? words(open.error) : undefined
  const complete =
    Object.values(typed).every((text) => text !== '') &&
    (!first || (/^\d{6}$/.test(unit.area) && unit.name !== ''))
  const field = (key: keyof typeof EMPTY) => ({
    value: typed[key],
    onChange: ({ target }: { target: { value: string } }) => setTyped({ ...typed, [key]: target.value }),
  })
  return (
    <Alone title={say.session.setUpTitle} lead={say.session.setUpLead}>
      <Fetched of={setup} rows={3}>
        {({ missing, unitName }) => (
          <div className="session-form">
            {open.isSuccess ? (
              <p className="session-done" role="status">
                {say.session.setUpDone(say.signIn.roles[open.data.role], open.data.account)}
              </p>
            ) : null}
            {missing.length === 0 ? (
              <>
                <p>{say.session.setUpNone}</p>
                <Link to="/sign-in">{say.session.toSignIn}</Link>
              </>
            ) : (
              <form
                className="session-form"
                onSubmit={(event) => {
                  event.preventDefault()
                  if (complete) open.mutate()
                }}
              >
                <p>
                  {say.session.setUpMissing(missing.map((role) => say.signIn.roles[role]).join('、'))}{' '}
                  {unitName ?? ''}
                </p>
                {said === undefined ? null : (
                  <p className="session-fault" role="alert">
                    <strong>{said.what}</strong> {said.next}
                  </p>
                )}
                <Field label={say.session.setupCode}>
                  <Input autoFocus autoComplete="off" maxLength={60} {...field('code')} />
                </Field>
                {first ? (
                  <fieldset className="session-form">
                    <legend>{say.session.forUnit}</legend>
                    <Field label={say.session.areaCode}>
                      <Input
                        inputMode="numeric"
                        maxLength={6}
                        value={unit.area}
                        onChange={({ target }) => setUnit({ ...unit, area: target.value })}
                      />
                    </Field>
                    <Field label={say.session.unitName}>
                      <Input
                        maxLength={60}
                        value={unit.name}
                        onChange={({ target }) => setUnit({ ...unit, name: target.value })}
                      />
                    </Field>
                    <Field label={say.session.unitLevel}>
                      <Select
                        value={unit.level}
                        options={LEVELS.map((level) => ({ value: level, label: say.session.levels[level] }))}
                        onChange={(level) => setUnit({ ...unit, level })}
                      />
                    </Field>
                  </fieldset>
                ) : null}
                <Field label={say.session.accountName}>
                  <Input autoComplete="username" maxLength={40} {...field('account')} />
                </Field>
                <Field label={say.session.personName}>
                  <Input maxLength={40} {...field('name')} />
                </Field>
                <NewPassword value={typed.password} change={(password) => setTyped({ ...typed, password })} />
                <div className="session-actions session-actions-start">
                  <Button type="primary" htmlType="submit" disabled={!complete} loading={open.isPending}>
                    {say.session.setUpDo}
                  </Button>
                </div>
              </form>
            )}
          </div>
        )}
      </Fetched>
    </Alone>
  )
}
