/** 一行测量: what `run` of a bench file gives; the table and latest.json are made of these. */
export interface BenchRow {
  readonly name: string
  readonly value: number
  /** "clauses/s", "ms", "×", "totals" … */
  readonly unit: string
  readonly note?: string
}
