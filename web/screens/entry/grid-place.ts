/** 格子位置: row and column, from 0. */
export interface Place {
  readonly row: number
  readonly column: number
}

/** 选区: where it began and where it reaches; the first is the active cell. */
export interface Selection {
  readonly anchor: Place
  readonly head: Place
  /** Pasted or all of it: the window stays where it is. */
  readonly still?: boolean
}

export interface Size {
  readonly rows: number
  readonly columns: number
}

export const within = (value: number, last: number): number => Math.max(0, Math.min(value, last))

export const boundsOf = ({ anchor, head }: Selection) => ({
  top: Math.min(anchor.row, head.row),
  bottom: Math.max(anchor.row, head.row),
  left: Math.min(anchor.column, head.column),
  right: Math.max(anchor.column, head.column),
})

export const at = (place: Place): Selection => ({ anchor: place, head: place })

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** 走到哪里 by a key of movement; undefined for other keys. `page` is how many rows are seen at once. */
export function moved(
  key: string,
  { anchor, head }: Selection,
  size: Size,
  held: { readonly shift: boolean; readonly control: boolean; readonly page: number },
): Selection | undefined {
  const [lastRow, lastColumn] = [size.rows - 1, size.columns - 1]
  const from = held.shift ? head : anchor
  const to = (row: number, column: number): Selection => {
    const place = { row: within(row, lastRow), column: within(column, lastColumn) }
    return held.shift ? { anchor, head: place } : at(place)
  }
  const step = STEPS[key]
  if (step !== undefined) {
    const far = held.control ? Math.max(size.rows, size.columns) : 1
    return to(from.row + step[0] * far, from.column + step[1] * far)
  }
  if (key === 'Home') return to(held.control ? 0 : from.row, 0)
  if (key === 'End') return to(held.control ? lastRow : from.row, lastColumn)
  if (key === 'PageUp') return to(from.row - held.page, from.column)
  if (key === 'PageDown') return to(from.row + held.page, from.column)
  return undefined
}

/** 回车和 Tab: down or right, at the end of a line on to the next; backwards with Shift. */
export function onward(key: 'Enter' | 'Tab', { anchor }: Selection, size: Size, back: boolean): Selection {
  const by = back ? -1 : 1
  if (key === 'Enter') return at({ row: within(anchor.row + by, size.rows - 1), column: anchor.column })
  const index = within(anchor.row * size.columns + anchor.column + by, size.rows * size.columns - 1)
  return at({ row: Math.floor(index / size.columns), column: index % size.columns })
}
