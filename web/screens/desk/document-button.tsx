import { useMutation } from '@tanstack/react-query'
import { App, Button } from 'antd'
import type { Route } from '#contract'
import { useSpeech } from '#ui'
import type { Asked } from '../../ask/call.ts'
import { download } from '../../ask/download.ts'
import { useRefusalWords } from '../../frame/refusal.tsx'

/** 下载公文: one .docx; a refusal is a sentence. */
export function DocumentButton<R extends Route>({
  route,
  asked,
  label,
  disabled = false,
}: {
  readonly route: R
  readonly asked: Asked<R>
  readonly label: string
  readonly disabled?: boolean
}) {
  const { language } = useSpeech()
  const { message } = App.useApp()
  const words = useRefusalWords()
  const get = useMutation({
    mutationFn: () => download(route, { ...asked, query: { language } } as Asked<R>),
    onError: (fault) => {
      const { what, next } = words(fault)
      void message.error(`${what}${next}`)
    },
  })
  return (
    <Button disabled={disabled} loading={get.isPending} onClick={() => get.mutate()}>
      {label}
    </Button>
  )
}
