const NUMBER = /^-?\d+(\.\d+)?$/

/**
 * A spreadsheet would run these as a formula, the full-width ones in an East Asian Excel; an apostrophe keeps them text.
 * Plain numbers are left as they are.
 */
const guarded = (cell: string): string =>
  /^[=+\-@\t\r\0＝＋－＠]/.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell

const quoted = (cell: string): string =>
  /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell

/**
 * 写 CSV: UTF-8 with byte-order mark and CRLF, as Excel opens it without asking. Cells that would be read as a formula
 * are guarded; `readCsv` takes the guard off.
 */
export function writeCsv(rows: Iterable<readonly (string | undefined)[]>): string {
  const lines = ['\uFEFF']
  for (const row of rows) lines.push(`${row.map((cell) => quoted(guarded(cell ?? ''))).join(',')}\r\n`)
  return lines.join('')
}

/** 去掉空列: those of the named columns that no row fills, so that a file shows only what it says. */
export function withoutEmpty(
  [header = [], ...rows]: readonly (readonly (string | undefined)[])[],
  columns: readonly string[],
): readonly (readonly (string | undefined)[])[] {
  const kept = header.map(
    (name, place) => !columns.includes(name ?? '') || rows.some((row) => (row[place] ?? '') !== ''),
  )
  return [header, ...rows].map((row) => row.filter((_, place) => kept[place]))
}
