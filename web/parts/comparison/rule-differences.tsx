import { useSpeech } from '#ui'
import type { ComparisonView } from './crossing.ts'
import { differenceSentence } from './difference-sentence.ts'

type Difference = ComparisonView['differences'][number]

const KINDS = ['general', 'items', 'clauses', 'indicators'] as const

/** What a reader asks first: who wins and how; then what is weighed; then how each is scored; then definitions. */
function kindOf({ code, facts }: Difference): (typeof KINDS)[number] {
  if (code.startsWith('indicator-') || facts['part'] === 'indicators') return 'indicators'
  if (code === 'item-added' || code === 'item-removed' || code === 'item-points') return 'items'
  return code.startsWith('item-') ? 'clauses' : 'general'
}

/** 规则变了什么: grouped; the long groups are folded until asked for. */
export function RuleDifferences({ differences }: { readonly differences: readonly Difference[] }) {
  const { say } = useSpeech()
  const { comparison } = say
  if (differences.length === 0) return <p className="muted">{comparison.differencesNone}</p>
  return (
    <div className="comparison-differences">
      {KINDS.map((kind) => {
        const of = differences.filter((one) => kindOf(one) === kind)
        return of.length === 0 ? null : (
          <details key={kind} open={kind === 'general' || of.length <= 12}>
            <summary>
              {comparison.differenceKinds[kind]} <span className="muted small">{of.length}</span>
            </summary>
            <Sentences of={of} />
          </details>
        )
      })}
    </div>
  )
}

function Sentences({ of }: { readonly of: readonly Difference[] }) {
  const { language } = useSpeech()
  return (
    <ol>
      {of.map((one) => (
        <li key={`${one.code} ${one.subject} ${Object.values(one.facts).join(' ')}`}>
          {differenceSentence(one, language)}
        </li>
      ))}
    </ol>
  )
}
