import type { WriteOptions } from 'hucre/xlsx'

/**
 * 重复打印的标题行, and columns ("$A:$C") where a table is wider than a page. Written as a name of our own because the library leaves sheet names unquoted there, and Excel calls a
 * workbook damaged whose name reads `二类 山区!$3:$3`.
 */
export function printTitles(
  sheet: string,
  fromRow: number,
  toRow: number,
  columns?: string,
): NonNullable<WriteOptions['namedRanges']>[number] {
  const quoted = `'${sheet.replaceAll("'", "''")}'`
  const rows = `${quoted}!$${fromRow}:$${toRow}`
  const range = columns === undefined ? rows : `${quoted}!${columns},${rows}`
  return { name: '_xlnm.Print_Titles', range, scope: sheet }
}
