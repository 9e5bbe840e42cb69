import { absentCode, type Column, type Doubles, SAFE } from '../score/columns/column.ts'
import { settle } from '../score/columns/settle.ts'
import type { Sheet } from '../score/columns/sheet.ts'
import { valueAt } from '../score/columns/value-at.ts'
import { isMissing, type Value } from '../value/missing.ts'

/** 改几行的列: as it was, with other values in some rows; the denominators of the others stay where the new ones allow. */
export function patchColumn(column: Column, rows: ReadonlyMap<number, Value>, sheet: Sheet): Column {
  const patched = column.kind === 'doubles' ? patchDoubles(column, rows) : undefined
  if (patched !== undefined) return patched
  return settle(Array.from(sheet.everyone, (row) => rows.get(row) ?? valueAt(column, row, sheet)))
}

function patchDoubles(column: Doubles, rows: ReadonlyMap<number, Value>): Doubles | undefined {
  if (column.divisors !== undefined || column.times !== 1 || column.plus !== 0) return undefined
  const tops = column.tops.slice()
  const absent = column.absent?.slice() ?? new Uint8Array(tops.length)
  let { low, high } = column
  for (const [row, value] of rows) {
    absent[row] = absentCode(value)
    if (isMissing(value)) continue
    const scaled = value.n * BigInt(column.below)
    if (scaled % value.d !== 0n) return undefined
    const top = Number(scaled / value.d)
    if (Math.abs(top) > SAFE) return undefined
    tops[row] = top
    low = Math.min(low, top)
    high = Math.max(high, top)
  }
  const reach = Math.max(-low, high)
  const names = absent.some((code) => code !== 0) ? absent : undefined
  return { ...column, tops, low, high, reach, absent: names, spare: false }
}
