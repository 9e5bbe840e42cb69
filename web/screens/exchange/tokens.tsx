import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Popconfirm } from 'antd'
import { useState } from 'react'
import { type AccessTokenView, revokeAccessToken } from '#contract'
import { dayText, Empty, Mark, useSpeech } from '#ui'
import { call } from '../../ask/call.ts'
import { query } from '../../ask/queries.ts'
import { queryClient } from '../../ask/query-client.ts'
import { Fetched } from '../../frame/fetched.tsx'
import { Refusal } from '../../frame/refusal.tsx'
import { MakeToken } from './make-token.tsx'

type State = 'open' | 'expired' | 'revoked'
const TONES = { open: 'teal', expired: 'plain', revoked: 'plain' } as const

const stateOf = ({ revokedAt, expires }: AccessTokenView): State =>
  revokedAt !== undefined ? 'revoked' : expires <= new Date().toISOString() ? 'expired' : 'open'

/** 我的令牌: newest first, ended ones too, so that a forgotten program is found. */
export function Tokens() {
  const { say, language } = useSpeech()
  const words = say.exchange
  const [making, setMaking] = useState(false)
  const tokens = useQuery(query.accessTokens())
  const revoke = useMutation({
    mutationFn: (token: string) => call(revokeAccessToken, { params: { token } }),
    onSettled: () => void queryClient.invalidateQueries({ queryKey: ['access-tokens'] }),
  })
  return (
    <section>
      <h2 className="section-title">{words.tokens}</h2>
      <p className="muted">{words.tokensWhy}</p>
      <p className="muted">
        {words.manual} <a href="/api/docs">{words.openapi}</a>
      </p>
      {revoke.isError ? <Refusal fault={revoke.error} /> : null}
      <Fetched of={tokens} rows={3}>
        {({ tokens: lines }) =>
          lines.length === 0 ? (
            <Empty what={words.none} next={words.noneNext} />
          ) : (
            <ul className="item-list">
              {lines.map((one) => (
                <li key={one.token}>
                  <span>
                    <strong>{one.name}</strong>{' '}
                    <Mark tone={TONES[stateOf(one)]}>{words.state[stateOf(one)]}</Mark>
                    <br />
                    <span className="muted small">
                      {words.verb[one.verbs]} · {words.created} {dayText(one.created, language)} ·{' '}
                      {words.expires} {dayText(one.expires, language)} ·{' '}
                      {one.lastUsedOn === undefined
                        ? words.never
                        : `${words.lastUsed} ${dayText(one.lastUsedOn, language)}`}
                      {one.addresses === undefined ? '' : ` · ${words.from} ${one.addresses.join(', ')}`}
                    </span>
                  </span>
                  {stateOf(one) === 'open' ? (
                    <Popconfirm
                      title={words.revokeAsk(one.name)}
                      okText={words.revoke}
                      cancelText={say.frame.cancel}
                      onConfirm={() => revoke.mutate(one.token)}
                    >
                      <Button danger disabled={revoke.isPending}>
                        {words.revoke}
                      </Button>
                    </Popconfirm>
                  ) : null}
                </li>
              ))}
            </ul>
          )
        }
      </Fetched>
      {making ? (
        <MakeToken close={() => setMaking(false)} />
      ) : (
        <Button type="primary" onClick={() => setMaking(true)}>
          {words.make}
        </Button>
      )}
    </section>
  )
}
