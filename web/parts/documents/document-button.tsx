import { useMutation } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useState } from 'react'
import type { Route } from '#contract'
import { useSpeech } from '#ui'
import type { Asked } from '../../ask/call.ts'
import { download } from '../../ask/download.ts'
import { useRefusalWords } from '../../frame/refusal.tsx'
import type { IssuerOf } from './issuer.ts'
import { IssuerQuestion } from './issuer-question.tsx'

/** 下载公文: one .docx; who issues it is asked once where nobody has said so, and kept. A refusal is a sentence. */
export function DocumentButton<R extends Route>({
  route,
  asked,
  label,
  issuer,
  disabled = false,
}: {
  readonly route: R
  readonly asked: Asked<R>
  readonly label: string
  readonly issuer: IssuerOf
  readonly disabled?: boolean
}) {
  const { language } = useSpeech()
  const { message } = App.useApp()
  const words = useRefusalWords()
  const [asking, setAsking] = useState(false)
  const get = useMutation({
    mutationFn: async (told: string | undefined) => {
      const known = told ?? (await issuer.find())
      if (known === undefined) {
        setAsking(true)
        return
      }
      if (told !== undefined) await issuer.keep(told)
      const query = {
        ...(asked.query as object | undefined),
        language,
        ...(known === '' ? {} : { issuer: known }),
      }
      await download(route, { ...asked, query } as Asked<R>)
    },
    onError: (fault) => {
      const { what, next } = words(fault)
      void message.error(`${what}${next}`)
    },
  })
  return (
    <>
      <Button disabled={disabled} loading={get.isPending} onClick={() => get.mutate(undefined)}>
        {label}
      </Button>
      {asking ? (
        <IssuerQuestion
          onClose={() => setAsking(false)}
          onSay={(name) => {
            setAsking(false)
            get.mutate(name)
          }}
        />
      ) : null}
    </>
  )
}
