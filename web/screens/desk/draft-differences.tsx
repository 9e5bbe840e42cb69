import { useMemo } from 'react'
import type { SchemeDraftView } from '#contract'
import { compareSchemes } from '#engine'
import { Empty, useSpeech } from '#ui'
import { RuleDifferences } from '../../parts/comparison/rule-differences.tsx'
import { checkText } from './check-text.ts'
import { useEditing } from './editing.tsx'

/** 与原方案的差异 in plain words, computed here while one writes. */
export function DraftDifferences({ view }: { readonly view: SchemeDraftView }) {
  const { say } = useSpeech()
  const { checked } = useEditing()
  const base = useMemo(
    () => (view.baseText === undefined ? undefined : checkText(view.baseText).program),
    [view.baseText],
  )
  if (view.base === undefined || base === undefined) return <Empty what={say.desk.noBase} />
  if (checked.program === undefined) return <Empty what={say.desk.notYet} next={say.desk.notYetNext} />
  const differences = compareSchemes(base.scheme, checked.program.scheme)
  return (
    <section className="stack">
      <p className="muted">{say.desk.differencesLead(view.base.scheme, view.base.version)}</p>
      <RuleDifferences differences={differences.map((one) => ({ ...one, facts: { ...one.facts } }))} />
    </section>
  )
}
