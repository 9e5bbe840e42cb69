import { memo } from 'react'
import type { EntryRowView } from '#contract'
import { missingIn } from '#domain/form'
import { unitNamed, useSpeech } from '#ui'
import type { EntrySheet } from './entry-sheet.ts'
import { part } from './grid-part.ts'
import { COLUMN, ROW } from './measures.ts'
import { useRowStamp } from './use-entry-sheet.ts'

interface Shown {
  readonly sheet: EntrySheet
  readonly row: EntryRowView
  readonly index: number
  readonly first: number
  readonly last: number
  /** Columns of the selection in this row; −1 where there are none. */
  readonly from: number
  readonly to: number
}

/** 一行: only the cells in sight; drawn anew when its own texts change. */
export const GridRow = memo(function GridRow({ sheet, row, index, first, last, from, to }: Shown) {
  const { say, language } = useSpeech()
  useRowStamp(sheet, row.unit)
  const { texts, suggestions, reading, standing } = sheet.row(row.unit)
  const wrong = new Set(reading.problems.map(({ field }) => field))
  const clashing = new Set(
    sheet
      .conflicts()
      .filter(({ unit }) => unit === row.unit)
      .map(({ field }) => field),
  )
  const taken = new Set(reading.taken)
  return (
    <div {...part('row', { 'aria-rowindex': index + 3 })} className="grid-row" style={{ top: index * ROW }}>
      <div {...part('rowheader')} className="grid-name" title={unitNamed(row, language)} data-row={index}>
        {unitNamed(row, language)}
      </div>
      {sheet.fields.slice(first, last + 1).map(({ field }, offset) => {
        const column = first + offset
        const text = texts[field] ?? ''
        const suggestion = text === '' ? suggestions[field] : undefined
        const missing = missingIn(text)
        const bad = wrong.has(field) || sheet.refused(row.unit, field) !== undefined
        const classes = [
          'grid-cell',
          column >= from && column <= to ? 'grid-chosen' : '',
          bad ? 'grid-wrong' : '',
          clashing.has(field) ? 'grid-clash' : '',
          missing === undefined ? '' : 'grid-missing',
          suggestion === undefined ? '' : taken.has(field) ? 'grid-taken' : 'grid-offered',
          text !== (standing[field] ?? '') ? 'grid-typed' : '',
        ]
        return (
          <div
            key={field}
            {...part('gridcell', {
              'aria-colindex': column + 2,
              'aria-selected': column >= from && column <= to,
              'aria-invalid': bad,
            })}
            id={`cell-${index}-${column}`}
            data-row={index}
            data-column={column}
            className={classes.filter((one) => one !== '').join(' ')}
            style={{ left: column * COLUMN }}
          >
            {missing === undefined ? (suggestion?.text ?? text) : say.scheme.missingNames[missing]}
          </div>
        )
      })}
    </div>
  )
})
