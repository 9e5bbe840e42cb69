import { type ClipboardEvent, type KeyboardEvent, useCallback, useRef, useState } from 'react'
import { useSpeech } from '#ui'
import { readBlock, writeBlock } from './clipboard-text.ts'
import type { CellEdit, EntrySheet } from './entry-sheet.ts'
import { boundsOf, moved, onward, type Selection } from './grid-place.ts'
import { spokenText, typedText } from './spoken-text.ts'

interface Given {
  readonly sheet: EntrySheet
  readonly selection: Selection
  readonly select: (selection: Selection) => void
  readonly writable: boolean
  readonly told: (sentence: string) => void
  readonly page: number
}

/** 网格的手: keys, typing and the clipboard, as in a spreadsheet. */
export function useGridKeys({ sheet, selection, select, writable, told, page }: Given) {
  const { say } = useSpeech()
  const names = say.scheme.missingNames
  const [text, setText] = useState('')
  const [editing, setEditing] = useState(false)
  /** After Escape, Tab leaves the grid. */
  const leaving = useRef(false)
  const size = { rows: sheet.rows.length, columns: sheet.fields.length }
  const { anchor } = selection

  const stop = useCallback(() => {
    setText('')
    setEditing(false)
  }, [])

  const editAt = (row: number, column: number, typed: string): readonly CellEdit[] => {
    const unit = sheet.rows[row]?.unit
    const field = sheet.fields[column]?.field
    return unit === undefined || field === undefined ? [] : [{ unit, field, text: typedText(typed, names) }]
  }

  const commit = (): void => {
    if (!editing) return
    sheet.edit(editAt(anchor.row, anchor.column, text))
    stop()
  }

  const begin = (): void => {
    if (!writable) return
    const [edit] = editAt(anchor.row, anchor.column, '')
    if (edit === undefined) return
    setText(spokenText(sheet.row(edit.unit).texts[edit.field] ?? '', names))
    setEditing(true)
  }

  const fill = (typed: (row: number, column: number) => string | undefined): void => {
    const { top, bottom, left, right } = boundsOf(selection)
    const edits: CellEdit[] = []
    for (let row = top; row <= bottom; row += 1)
      for (let column = left; column <= right; column += 1) {
        const one = typed(row, column)
        if (one !== undefined) edits.push(...editAt(row, column, one))
      }
    sheet.edit(edits)
  }

  const readAt = (row: number, column: number): string => {
    const unit = sheet.rows[row]?.unit
    const field = sheet.fields[column]?.field
    return unit === undefined || field === undefined ? '' : (sheet.row(unit).texts[field] ?? '')
  }

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return
    const { key, shiftKey, ctrlKey, metaKey } = event
    const control = ctrlKey || metaKey
    const left = leaving.current
    leaving.current = false
    if (key === 'Escape') {
      stop()
      leaving.current = true
      return
    }
    if (key === 'Tab' && left) return
    if (key === 'Enter' || key === 'Tab') {
      event.preventDefault()
      commit()
      select(onward(key, selection, size, shiftKey))
      return
    }
    if (control && !editing && 'zZyYaAdD'.includes(key)) {
      event.preventDefault()
      const letter = key.toLowerCase()
      if (letter === 'a')
        select({
          anchor: { row: 0, column: 0 },
          head: { row: size.rows - 1, column: size.columns - 1 },
          still: true,
        })
      else if (!writable) return
      else if (letter === 'd') {
        const { top } = boundsOf(selection)
        fill((row, column) => (row === top ? undefined : readAt(top, column)))
      } else if (letter === 'y' || shiftKey) sheet.redo()
      else sheet.undo()
      return
    }
    if (key === 'F2') {
      begin()
      return
    }
    if ((key === 'Delete' || key === 'Backspace') && !editing) {
      event.preventDefault()
      if (writable) fill(() => '')
      return
    }
    const walking = !editing || key === 'ArrowUp' || key === 'ArrowDown' || key.startsWith('Page')
    const to = walking ? moved(key, selection, size, { shift: shiftKey, control, page }) : undefined
    if (to === undefined) return
    event.preventDefault()
    commit()
    select(to)
  }

  const copied = (): string => {
    const { top, bottom, left, right } = boundsOf(selection)
    return writeBlock(
      Array.from({ length: bottom - top + 1 }, (_, r) =>
        Array.from({ length: right - left + 1 }, (__, c) => spokenText(readAt(top + r, left + c), names)),
      ),
    )
  }

  const onCopy = (event: ClipboardEvent): void => {
    if (editing) return
    event.preventDefault()
    event.clipboardData.setData('text/plain', copied())
    const { top, bottom, left, right } = boundsOf(selection)
    told(say.entry.copied(String((bottom - top + 1) * (right - left + 1))))
  }

  const onCut = (event: ClipboardEvent): void => {
    if (editing) return
    onCopy(event)
    if (writable) fill(() => '')
  }

  const onPaste = (event: ClipboardEvent): void => {
    if (editing) return
    event.preventDefault()
    if (!writable) return
    const block = readBlock(event.clipboardData.getData('text/plain'))
    const [[single = ''] = []] = block
    const { top, left } = boundsOf(selection)
    if (block.length === 1 && block[0]?.length === 1) {
      fill(() => single)
      return
    }
    const edits: CellEdit[] = []
    let outside = 0
    for (const [r, cells] of block.entries())
      for (const [c, cell] of cells.entries()) {
        const edit = editAt(top + r, left + c, cell)
        if (edit.length === 0) outside += 1
        edits.push(...edit)
      }
    sheet.edit(edits)
    const widest = Math.max(1, ...block.map(({ length }) => length))
    select({
      still: true,
      anchor: { row: top, column: left },
      head: {
        row: Math.min(size.rows - 1, top + block.length - 1),
        column: Math.min(size.columns - 1, left + widest - 1),
      },
    })
    told(
      outside === 0
        ? say.entry.pasted(String(edits.length))
        : say.entry.pastedOutside(String(edits.length), String(outside)),
    )
  }

  const type = (typed: string): void => {
    if (!writable) return
    setText(typed)
    setEditing(true)
  }

  return { text, editing, type, begin, commit, onKeyDown, onPaste, onCopy, onCut }
}
