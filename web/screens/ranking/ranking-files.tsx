import { downloadRanking } from '#contract'
import { useSpeech } from '#ui'
import { FileButtons } from '../../parts/file-buttons.tsx'
import type { ResultSearch } from '../../which-result/result-search.ts'
import { BundleButton } from './bundle-button.tsx'

/** 导出与打印 of the ranking. */
export function RankingFiles({ scheme, which }: { readonly scheme: string; readonly which: ResultSearch }) {
  const { language } = useSpeech()
  return (
    <>
      <BundleButton scheme={scheme} which={which} />
      <FileButtons
        route={downloadRanking}
        asked={(as) => ({ params: { scheme }, query: { ...which, as, language } })}
      />
    </>
  )
}
