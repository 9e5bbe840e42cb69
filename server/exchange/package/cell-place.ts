/** "AB12" → 27 (zero-based column); -1 for anything that is no cell of Excel. */
export function columnNumber(place: string): number {
  let column = 0
  let at = 0
  for (; at < place.length && at < 4; at++) {
    const letter = place.charCodeAt(at) & ~32
    if (letter < 65 || letter > 90) break
    column = column * 26 + letter - 64
  }
  return at === 0 || at > 3 || column > 16_384 ? -1 : column - 1
}

/** 27 → "AB". */
export function columnLetters(column: number): string {
  let rest = column + 1
  let letters = ''
  while (rest > 0) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
    rest = Math.floor((rest - 1) / 26)
  }
  return letters
}

/** Zero-based column and Excel's row number → "AB12". */
export const cellPlace = (column: number, row: number): string => `${columnLetters(column)}${row}`

export interface CellRange {
  readonly fromColumn: number
  readonly toColumn: number
  readonly fromRow: number
  readonly toRow: number
}

/** "B4:C9" or "B4"; undefined when it is neither. */
export function cellRange(text: string): CellRange | undefined {
  const [first = '', last = first] = text.replaceAll('$', '').split(':')
  const fromColumn = columnNumber(first)
  const toColumn = columnNumber(last)
  const fromRow = Number(first.replace(/^[A-Za-z]+/, ''))
  const toRow = Number(last.replace(/^[A-Za-z]+/, ''))
  if (fromColumn < 0 || toColumn < 0 || !(fromRow > 0) || !(toRow > 0)) return undefined
  return { fromColumn, toColumn, fromRow, toRow }
}
