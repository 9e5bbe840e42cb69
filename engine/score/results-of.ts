import type { FigureTable } from '../facts/figures.ts'
import type { Moment, Program } from '../plan/program.ts'
import type { Value } from '../value/missing.ts'
import type { CellValues, Evaluate } from './values.ts'

/** 逐步得出的结果: the cells of the program, and of the after-stage as far as it has come. */
export interface Results extends CellValues {
  /** Makes known what no evaluator computes: a rank, a grade, a commendation. */
  tell(cell: string, value: (at: number) => Value): void
  /** Computes the cells of one moment, from everything known by then. */
  reach(moment: Moment): void
}

export function resultsOf(
  program: Program,
  figures: FigureTable,
  values: CellValues,
  evaluate: Evaluate,
): Results {
  const told = new Map<string, (at: number) => Value>()
  const results: Results = {
    value: (cell, at) => told.get(cell)?.(at) ?? values.value(cell, at),
    tell: (cell, value) => void told.set(cell, value),
    reach(moment) {
      const cells = program.after?.[moment] ?? []
      if (cells.length === 0) return
      const found = evaluate({ scheme: program.scheme, cells }, figures, results)
      for (const { id } of cells) told.set(id, (at) => found.value(id, at))
    },
  }
  return results
}
