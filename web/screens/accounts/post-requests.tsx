import { useMutation } from '@tanstack/react-query'
import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { type AccountView, settleAccountPosts } from '#contract'
import { dayText, Empty, useSpeech } from '#ui'
import { call } from '../../ask/call.ts'
import { queryClient } from '../../ask/query-client.ts'
import { Refused } from '../../ask/refused.ts'
import { useRefusalWords } from '../../frame/refusal.tsx'
import { useMay } from '../../session/use-session.ts'

/** 待批准的任职: approved by the security administrator, many at once; each that cannot be is named with its reason. */
export function PostRequests({ accounts }: { readonly accounts: readonly AccountView[] }) {
  const { say, language } = useSpeech()
  const words = useRefusalWords()
  const maySecure = useMay('account.secure')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const requests = accounts.flatMap((one) =>
    one.posts.filter(({ state }) => state === 'requested').map((post) => ({ ...post, of: one })),
  )
  const settle = useMutation({
    mutationFn: (approve: boolean) =>
      call(settleAccountPosts, {
        body: {
          approve,
          posts: requests
            .filter(({ post }) => chosen.has(post))
            .map(({ of, post }) => ({ account: of.account, post })),
        },
      }),
    onSuccess: () => {
      setChosen(new Set())
      void queryClient.invalidateQueries({ queryKey: ['accounts'] })
    },
  })
  const said = settle.isError ? words(settle.error) : undefined
  const toggle = (post: string) => {
    const next = new Set(chosen)
    if (!next.delete(post)) next.add(post)
    setChosen(next)
  }
  return (
    <div className="stack">
      {said === undefined ? null : (
        <p className="session-fault" role="alert">
          <strong>{said.what}</strong> {said.next}
        </p>
      )}
      {settle.data === undefined ? null : (
        <div className="session-done" role="status">
          <p>{say.accounts.settled(settle.data.settled)}</p>
          {settle.data.refused.map(({ account, refusal, facts }) => (
            <p key={account}>
              {say.accounts.notSettled(account)} {words(new Refused(refusal, facts)).what}
            </p>
          ))}
        </div>
      )}
      {requests.length === 0 ? (
        <Empty what={say.accounts.noRequests} />
      ) : (
        <>
          {maySecure ? (
            <div className="accounts-tools">
              <Checkbox
                checked={chosen.size === requests.length}
                indeterminate={chosen.size > 0 && chosen.size < requests.length}
                onChange={({ target }) =>
                  setChosen(new Set(target.checked ? requests.map(({ post }) => post) : []))
                }
              >
                {say.accounts.chooseAll}
              </Checkbox>
              <Button
                type="primary"
                disabled={chosen.size === 0}
                loading={settle.isPending}
                onClick={() => settle.mutate(true)}
              >
                {say.accounts.approveChosen(chosen.size)}
              </Button>
              <Button disabled={chosen.size === 0 || settle.isPending} onClick={() => settle.mutate(false)}>
                {say.accounts.refuse}
              </Button>
            </div>
          ) : null}
          <ul className="account-posts">
            {requests.map((post) => (
              <li key={post.post}>
                {maySecure ? (
                  <Checkbox
                    checked={chosen.has(post.post)}
                    onChange={() => toggle(post.post)}
                    aria-label={`${post.of.name} ${say.signIn.roles[post.role]} ${post.unitName}`}
                  />
                ) : null}{' '}
                <strong>{post.of.name}</strong>（{post.of.account}） {say.signIn.roles[post.role]} ·{' '}
                {post.unitName} ·{' '}
                {say.accounts.between(
                  dayText(post.from, language),
                  post.to === undefined ? '' : dayText(post.to, language),
                )}{' '}
                <span className="muted small">
                  {say.accounts.requestedBy(
                    post.requestedByName,
                    dayText(post.requestedAt.slice(0, 10), language),
                  )}
                  {post.reason === undefined ? '' : ` · ${post.reason}`}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
