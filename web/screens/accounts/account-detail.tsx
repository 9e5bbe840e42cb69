import { useMutation } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import {
  type AccountView,
  disableAccount,
  dropAccountFactor,
  type EntryCodeView,
  enableAccount,
  endAccountPost,
  issueAccountCode,
  linkAccount,
  requestAccountPost,
  unlockAccount,
} from '#contract'
import { dayText, Mark, useSpeech } from '#ui'
import { call } from '../../ask/call.ts'
import { queryClient } from '../../ask/query-client.ts'
import { useRefusalWords } from '../../frame/refusal.tsx'
import { Field } from '../../session/field.tsx'
import { useMay } from '../../session/use-session.ts'
import { EntrySlips } from './entry-slips.tsx'
import { EMPTY_WISH, isWhole, PostFields } from './post-fields.tsx'

type Doing = 'disable' | 'enable' | 'dropFactor' | 'endPost' | 'requestPost' | 'link'
const TONES = { held: 'teal', requested: 'amber', refused: 'plain', ahead: 'plain', over: 'plain' } as const

/** 一个账号: its posts, and what this administrator may do with it; every step asks for its reason. */
export function AccountDetail({
  account: one,
  today,
}: {
  readonly account: AccountView
  readonly today: string
}) {
  const { say, language } = useSpeech()
  const words = useRefusalWords()
  const [mayWrite, maySecure] = [useMay('account.write'), useMay('account.secure')]
  const [doing, setDoing] = useState<Doing>()
  const [reason, setReason] = useState('')
  const [lastDay, setLastDay] = useState(today)
  const [wish, setWish] = useState({ ...EMPTY_WISH, from: today })
  const [subject, setSubject] = useState('')
  const [slip, setSlip] = useState<EntryCodeView>()
  const params = { account: one.account }
  const held = one.posts.find(({ state }) => state === 'held' || state === 'ahead')
  const done = () => {
    setDoing(undefined)
    setReason('')
    void queryClient.invalidateQueries({ queryKey: ['accounts'] })
  }
  const run = useMutation({ mutationFn: (work: () => Promise<unknown>) => work(), onSuccess: done })
  const issue = useMutation({
    mutationFn: () => call(issueAccountCode, { params }),
    onSuccess: (code) => setSlip(code),
  })
  const fault = run.isError ? run.error : issue.isError ? issue.error : undefined
  const said = fault === undefined ? undefined : words(fault)
  const work: Readonly<Record<Doing, () => Promise<unknown>>> = {
    disable: () => call(disableAccount, { params, body: { reason } }),
    enable: () => call(enableAccount, { params, body: { reason } }),
    dropFactor: () => call(dropAccountFactor, { params, body: { reason } }),
    endPost: () =>
      call(endAccountPost, { params: { ...params, post: held?.post ?? '' }, body: { lastDay, reason } }),
    requestPost: () =>
      call(requestAccountPost, {
        params,
        body: {
          role: wish.role as never,
          unit: wish.unit,
          from: wish.from,
          ...(wish.to === '' ? {} : { to: wish.to }),
          ...(reason.trim() === '' ? {} : { reason }),
        },
      }),
    link: () => call(linkAccount, { params, body: subject.trim() === '' ? {} : { subject } }),
  }
  const needsReason = doing !== 'requestPost' && doing !== 'link'
  const complete = (!needsReason || reason.trim() !== '') && (doing !== 'requestPost' || isWhole(wish))
  const button = (what: Doing, danger = false) => (
    <Button danger={danger} onClick={() => setDoing(doing === what ? undefined : what)}>
      {say.accounts[what]}
    </Button>
  )
  if (slip !== undefined) return <EntrySlips codes={[slip]} done={() => setSlip(undefined)} />
  return (
    <div className="account-detail">
      <h3>{say.accounts.post}</h3>
      <ul className="account-posts">
        {one.posts.map((post) => (
          <li key={post.post}>
            <strong>{say.signIn.roles[post.role]}</strong> {post.unitName} ·{' '}
            {say.accounts.between(
              dayText(post.from, language),
              post.to === undefined ? '' : dayText(post.to, language),
            )}{' '}
            <Mark tone={TONES[post.state]}>{say.accounts.postStates[post.state]}</Mark>{' '}
            <span className="muted small">
              {say.accounts.requestedBy(
                post.requestedByName,
                dayText(post.requestedAt.slice(0, 10), language),
              )}
              {post.settledByName === undefined ? '' : ` · ${say.accounts.settledBy(post.settledByName)}`}
              {post.reason === undefined ? '' : ` · ${post.reason}`}
            </span>
          </li>
        ))}
      </ul>
      {one.subject === undefined ? null : <p className="small">{say.accounts.linked(one.subject)}</p>}
      {said === undefined ? null : (
        <p className="session-fault" role="alert">
          <strong>{said.what}</strong> {said.next}
        </p>
      )}
      {run.isSuccess && doing === undefined ? (
        <p className="session-done" role="status">
          {say.accounts.done}
        </p>
      ) : null}
      <div className="account-actions">
        {mayWrite ? (
          <Button onClick={() => issue.mutate()} loading={issue.isPending}>
            {say.accounts.issueCode}
          </Button>
        ) : null}
        {mayWrite ? button('requestPost') : null}
        {mayWrite && held !== undefined ? button('endPost') : null}
        {mayWrite ? button('link') : null}
        {maySecure && one.pausedUntil !== undefined ? (
          <Button onClick={() => run.mutate(() => call(unlockAccount, { params }))}>
            {say.accounts.unlock}
          </Button>
        ) : null}
        {maySecure ? button('dropFactor') : null}
        {one.state === 'disabled' ? (maySecure ? button('enable') : null) : button('disable', true)}
      </div>
      {doing === undefined ? null : (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            if (complete) run.mutate(work[doing])
          }}
        >
          <div className="account-form">
            {doing === 'requestPost' ? <PostFields wish={wish} change={setWish} /> : null}
            {doing === 'endPost' ? (
              <Field label={say.accounts.lastDay}>
                <Input type="date" value={lastDay} onChange={({ target }) => setLastDay(target.value)} />
              </Field>
            ) : null}
            {doing === 'link' ? (
              <Field label={say.accounts.subject}>
                <Input value={subject} maxLength={200} onChange={({ target }) => setSubject(target.value)} />
              </Field>
            ) : (
              <Field label={say.accounts.reason}>
                <Input value={reason} maxLength={500} onChange={({ target }) => setReason(target.value)} />
              </Field>
            )}
          </div>
          <div className="account-actions">
            <Button
              type="primary"
              htmlType="submit"
              danger={doing === 'disable'}
              disabled={!complete}
              loading={run.isPending}
            >
              {doing === 'link' && subject.trim() === '' ? say.accounts.unlink : say.accounts[doing]}
            </Button>
            <Button onClick={() => setDoing(undefined)}>{say.frame.cancel}</Button>
          </div>
        </form>
      )}
    </div>
  )
}
