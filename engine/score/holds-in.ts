import { isMissing } from '../value/missing.ts'
import type { CellValues } from './values.ts'

/** 某步骤是否成立: there and not zero. */
export const holdsIn = (values: CellValues, cell: string, at: number): boolean => {
  const value = values.value(cell, at)
  return !isMissing(value) && value.n !== 0n
}
