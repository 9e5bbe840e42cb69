import { isMissing, type Value } from '../../value/missing.ts'
import { absentCode, type Doubles, type Uniform } from './column.ts'
import { settle } from './settle.ts'
import type { Sheet } from './sheet.ts'

export const uniform = (values: readonly Value[]): Uniform => ({ kind: 'uniform', values })

export const uniformOf = (value: Value, sheet: Sheet): Uniform => uniform(sheet.classes.map(() => value))

/** The one value all classes have, or undefined where they differ. */
export function constantOf({ values }: Uniform): Value | undefined {
  const [first] = values
  if (first === undefined) return undefined
  for (const other of values) if (other !== first && !isSame(other, first)) return undefined
  return first
}

function isSame(a: Value, b: Value): boolean {
  if (isMissing(a) || isMissing(b)) return absentCode(a) === absentCode(b)
  return a.n === b.n && a.d === b.d
}

/** 同类一值展开成行: a constant without touching a row; undefined where a value does not fit doubles. */
export function spread(column: Uniform, sheet: Sheet): Doubles | undefined {
  const table = settle(column.values)
  if (table.kind !== 'doubles' || table.divisors !== undefined) return undefined
  const { tops, absent } = table
  if (constantOf(column) !== undefined && absent === undefined) {
    const plus = tops[0] ?? 0
    return { ...table, tops: sheet.zeros, times: 0, plus, reach: 0, low: plus, high: plus }
  }
  const { classAt } = sheet
  const rows = sheet.take()
  for (let row = 0; row < rows.length; row++) rows[row] = tops[classAt[row] as number] as number
  return { ...table, tops: rows, absent: absent && codesByRow(classAt, absent), spare: true }
}

function codesByRow(classAt: Uint16Array, codes: Uint8Array): Uint8Array {
  const rows = new Uint8Array(classAt.length)
  for (let row = 0; row < rows.length; row++) rows[row] = codes[classAt[row] as number] as number
  return rows
}
