import { useMemo } from 'react'
import { takeNumber } from '#domain/form'
import { useSpeech } from '#ui'
import type { EntrySheet } from './entry-sheet.ts'
import { part } from './grid-part.ts'
import { COLUMN, NAME } from './measures.ts'
import { totalOf } from './totals.ts'
import { useSheetVersion } from './use-entry-sheet.ts'

/** 合计行: what the columns add up to as they stand, right numbers only; it stays in sight at the foot. */
export function GridTotals({
  sheet,
  first,
  last,
}: {
  readonly sheet: EntrySheet
  readonly first: number
  readonly last: number
}) {
  const { say } = useSpeech()
  const version = useSheetVersion(sheet)
  const totals = useMemo(() => {
    void version
    return sheet.fields.slice(first, last + 1).map((field) => {
      const numbers = sheet.rows.flatMap(({ unit }) => {
        const { texts, suggestions, reading } = sheet.row(unit)
        const own = texts[field.field] ?? ''
        const text =
          own !== '' || !reading.taken.includes(field.field) ? own : (suggestions[field.field]?.text ?? '')
        const read = text === '' ? undefined : takeNumber(text, field)
        return read !== undefined && 'number' in read ? [read.number] : []
      })
      return { field: field.field, total: numbers.length === 0 ? '' : totalOf(numbers) }
    })
  }, [sheet, first, last, version])
  return (
    <div {...part('row', { 'aria-rowindex': sheet.rows.length + 3 })} className="grid-totals">
      <div {...part('rowheader')} className="grid-name">
        {say.entry.total}
      </div>
      {totals.map(({ field, total }, offset) => (
        <div
          key={field}
          {...part('gridcell', { 'aria-colindex': first + offset + 2 })}
          className="grid-cell grid-total"
          style={{ left: NAME + (first + offset) * COLUMN }}
        >
          {total}
        </div>
      ))}
    </div>
  )
}
