import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Popconfirm } from 'antd'
import { useState } from 'react'
import { removeSecondFactor, renewRecoveryCodes } from '#contract'
import { momentText, useSpeech } from '#ui'
import { call } from '../../ask/call.ts'
import { query } from '../../ask/queries.ts'
import { queryClient } from '../../ask/query-client.ts'
import { Fetched } from '../../frame/fetched.tsx'
import { useRefusalWords } from '../../frame/refusal.tsx'
import { RecoveryCodes } from '../../session/recovery-codes.tsx'
import { SecondFactorSetup } from '../../session/second-factor-setup.tsx'

export function OwnSecondFactor() {
  const { say, language } = useSpeech()
  const words = useRefusalWords()
  const factor = useQuery(query.secondFactor())
  const [changing, setChanging] = useState(false)
  const again = () => {
    void queryClient.invalidateQueries({ queryKey: ['second-factor'] })
    void queryClient.invalidateQueries({ queryKey: ['session'] })
  }
  const remove = useMutation({ mutationFn: () => call(removeSecondFactor), onSuccess: again })
  const renew = useMutation({ mutationFn: () => call(renewRecoveryCodes), onSuccess: again })
  const fault = remove.isError ? remove.error : renew.isError ? renew.error : undefined
  const said = fault === undefined ? undefined : words(fault)
  return (
    <section>
      <h2 className="section-title">{say.session.secondFactor}</h2>
      <Fetched of={factor} rows={2}>
        {({ enrolled, since, recoveryCodesLeft, required, demo }) => (
          <div className="session-form session-wide">
            {said === undefined ? null : (
              <p className="session-fault" role="alert">
                <strong>{said.what}</strong> {said.next}
              </p>
            )}
            <p>
              {enrolled
                ? say.session.factorOn(momentText(since ?? '', language), recoveryCodesLeft)
                : say.session.factorOff}{' '}
              {demo ? say.session.factorDemo : required ? say.session.factorRequired : null}
            </p>
            {renew.data !== undefined ? (
              <RecoveryCodes codes={renew.data.recoveryCodes} done={() => renew.reset()} />
            ) : !enrolled || changing ? (
              <SecondFactorSetup
                key={String(changing)}
                label={enrolled ? say.session.change : say.session.begin}
                done={() => setChanging(false)}
              />
            ) : (
              <div className="session-actions session-actions-start">
                <Button onClick={() => setChanging(true)}>{say.session.change}</Button>
                <Button onClick={() => renew.mutate()} loading={renew.isPending}>
                  {say.session.renewCodes}
                </Button>
                {required && !demo ? null : (
                  <Popconfirm title={say.session.removeSure} onConfirm={() => remove.mutate()}>
                    <Button danger loading={remove.isPending}>
                      {say.session.remove}
                    </Button>
                  </Popconfirm>
                )}
              </div>
            )}
          </div>
        )}
      </Fetched>
    </section>
  )
}
