import { useMutation } from '@tanstack/react-query'
import { App, Button } from 'antd'
import type { Route } from '#contract'
import { useSpeech } from '#ui'
import type { Asked } from '../ask/call.ts'
import { download } from '../ask/download.ts'
import { useRefusalWords } from '../frame/refusal.tsx'

/** 导出 Excel, CSV and print: one file at a time, a refusal is a sentence. */
export function FileButtons<R extends Route>({
  route,
  asked,
}: {
  readonly route: R
  readonly asked: (as: 'xlsx' | 'csv') => Asked<R>
}) {
  const { say } = useSpeech()
  const { message } = App.useApp()
  const words = useRefusalWords()
  const get = useMutation({
    mutationFn: (as: 'xlsx' | 'csv') => download(route, asked(as)),
    onError: (fault) => {
      const { what, next } = words(fault)
      void message.error(`${what}${next}`)
    },
  })
  return (
    <>
      <Button loading={get.isPending && get.variables === 'xlsx'} onClick={() => get.mutate('xlsx')}>
        {say.frame.exportXlsx}
      </Button>
      <Button loading={get.isPending && get.variables === 'csv'} onClick={() => get.mutate('csv')}>
        {say.frame.exportCsv}
      </Button>
      <Button onClick={() => window.print()}>{say.frame.print}</Button>
    </>
  )
}
