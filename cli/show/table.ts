/** 显示宽度: a Chinese character takes two columns of a terminal. */
export function displayWidth(text: string): number {
  let width = 0
  for (const character of text) width += isWide(character.codePointAt(0) ?? 0) ? 2 : 1
  return width
}

const isWide = (code: number): boolean =>
  (code >= 0x1100 && code <= 0x115f) ||
  (code >= 0x2e80 && code <= 0xa4cf) ||
  (code >= 0xac00 && code <= 0xd7a3) ||
  (code >= 0xf900 && code <= 0xfaff) ||
  (code >= 0xfe30 && code <= 0xfe6f) ||
  (code >= 0xff00 && code <= 0xff60) ||
  (code >= 0xffe0 && code <= 0xffe6) ||
  (code >= 0x20000 && code <= 0x3fffd)

/** A row of cells, or a line across the table with a text in it. */
export type TableLine = readonly string[] | { readonly across: string }

/** 表格 as text; columns named in `right` are aligned right. */
export function tableText(lines: readonly TableLine[], right: ReadonlySet<number>): string {
  const rows = lines.filter((line): line is readonly string[] => Array.isArray(line))
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => displayWidth(row[column] ?? ''))),
  )
  const whole = widths.reduce((sum, width) => sum + width + 2, -2)
  return lines
    .map((line) => {
      if ('across' in line)
        return `── ${line.across} ${'─'.repeat(Math.max(2, whole - displayWidth(line.across) - 4))}`
      return (line as readonly string[])
        .map((cell, column) => padded(cell, widths[column] ?? 0, right.has(column)))
        .join('  ')
        .trimEnd()
    })
    .join('\n')
}

function padded(cell: string, width: number, right: boolean): string {
  const space = ' '.repeat(Math.max(0, width - displayWidth(cell)))
  return right ? space + cell : cell + space
}
