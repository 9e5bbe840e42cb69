export interface Agreement {
  readonly observed: number
  readonly expected: number
  /** Undefined when chance alone would agree always. */
  readonly kappa: number | undefined
}

/** 一致性 κ (Cohen 1960) of two readings; rows the first, columns the second, a square of counts. */
export function kappa(table: readonly (readonly number[])[]): Agreement {
  const size = table.length
  if (size === 0 || table.some((row) => row.length !== size)) throw new RangeError('a square table is wanted')
  const rows = table.map((row) => row.reduce((sum, one) => sum + one, 0))
  const columns = rows.map((_, at) => table.reduce((sum, row) => sum + (row[at] ?? 0), 0))
  const all = rows.reduce((sum, one) => sum + one, 0)
  const observed = table.reduce((sum, row, at) => sum + (row[at] ?? 0), 0) / all
  const expected = rows.reduce((sum, row, at) => sum + row * (columns[at] ?? 0), 0) / (all * all)
  return { observed, expected, kappa: expected === 1 ? undefined : (observed - expected) / (1 - expected) }
}
