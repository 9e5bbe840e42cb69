import type { RankingView } from '#contract'
import { useSpeech } from '#ui'
import { shareText } from '../../parts/share-text.ts'

/** 读表说明: the rules behind the table, as its footnote. */
export function RankingRules({ view }: { readonly view: RankingView }) {
  const { say } = useSpeech()
  const { rules, head } = view
  const { ranking } = say
  const lines = [
    rules.share === undefined ? undefined : ranking.ruleShare(shareText(rules.share)),
    rules.count === undefined ? undefined : ranking.ruleCount(String(rules.count)),
    said(ranking.ruleBase, rules.base),
    said(ranking.ruleRounding, rules.rounding),
    said(ranking.ruleTies, rules.tiesAtTheCut),
    said(ranking.ruleRankTies, rules.rankTies),
    ranking.ruleDigits(String(head.digits)),
  ].filter((line) => line !== undefined)
  return (
    <section className="ranking-rules" aria-label={ranking.rulesTitle}>
      <h2>{ranking.rulesTitle}</h2>
      <ol>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
    </section>
  )
}

const said = (words: Readonly<Record<string, string>>, code: string | undefined): string | undefined =>
  code === undefined ? undefined : (words[code] ?? code)
