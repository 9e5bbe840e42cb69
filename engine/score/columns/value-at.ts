import { missing, type Value } from '../../value/missing.ts'
import { ONE, ZERO } from '../../value/rational.ts'
import { absentValue, belowAt, type Column, topAt } from './column.ts'
import { lookedUpAt } from './looked-up.ts'
import { lowestTerms } from './lowest-terms.ts'
import type { Sheet } from './sheet.ts'
import { sumAt } from './sum-at.ts'

/** 一行的值, in lowest terms. */
export function valueAt(column: Column, row: number, sheet: Sheet): Value {
  if (column.kind === 'exact') return column.values[row] ?? missing('undefined')
  if (column.kind === 'uniform') return column.values[sheet.classAt[row] ?? 0] ?? missing('undefined')
  const code = column.absent?.[row] ?? 0
  if (code !== 0) return absentValue(code)
  if (column.kind === 'truth') return column.flags[row] === 1 ? ONE : ZERO
  if (column.kind === 'sum') return sumAt(column, row)
  if (column.kind === 'looked-up')
    return lowestTerms(column.times * lookedUpAt(column.source, row) + column.plus, column.below)
  return lowestTerms(topAt(column, row), belowAt(column, row))
}
