import type { Column } from './column.ts'
import { doublesOf } from './doubles-of.ts'
import type { Sheet } from './sheet.ts'

/** 作数的列: truths and what still stands in a table as numbers, to be compared and folded with those of other units. */
export const settledNumbers = (column: Column, sheet: Sheet): Column =>
  column.kind === 'truth' || column.kind === 'looked-up' ? (doublesOf(column, sheet) ?? column) : column
