import type { Finding } from '#engine'

/** 一行: its cells, and the line of the file it begins on (a quoted cell may span several). */
export interface CsvRow {
  readonly line: number
  readonly cells: readonly string[]
}

export interface CsvRead {
  readonly rows: readonly CsvRow[]
  readonly findings: readonly Finding[]
}

const LONGEST = 200_000_000

/**
 * 读 CSV (RFC 4180): comma, double quotes, any line ending; a byte-order mark is passed over, blank lines are left out.
 *
 * Every cell is text; the apostrophe `writeCsv` puts before a formula sign is taken off again.
 */
export function readCsv(text: string, file: string): CsvRead {
  const rows: CsvRow[] = []
  const reading = csvRows(text, file)
  for (;;) {
    const { done, value } = reading.next()
    if (done === true) return { rows, findings: value === undefined ? [] : [value] }
    rows.push(value)
  }
}

/** 逐行读 CSV: the rows of `readCsv` one at a time, so that a long file is never held as rows; in the end what broke it off. */
export function* csvRows(text: string, file: string): Generator<CsvRow, Finding | undefined, undefined> {
  if (text.length > LONGEST) {
    const at = { file, line: 1, column: 1 }
    return { code: 'csv.too-large', severity: 'error', at, facts: { limit: String(LONGEST) } }
  }
  let line = 1
  let at = text.startsWith('\uFEFF') ? 1 : 0
  while (at < text.length) {
    const started = line
    const cells: string[] = []
    for (;;) {
      const cell = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at)
      if (cell === undefined) {
        const place = { file, line: started, column: 1 }
        return { code: 'csv.quote-not-closed', severity: 'error', at: place, facts: {} }
      }
      cells.push(unguarded(cell.text))
      line += cell.lines
      at = cell.end
      if (text[at] !== ',') break
      at += 1
    }
    at += text.startsWith('\r\n', at) ? 2 : 1
    line += 1
    if (cells.length > 1 || cells[0] !== '') yield { line: started, cells }
  }
  return undefined
}

interface CellRead {
  readonly text: string
  readonly end: number
  /** Line ends inside the cell. */
  readonly lines: number
}

const PLAIN = /[^,\r\n]*/y

function plainCell(text: string, start: number): CellRead {
  PLAIN.lastIndex = start
  const [cell = ''] = PLAIN.exec(text) ?? []
  return { text: cell, end: start + cell.length, lines: 0 }
}

function quotedCell(text: string, start: number): CellRead | undefined {
  let from = start + 1
  let cell = ''
  for (;;) {
    const quote = text.indexOf('"', from)
    if (quote === -1) return undefined
    cell += text.slice(from, quote)
    if (text[quote + 1] !== '"') {
      const rest = plainCell(text, quote + 1)
      return { text: cell + rest.text, end: rest.end, lines: cell.split('\n').length - 1 }
    }
    cell += '"'
    from = quote + 2
  }
}

const unguarded = (cell: string): string => (/^'[=+\-@\t\r\0＝＋－＠]/.test(cell) ? cell.slice(1) : cell)
