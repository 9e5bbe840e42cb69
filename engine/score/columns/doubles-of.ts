import type { Column, Doubles } from './column.ts'
import { lookedUp } from './looked-up.ts'
import type { Sheet } from './sheet.ts'
import { numbersOf } from './truth-columns.ts'
import { spread } from './uniform.ts'

/** 化为整数列 where that touches no fraction; undefined for what only fractions hold. */
export function doublesOf(column: Column, sheet: Sheet): Doubles | undefined {
  if (column.kind === 'doubles') return column
  if (column.kind === 'looked-up') return lookedUp(column, sheet)
  if (column.kind === 'truth') return numbersOf(column, sheet)
  return column.kind === 'uniform' ? spread(column, sheet) : undefined
}
