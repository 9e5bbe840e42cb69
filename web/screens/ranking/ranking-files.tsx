import { downloadRanking } from '#contract'
import { useSpeech } from '#ui'
import { FileButtons } from '../../parts/file-buttons.tsx'
import type { ResultSearch } from '../../which-result/result-search.ts'

/** 导出与打印 of the ranking. */
export function RankingFiles({ scheme, which }: { readonly scheme: string; readonly which: ResultSearch }) {
  const { language } = useSpeech()
  return (
    <FileButtons
      route={downloadRanking}
      asked={(as) => ({ params: { scheme }, query: { ...which, as, language } })}
    />
  )
}
