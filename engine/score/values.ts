import type { FigureTable } from '../facts/figures.ts'
import type { Program } from '../plan/program.ts'
import type { Value } from '../value/missing.ts'

/** 计算结果: the value of every cell for every unit. */
export interface CellValues {
  value(cell: string, unit: number): Value
}

/** 求值器: `reference` defines the truth, `columns` is fast; both have this one shape. */
/** `given`: cells an earlier program gave, which this one may read and does not hold. */
export type Evaluate = (program: Program, figures: FigureTable, given?: CellValues) => CellValues
