import { memo } from 'react'
import type { FieldView } from '#contract'
import { named, useSpeech } from '#ui'
import { part } from './grid-part.ts'
import { COLUMN, NAME } from './measures.ts'

/** 表头: the indicator over its numerator and denominator; it stays in sight. */
export const GridHead = memo(function GridHead({
  fields,
  first,
  last,
}: {
  readonly fields: readonly FieldView[]
  readonly first: number
  readonly last: number
}) {
  const { say, language } = useSpeech()
  const shown = fields.map((field, column) => ({ field, column })).slice(first, last + 1)
  const groups = [...new Set(shown.map(({ field }) => field.indicator))].map((indicator) => {
    const columns = fields.flatMap((field, column) => (field.indicator === indicator ? [column] : []))
    const [from = 0] = columns
    return { indicator, from, span: columns.length, title: fields[from]?.title ?? { zh: indicator } }
  })
  return (
    <div {...part('rowgroup')} className="grid-head">
      <div {...part('row', { 'aria-rowindex': 1 })} className="grid-head-row grid-head-titles">
        {groups.map(({ indicator, from, span, title }) => (
          <div
            key={indicator}
            {...part('columnheader', { 'aria-colindex': from + 2, 'aria-colspan': span })}
            className="grid-title"
            title={named(title, language)}
            style={{ left: NAME + from * COLUMN, width: span * COLUMN }}
          >
            {named(title, language)}
          </div>
        ))}
        <div className="grid-corner" />
      </div>
      <div {...part('row', { 'aria-rowindex': 2 })} className="grid-head-row grid-head-fields">
        {shown.map(({ field, column }) => (
          <div
            key={field.field}
            {...part('columnheader', { 'aria-colindex': column + 2 })}
            className="grid-field"
            title={named(field.name, language)}
            style={{ left: NAME + column * COLUMN }}
          >
            {named(field.name, language)}
          </div>
        ))}
        <div {...part('columnheader', { 'aria-colindex': 1 })} className="grid-corner">
          {say.entry.unit}
        </div>
      </div>
    </div>
  )
})
