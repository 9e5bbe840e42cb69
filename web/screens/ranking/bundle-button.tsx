import { useMutation } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { downloadBundle } from '#contract'
import { useSpeech } from '#ui'
import { download } from '../../ask/download.ts'
import { useRefusalWords } from '../../frame/refusal.tsx'
import type { ResultSearch } from '../../which-result/result-search.ts'

/** 下载结果包: everything the ranking was made of, for the second scale. */
export function BundleButton({ scheme, which }: { readonly scheme: string; readonly which: ResultSearch }) {
  const { say } = useSpeech()
  const { message } = App.useApp()
  const words = useRefusalWords()
  const get = useMutation({
    mutationFn: () => download(downloadBundle, { params: { scheme }, query: which }),
    onError: (fault) => {
      const { what, next } = words(fault)
      void message.error(`${what}${next}`)
    },
  })
  return (
    <Button loading={get.isPending} onClick={() => get.mutate()} title={say.ranking.bundleTitle}>
      {say.ranking.bundle}
    </Button>
  )
}
