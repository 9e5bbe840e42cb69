import type { CellRead } from '../package/sheet-rows.ts'

const DAY = 86_400_000

/** Excel's day number → "2017-09" when it is the first of a month. 1900 is counted with the leap day it never had. */
function monthOfSerial(serial: number, from1904: boolean): string | undefined {
  if (!Number.isInteger(serial) || serial < 61 || serial > 2_958_465) return undefined
  const day = new Date((from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30)) + serial * DAY)
  return day.getUTCDate() === 1 ? day.toISOString().slice(0, 7) : undefined
}

/**
 * 统计期间: "2017", "2017Q3" or "2017-09"; also 201709 and 2017年9月, and the date Excel makes of "2017-09" by itself.
 */
export function readPeriod(
  cell: CellRead,
  from1904: boolean,
): { readonly period?: string; readonly fromDate: boolean } {
  if (cell.kind === 'number' && cell.format === 'date') {
    const period = monthOfSerial(Number(cell.text), from1904)
    return { ...(period === undefined ? {} : { period }), fromDate: true }
  }
  const text = cell.text.trim()
  const month = /^(\d{4})(?:-|\/|年)?(0?[1-9]|1[0-2])月?$/.exec(text)
  if (/^\d{4}$/.test(text)) return { period: text, fromDate: false }
  if (/^\d{4}Q[1-4]$/.test(text)) return { period: text, fromDate: false }
  const bare = /^\d+$/.test(text)
  if (month === null || (bare && text.length !== 6)) return { fromDate: false }
  return { period: `${month[1] ?? ''}-${(month[2] ?? '').padStart(2, '0')}`, fromDate: false }
}
