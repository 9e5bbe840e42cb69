import { type PointerEvent, useCallback, useLayoutEffect, useRef, useState } from 'react'
import type { EntrySheetView } from '#contract'
import { named, unitNamed, useSpeech } from '#ui'
import type { EntrySheet } from './entry-sheet.ts'
import { GridHead } from './grid-head.tsx'
import { part } from './grid-part.ts'
import { at, boundsOf, type Place, type Selection } from './grid-place.ts'
import { GridRow } from './grid-row.tsx'
import { GridTotals } from './grid-totals.tsx'
import { COLUMN, HEAD, NAME, ROW, seen } from './measures.ts'
import { useGridKeys } from './use-grid-keys.ts'

/**
 * 填报网格: rows are units, columns are fields. One input stands over the active cell and holds the focus, so that input
 * methods, pasting and screen readers work as in any field; the cells themselves are drawn only where they are seen.
 */
export function Grid({
  sheet,
  view,
  selection,
  select,
  writable,
  told,
}: {
  readonly sheet: EntrySheet
  readonly view: EntrySheetView
  readonly selection: Selection
  readonly select: (selection: Selection) => void
  readonly writable: boolean
  readonly told: (sentence: string) => void
}) {
  const { say, language } = useSpeech()
  const scroller = useRef<HTMLDivElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const [scrolled, setScrolled] = useState({ top: 0, left: 0, width: 1200, height: 480 })
  const measure = useCallback(() => {
    const box = scroller.current
    if (box === null) return
    setScrolled({
      top: box.scrollTop,
      left: box.scrollLeft,
      width: box.clientWidth,
      height: box.clientHeight,
    })
  }, [])
  useLayoutEffect(() => {
    measure()
    window.addEventListener('resize', measure)
    return () => window.removeEventListener('resize', measure)
  }, [measure])
  const rows = seen(scrolled.top, scrolled.height, ROW, sheet.rows.length)
  const columns = seen(scrolled.left, scrolled.width - NAME, COLUMN, sheet.fields.length)
  const keys = useGridKeys({
    sheet,
    selection,
    select,
    writable,
    told,
    page: Math.max(1, Math.floor((scrolled.height - HEAD - ROW) / ROW) - 1),
  })
  const { anchor, head, still } = selection
  useLayoutEffect(() => {
    if (still !== true) keepInSight(scroller.current, head)
  }, [head, still])
  const bounds = boundsOf(selection)
  const chooseAt = (event: PointerEvent<HTMLDivElement>, extend: boolean): void => {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-column]')
    if (cell === null) return
    const place = { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) }
    keys.commit()
    select(extend ? { anchor, head: place } : at(place))
  }
  const row = sheet.rows[anchor.row]
  const field = sheet.fields[anchor.column]
  const hands = {
    onPointerDown(event: PointerEvent<HTMLDivElement>) {
      if ((event.target as HTMLElement).closest('input') !== null) return
      event.preventDefault()
      chooseAt(event, event.shiftKey)
      input.current?.focus({ preventScroll: true })
    },
    onPointerMove(event: PointerEvent<HTMLDivElement>) {
      if (event.buttons === 1 && event.pointerType === 'mouse') chooseAt(event, true)
    },
    onDoubleClick: () => keys.begin(),
  }
  return (
    <div
      className="grid-scroll"
      ref={scroller}
      onScroll={measure}
      style={{ height: Math.min(HEAD + ROW * (sheet.rows.length + 1) + 16, 620) }}
      {...hands}
    >
      <div
        className="grid-sheet"
        style={{ width: NAME + COLUMN * sheet.fields.length, height: HEAD + ROW * (sheet.rows.length + 1) }}
      >
        <div
          {...part('grid', {
            'aria-label': say.entry.gridName,
            'aria-rowcount': sheet.rows.length + 3,
            'aria-colcount': sheet.fields.length + 1,
          })}
          className="grid-whole"
        >
          <GridHead fields={view.fields} first={columns.first} last={columns.last} />
          <div {...part('rowgroup')} className="grid-body" style={{ height: ROW * sheet.rows.length }}>
            {sheet.rows.slice(rows.first, rows.last + 1).map((one, offset) => {
              const index = rows.first + offset
              const chosen = index >= bounds.top && index <= bounds.bottom
              return (
                <GridRow
                  key={one.unit}
                  sheet={sheet}
                  row={one}
                  index={index}
                  first={columns.first}
                  last={columns.last}
                  from={chosen ? bounds.left : -1}
                  to={chosen ? bounds.right : -1}
                />
              )
            })}
          </div>
          <GridTotals sheet={sheet} first={columns.first} last={columns.last} />
        </div>
        <input
          ref={input}
          className={keys.editing ? 'grid-input grid-editing' : 'grid-input'}
          style={{ top: HEAD + anchor.row * ROW, left: NAME + anchor.column * COLUMN }}
          value={keys.text}
          readOnly={!writable}
          inputMode="decimal"
          autoComplete="off"
          spellCheck={false}
          aria-label={
            row === undefined || field === undefined
              ? say.entry.gridName
              : say.entry.cellName(
                  unitNamed(row, language),
                  named(field.name, language),
                  sheet.row(row.unit).texts[field.field] ?? '',
                )
          }
          onChange={({ target }) => keys.type(target.value)}
          onKeyDown={keys.onKeyDown}
          onPaste={keys.onPaste}
          onCopy={keys.onCopy}
          onCut={keys.onCut}
          onBlur={keys.commit}
        />
      </div>
    </div>
  )
}

/** Moves the window so that a cell is not under the head, the names or the totals. */
function keepInSight(box: HTMLDivElement | null, { row, column }: Place): void {
  if (box === null) return
  const [top, left] = [row * ROW, column * COLUMN]
  const [height, width] = [box.clientHeight - HEAD - ROW, box.clientWidth - NAME]
  if (top < box.scrollTop) box.scrollTop = top
  else if (top + ROW > box.scrollTop + height) box.scrollTop = top + ROW - height
  if (left < box.scrollLeft) box.scrollLeft = left
  else if (left + COLUMN > box.scrollLeft + width) box.scrollLeft = left + COLUMN - width
}
