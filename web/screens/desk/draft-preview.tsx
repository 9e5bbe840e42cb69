import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { previewSchemeDraft, type SchemeDraftView } from '#contract'
import { Empty, named, useSpeech } from '#ui'
import { call } from '../../ask/call.ts'
import { query } from '../../ask/queries.ts'
import { Refusal } from '../../frame/refusal.tsx'
import { ComparisonOf } from '../../parts/comparison/comparison-of.tsx'
import { textAt, useEditing } from './editing.tsx'

/** 试算: the draft on a year's facts beside what is published; who moves, who crosses the line. */
export function DraftPreview({ view }: { readonly view: SchemeDraftView }) {
  const { say, language } = useSpeech()
  const { checked, root, draft } = useEditing()
  const [only, setOnly] = useState(false)
  const [asked, setAsked] = useState<{ readonly against?: string; readonly period?: string }>({})
  const schemes = useQuery(query.schemes()).data?.schemes ?? []
  const level = textAt(root, ['level'])
  const offered = schemes.filter((one) => level === '' || one.level === level)
  const chosen =
    offered.find(({ scheme }) => scheme === asked.against) ??
    offered.find(({ scheme }) => scheme === view.base?.scheme) ??
    offered[0]
  const years = [...new Set(offered.flatMap((one) => one.years))].sort().reverse()
  const period = asked.period ?? chosen?.period ?? years[0] ?? ''
  const preview = useMutation({
    mutationFn: async (against: string) => {
      await draft.saveNow()
      return await call(previewSchemeDraft, { params: { draft: view.draft }, query: { against, period } })
    },
  })
  if (chosen === undefined) return <Empty what={say.desk.nothingPublished} />
  return (
    <section className="stack">
      <p className="muted">{say.desk.previewLead}</p>
      <div className="desk-wish no-print">
        <label>
          {say.desk.against}
          <select
            className="desk-input"
            value={chosen.scheme}
            onChange={({ target }) => setAsked({ ...asked, against: target.value })}
          >
            {offered.map((one) => (
              <option key={one.scheme} value={one.scheme}>
                {named(one.name, language)}（{say.scheme.version(one.version)}）
              </option>
            ))}
          </select>
        </label>
        <label>
          {say.comparison.facts}
          <select
            className="desk-input"
            value={period}
            onChange={({ target }) => setAsked({ ...asked, period: target.value })}
          >
            {years.map((year) => (
              <option key={year} value={year}>
                {say.comparison.factsOf(year)}
              </option>
            ))}
          </select>
        </label>
        <Button
          type="primary"
          disabled={checked.program === undefined}
          loading={preview.isPending}
          onClick={() => preview.mutate(chosen.scheme)}
        >
          {say.desk.tryIt}
        </Button>
      </div>
      {checked.program === undefined ? <Empty what={say.desk.notYet} next={say.desk.notYetNext} /> : null}
      {preview.isError ? <Refusal fault={preview.error} /> : null}
      {preview.data === undefined ? null : (
        <ComparisonOf view={preview.data} onlyCrossing={only} onOnly={setOnly} />
      )}
    </section>
  )
}
