import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { endOtherSessions, endOwnSession } from '#contract'
import { Mark, momentText, useSpeech } from '#ui'
import { call } from '../../ask/call.ts'
import { query } from '../../ask/queries.ts'
import { queryClient } from '../../ask/query-client.ts'
import { Fetched } from '../../frame/fetched.tsx'
import { Refusal } from '../../frame/refusal.tsx'

/** 登录中的设备: one’s own only, by browser and time; no addresses are kept. */
export function OwnSessions() {
  const { say, language } = useSpeech()
  const sessions = useQuery(query.ownSessions())
  const again = () => void queryClient.invalidateQueries({ queryKey: ['own-sessions'] })
  const end = useMutation({
    mutationFn: (session: string) => call(endOwnSession, { params: { session } }),
    onSettled: again,
  })
  const endOthers = useMutation({ mutationFn: () => call(endOtherSessions), onSettled: again })
  return (
    <section>
      <h2 className="section-title">
        {say.session.sessions} <span className="muted">{say.session.sessionsWhy}</span>
      </h2>
      {end.isError ? <Refusal fault={end.error} /> : null}
      <Fetched of={sessions} rows={2}>
        {({ sessions: lines }) => (
          <>
            <ul className="session-list">
              {lines.map((one) => (
                <li key={one.session}>
                  <span>
                    <strong>{one.device === '' ? say.session.unknownDevice : one.device}</strong>{' '}
                    {one.current ? <Mark tone="teal">{say.session.thisDevice}</Mark> : null}
                    <br />
                    <span className="muted small">
                      {say.session.sessionTimes(
                        momentText(one.created, language),
                        momentText(one.seen, language),
                      )}
                    </span>
                  </span>
                  {one.current ? null : (
                    <Button onClick={() => end.mutate(one.session)} disabled={end.isPending}>
                      {say.session.end}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
            <p className="muted small">{say.session.rules}</p>
            {lines.length > 1 ? (
              <Button danger onClick={() => endOthers.mutate()} loading={endOthers.isPending}>
                {say.session.endOthers}
              </Button>
            ) : (
              <p className="muted small">{say.session.noOthers}</p>
            )}
          </>
        )}
      </Fetched>
    </section>
  )
}
