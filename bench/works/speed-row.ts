import type { BenchRow } from '../bench-row.ts'
import { median } from '../measure/timing.ts'

/** Clauses a second, from sorted milliseconds of computing `work` clauses. */
export const speedRow = (name: string, work: number, sorted: readonly number[]): BenchRow => ({
  name,
  value: (work / median(sorted)) * 1000,
  unit: 'clauses/s',
  note: `${median(sorted).toPrecision(4)} ms, median of ${sorted.length}`,
})
