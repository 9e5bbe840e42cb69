import type { WriteOptions } from 'hucre/xlsx'

/**
 * 重复打印的标题行. Written as a name of our own because the library leaves sheet names unquoted there, and Excel calls a
 * workbook damaged whose name reads `二类 山区!$3:$3`.
 */
export const printTitles = (
  sheet: string,
  fromRow: number,
  toRow: number,
): NonNullable<WriteOptions['namedRanges']>[number] => ({
  name: '_xlnm.Print_Titles',
  range: `'${sheet.replaceAll("'", "''")}'!$${fromRow}:$${toRow}`,
  scope: sheet,
})
