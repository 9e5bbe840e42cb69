import type { BenchRow } from './bench-row.ts'
import { fits, variants } from './works/variants.ts'
import { w1 } from './works/w1.ts'
import { whatIf } from './works/what-if.ts'

/**
 * 计算引擎的测量 on W1, with every peer on the same numbers in the same run, and the totals of each held against the
 * reference. Times are processor time; questions too short for that clock are medians of the wall clock. W2 and W3 are
 * `towns` and `villages`.
 */
export async function run(): Promise<BenchRow[]> {
  return [...(await w1()), ...variants(), ...fits(), ...whatIf()]
}
